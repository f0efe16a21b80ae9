import Testing

@testable import Tables

@Suite("JSONReader: what is wrong with a file, and where")
struct JSONReaderErrorsTests {
  @Test("every mistake is found in one pass, several of one object too, and the good ones are read")
  func onePass() throws {
    let transcript = try JSONTranscript(
      """
      [
        {"measure": "1", "target": 10, "result": 9},
        {"measure": "2", "目標": {"value": 10}, "result": NaN},
        "x",
        {"measure": "4", "result": 012, "result": 12,},
        {"measure": "\\uD800", "result": 1}
      ]
      """)
    #expect(
      transcript.records == [
        ["measure", "target", "result", "目標"], ["1", "10", "9", ""],
      ])
    #expect(
      transcript.messages == [
        "t.json, object 2, /1/目標 (line 3, character 26): an object within an object does not fit "
          + "into a table. Give each of its values a key of its own.",
        "t.json, object 2, /1/result (line 3, character 51): NaN is not a value in JSON. "
          + "Write a number, true, false or null, or put the text in quotation marks.",
        "t.json, object 3, /2 (line 4, character 3): a string stands where an object is expected. "
          + "Write every record as an object, {\"key\": value}.",
        "t.json, object 4, /3/result (line 5, character 30): 012 is not a number in JSON. "
          + "Write digits with a point, such as 98.5, without leading zeros, "
          + "or put the text in quotation marks.",
        "t.json, object 4, /3/result (line 5, character 36): the object has this key already. "
          + "Keep the one that is right.",
        "t.json, object 4, /3/result (line 5, character 47): nothing follows the comma. "
          + "Remove the comma.",
        "t.json, object 5, /4/measure (line 6, character 16): \\uD800 is half of a character. "
          + "Write both halves, or the character itself.",
      ])
    #expect(
      transcript.japaneseMessages.prefix(3) == [
        "t.json 2番目のオブジェクト /1/目標（3行目26文字目）: オブジェクトの中にオブジェクトがあるため、"
          + "表にできません。中の値を、それぞれ別のキーの値にしてください。",
        "t.json 2番目のオブジェクト /1/result（3行目51文字目）: 「NaN」はJSONの値ではありません。"
          + "数値、true、false、null のいずれかを書くか、文字列として \" で囲んでください。",
        "t.json 3番目のオブジェクト /2（4行目3文字目）: オブジェクトが必要なところに文字列があります。"
          + "1件ごとに {\"キー\": 値} の形で書いてください。",
      ])
    #expect(transcript.errors.map(\.row) == [2, 2, 3, 4, 4, 4, 5])
  }

  @Test("the place counts characters, behind strings that were decoded in place too")
  func places() throws {
    let transcript = try JSONTranscript(
      #"[{"a":"\n\n日本","b":true},{"a":"\u65e5","b":x},{"a":1,"b":2} 3]"#)
    #expect(
      transcript.messages == [
        "t.json, object 2, /1/b (line 1, character 44): x is not a value in JSON. "
          + "Write a number, true, false or null, or put the text in quotation marks.",
        "t.json, line 1, character 61: 3 stands where a comma or ] is expected. "
          + "Separate the objects with commas, or close the array.",
      ])
    #expect(transcript.errors.map(\.row) == [2, nil])
  }

  @Test("a file of lines goes on behind a line that is wrong; its pointers are those of an array")
  func lines() throws {
    let transcript = try JSONTranscript("{\"a\":1}\n\n{\"a\":[1]}\nx\n{\"a\":\n{\"a\":5}\n")
    #expect(transcript.records == [["a"], ["1"], ["5"]])
    #expect(transcript.rows == [0, 1, 5])
    #expect(
      transcript.messages == [
        "t.json, object 2, /1/a (line 3, character 6): an array within an object does not fit into "
          + "a table. Write one value, or an object for each of its elements.",
        "t.json, object 3, /2 (line 4, character 1): the line begins with x, not with an object. "
          + "Write every record as an object on a line of its own.",
        "t.json, object 4, /3/a (line 5, character 6): the line ends where a value is expected. "
          + "Write every object on one line, or all of them as an array in [ ].",
      ])
  }

  @Test("of one object at most 100 mistakes are told, and the one that ends the file in any case")
  func manyFaults() throws {
    let members = (0..<200).map { "\"k\($0)\":[]" }.joined(separator: ",")
    let transcript = try JSONTranscript("[{\(members) x")
    #expect(transcript.faults.count == 100)
    #expect(transcript.faults.last == .unexpected("x", expected: .commaOrBrace))
  }

  @Test("more than 16,384 keys and 1 MiB of keys are refused")
  func limits() throws {
    let folder = try TemporaryFolder()
    func problem(_ text: String) throws -> TableError.Problem? {
      var reader = try JSONReader(path: folder.file("t.json", text.utf8))
      do throws(TableError) {
        while try reader.next() {}
        return nil
      } catch {
        return error.problem
      }
    }
    func objects(_ count: Int) -> String {
      "[" + (0..<count).map { "{\"k\($0)\":1}" }.joined(separator: ",") + "]"
    }
    #expect(try problem(objects(16_384)) == nil)
    #expect(try problem(objects(16_385)) == .json(.tooManyKeys(limit: 16_384)))
    let key = String(repeating: "k", count: 1 << 20)
    #expect(try problem("{\"\(key)\":1}") == nil)
    #expect(try problem("{\"\(key)k\":1}") == .json(.keysTooLong(limit: 1 << 20)))
  }

  @Test("an object that is too long ends the file, and what was wrong before it is told")
  func objectLimit() throws {
    #expect(JSONReader.objectLimit == 16 << 20)
    let folder = try TemporaryFolder()
    let value = String(repeating: "v", count: 1_000)
    let text = "[{\"a\":NaN},\n {\"a\":\"\(value)\"},{}]"
    let path = try folder.file("t.json", text.utf8)
    func errors(_ limit: Int) throws -> [TableError] {
      let file = try InputFile.opened(path: path)
      return JSONTranscript(reading: JSONReader(file, capacity: 64, objectLimit: limit)).errors
    }
    #expect(try errors(1_200).count == 1)
    let place = JSONProblem.Place(object: 2, pointer: "/1", line: 2, column: 2)
    #expect(
      try errors(1_000).last?.problem == .json(.fault(place, .tooLong(limit: 1_000))))
    #expect(try errors(1_000).count == 2)
  }
}
