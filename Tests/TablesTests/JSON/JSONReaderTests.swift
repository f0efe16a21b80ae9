import Foundation
import Tables
import Testing

@Suite("JSONReader: objects as rows")
struct JSONReaderTests {
  private func records(_ text: String) throws -> [[String]] {
    let transcript = try JSONTranscript(text)
    #expect(transcript.messages == [])
    return transcript.records
  }

  @Test("an array of objects: the keys are the header, and an object's number is its row")
  func array() throws {
    let transcript = try JSONTranscript(
      """
      [
        {"measure": "1", "fiscal_year": 2021, "result": 98.50},
        { "measure" : "A-02-3" , "fiscal_year" : 2020 , "result" : -0.5 }
      ]

      """)
    #expect(
      transcript.records == [
        ["measure", "fiscal_year", "result"], ["1", "2021", "98.50"], ["A-02-3", "2020", "-0.5"],
      ])
    #expect(transcript.rows == [0, 1, 2])
    #expect(transcript.errors == [])
  }

  @Test("one object a line, with LF or CRLF, empty lines and without a last line break")
  func lines() throws {
    let transcript = try JSONTranscript("{\"a\":1}\r\n\n  {\"a\":2} \r\n\t\n{\"a\":3}")
    #expect(transcript.records == [["a"], ["1"], ["2"], ["3"]])
    #expect(transcript.rows == [0, 1, 2, 3])
    #expect(transcript.errors == [])
  }

  @Test("keys in any order, and keys that only some objects have")
  func keys() throws {
    #expect(
      try records(#"[{"a":1,"b":2},{"c":3,"b":4},{},{"b":5,"a":6},{"d":7,"a":8,"c":9,"b":10}]"#)
        == [
          ["a", "b", "c", "d"], ["1", "2", "", ""], ["", "4", "3", ""], ["", "", "", ""],
          ["6", "5", "", ""], ["8", "10", "9", "7"],
        ])
  }

  @Test("true and false are spelled so; null and an empty string are empty")
  func words() throws {
    #expect(
      try records(#"{"a":true,"b":false,"c":null,"d":"","e":"null"}"#)
        == [["a", "b", "c", "d", "e"], ["true", "false", "", "", "null"]])
  }

  @Test("a number keeps every digit as it is written, and is one for the importer")
  func numbers() throws {
    let numbers = [
      "0", "-0", "12345678901234567890.123456789012345678900", "1e3", "1E+3", "1.50e-3", "-0.0",
      "2021", "100.0",
    ]
    let rows = try records("[" + numbers.map { "{\"n\":\($0)}" }.joined(separator: ",") + "]")
    #expect(rows == [["n"]] + numbers.map { [$0] })
    for number in numbers { #expect(Number.parseReal(Array(number.utf8).span) != nil) }
  }

  @Test("all escapes, surrogate pairs among them, in values and in keys")
  func escapes() throws {
    #expect(
      try records(
        #"[{"a\u0062":"\"\\\/\b\f\n\r\t","\u76ee\u6a19":"\uD83D\uDE00\u00e9\u00E9x"},{"ab":"y"}]"#)
        == [
          ["ab", "目標"], ["\"\\/\u{8}\u{C}\n\r\t", "😀ééx"], ["y", ""],
        ])
    #expect(try records(#"{"":"\u0001\uffff"}"#) == [[""], ["\u{1}\u{FFFF}"]])
  }

  @Test("text outside ASCII, with a byte order mark or without")
  func unicode() throws {
    let text = #"[{"施策番号":"１","実績":"①㈱髙～😀"}]"#
    let expected = [["施策番号", "実績"], ["１", "①㈱髙～😀"]]
    #expect(try records(text) == expected)
    #expect(try records("\u{FEFF}" + text) == expected)
    #expect(try records("\u{FEFF} \n" + #"{"a":1}"#) == [["a"], ["1"]])
  }

  @Test("a file without a key has no records: nothing, white space, no objects, empty ones")
  func empty() throws {
    for text in ["", " \n", "\u{FEFF}", "[]", " [ \n ] ", "[{}]", "[{},{ }]", "{}", "{}\n{}\n"] {
      let transcript = try JSONTranscript(text)
      #expect(transcript.errors == [], "\(text)")
      #expect(transcript.records == [], "\(text)")
    }
  }

  @Test("a cell's place is the JSON pointer to it, with its marks escaped")
  func places() throws {
    let folder = try TemporaryFolder()
    for text in [#"[{"a":1},{"b/c~d":2}]"#, "{\"a\":1}\n{\"b/c~d\":2}\n"] {
      var reader = try JSONReader(path: folder.file("t.json", text.utf8))
      var places = ["\(reader.count)"]
      while try reader.next() {
        places += (0..<reader.count).map {
          "\(reader.place(ofColumn: $0) ?? "–")\(reader.isEmpty(at: $0) ? " is empty" : "")"
        }
      }
      #expect(
        places == ["0", "–", "–", "/0/a", "/0/b~1c~0d is empty", "/1/a is empty", "/1/b~1c~0d"])
      let isAtEnd = reader.isAtEnd
      let another = try reader.next()
      #expect(isAtEnd && !another)
    }
  }

  @Test("cells stay in place until they may move, the header's for good")
  func inPlace() throws {
    let folder = try TemporaryFolder()
    let object = #"{"a":"x\ty","b":true,"c":12.5,"d":"日本"},"#
    let text = "[" + String(String(repeating: object, count: 20_000).dropLast()) + "]"
    var reader = try JSONReader(path: folder.file("t.json", text.utf8))
    _ = try reader.next()
    let header = unsafe (0..<4).map { unsafe reader.bytes(at: $0) }
    let expected = ["x\ty", "true", "12.5", "日本"]
    var kept: [UnsafeRawBufferPointer] = unsafe []
    var wrong = 0
    var records = 0
    func check() {
      for index in unsafe kept.indices
      where unsafe !kept[index].elementsEqual(expected[index % 4].utf8) {
        wrong += 1
      }
      unsafe kept.removeAll()
    }
    while try reader.next(beforeBytesMove: check) {
      records += 1
      for column in 0..<4 { unsafe kept.append(reader.bytes(at: column)) }
    }
    check()
    #expect(records == 20_000)
    #expect(wrong == 0)
    let keys = unsafe header.map { unsafe String(decoding: $0, as: UTF8.self) }
    #expect(keys == ["a", "b", "c", "d"])
  }

  @Test("a failure to make room loses nothing")
  func retry() throws {
    struct NotYet: Error {}
    let folder = try TemporaryFolder()
    let text = String(repeating: "{\"a\":\"\(String(repeating: "x", count: 99))\"}\n", count: 9_000)
    var reader = try JSONReader(path: folder.file("t.json", text.utf8))
    var refusals = 0
    var records = 0
    while true {
      do {
        let isPatient = refusals.isMultiple(of: 2)
        guard
          try reader.next(beforeBytesMove: {
            refusals += 1
            if isPatient { throw NotYet() }
          })
        else { break }
        records += 1
      } catch is NotYet {}
    }
    #expect(records == 9_001)
    #expect(refusals > 2)
  }

  @Test("a descriptor is read from its beginning, and left where it is and open")
  func descriptor() throws {
    let folder = try TemporaryFolder()
    let descriptor = unsafe open(try folder.file("t.json", #"{"a":1}"#.utf8), O_RDONLY)
    lseek(descriptor, 3, SEEK_SET)
    do {
      var reader = JSONReader(descriptor: descriptor, name: "n")
      let records = try [reader.next(), reader.next()]
      let (file, text) = (reader.file, reader.text(at: 0))
      #expect(records == [true, true] && file == "n" && text == "1")
    }
    #expect(lseek(descriptor, 0, SEEK_CUR) == 3)
    #expect(close(descriptor) == 0)
  }

  @Test("a missing file, a folder and a pipe are refused")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    #expect(throws: TableError(file: folder.path + "/x", problem: .missing)) {
      _ = try JSONReader(path: folder.path + "/x")
    }
    #expect(throws: TableError(file: folder.path, problem: .isFolder)) {
      _ = try JSONReader(path: folder.path)
    }
    let pipe = makePipe()
    defer {
      close(pipe.reading)
      close(pipe.writing)
    }
    var reader = JSONReader(descriptor: pipe.reading, name: "pipe")
    do throws(TableError) {
      _ = try reader.next()
      Issue.record("a pipe is read")
    } catch {
      #expect(error == TableError(file: "pipe", problem: .json(.notAFile)))
    }
    let another = try reader.next()
    #expect(!another)
  }

  @Test("a file that changes between its two readings is refused")
  func changed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("t.json", #"[{"a":1}]"#.utf8)
    var reader = try JSONReader(path: path)
    _ = try reader.next()
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.write(contentsOf: Data(#"[{"b":1}]"#.utf8))
    do throws(TableError) {
      _ = try reader.next()
      Issue.record("the change goes unnoticed")
    } catch {
      #expect(error == TableError(file: path, problem: .json(.changedWhileRead)))
    }
    let isAtEnd = reader.isAtEnd
    #expect(isAtEnd)
  }
}
