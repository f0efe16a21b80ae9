import Tables
import Testing

/// RFC 8259, one case for every rule of its grammar, and for what other readers are lax about.
@Suite("JSONReader: what is JSON and what is not")
struct JSONReaderGrammarTests {
  @Test(
    "a value is accepted, alone between spaces and in both kinds of file",
    arguments: [
      "0", "-0", "1", "-1", "10", "0.0", "0.10", "1e1", "1E1", "1e+1", "1e-1", "0e0", "0E-00",
      "-1.5e+10", "123456789012345678901234567890", "true", "false", "null", "\"\"", "\" \"",
      #""\"""#, #""\\""#, #""\/""#, #""\b\f\n\r\t""#, #""\u00e9""#, #""\u00E9""#,
      #""\uD800\uDC00""#,
      #""\uDBFF\uDFFF""#, #""\u0020""#, #""\uFFFE""#, "\"\u{7F}\"", "\"\u{2028}\u{2029}\"",
      "\"é目😀\"", "\"//\"", "\"/* */\"", "\"{[,:]}\"",
    ])
  func accepts(value: String) throws {
    for text in [
      "[{\"a\":\(value)}]", " [ { \"a\" : \(value) } ] ", "{\"a\":\(value)}",
      "[{\"b\":0,\"a\":\(value),\"c\":0}]",
      "[\t\r\n{\t\r\n\"a\"\t\r\n:\t\r\n\(value)\t\r\n}\t\r\n]",
    ] {
      #expect(try JSONTranscript(text).errors == [], "\(text)")
    }
  }

  @Test(
    "a value is refused, and the next object is read",
    arguments: [
      ("01", .invalidNumber("01")), ("-01", .invalidNumber("-01")), ("00", .invalidNumber("00")),
      ("1.", .invalidNumber("1.")), (".5", .invalidNumber(".5")), ("-.5", .invalidNumber("-.5")),
      ("+1", .invalidNumber("+1")), ("-", .invalidNumber("-")), ("1e", .invalidNumber("1e")),
      ("1e+", .invalidNumber("1e+")), ("1e1.5", .invalidNumber("1e1.5")),
      ("1.e1", .invalidNumber("1.e1")), ("0x1F", .invalidNumber("0x1F")),
      ("1_000", .invalidNumber("1_000")), ("1.2.3", .invalidNumber("1.2.3")),
      ("--1", .invalidNumber("--1")), ("12abc", .invalidNumber("12abc")),
      ("-Infinity", .invalidNumber("-Infinity")), ("Infinity", .unknownWord("Infinity")),
      ("NaN", .unknownWord("NaN")), ("nan", .unknownWord("nan")), ("True", .unknownWord("True")),
      ("FALSE", .unknownWord("FALSE")), ("None", .unknownWord("None")),
      ("nul", .unknownWord("nul")), ("nulll", .unknownWord("nulll")),
      ("undefined", .unknownWord("undefined")), ("truefalse", .unknownWord("truefalse")),
      ("{}", .nestedObject), ("[]", .nestedArray), ("{\"b\":[1,{\"c\":null}]}", .nestedObject),
      ("[1,[\"x\",{\"a\":1,\"a\":2}],true]", .nestedArray),
      ("\"\\x\"", .invalidEscape("\\x")), ("\"\\'\"", .invalidEscape("\\'")),
      ("\"\\目\"", .invalidEscape("\\目")), ("\"\\U0041\"", .invalidEscape("\\U")),
      ("\"\\u00g0\"", .invalidEscape("\\u00g0")), ("\"\\u12\"", .invalidEscape("\\u12")),
      ("\"\\u\"", .invalidEscape("\\u")), ("\"\\u+123\"", .invalidEscape("\\u+123")),
      ("\"\\uD800\"", .loneSurrogate("\\uD800")), ("\"\\uDFFF\"", .loneSurrogate("\\uDFFF")),
      ("\"\\uD800\\n\"", .loneSurrogate("\\uD800")), ("\"\\u0000\"", .nul),
      ("\"x\ty\"", .controlCharacter(9)), ("\"\u{0}\"", .controlCharacter(0)),
      ("\"\u{1F}\"", .controlCharacter(0x1F)),
    ] as [(String, JSONProblem.Fault)])
  func refuses(value: String, fault: JSONProblem.Fault) throws {
    for text in ["[{\"a\":\(value)},{\"a\":7}]", "{\"a\":\(value)}\n{\"a\":7}\n"] {
      let transcript = try JSONTranscript(text)
      #expect(transcript.faults == [fault], "\(text)")
      #expect(transcript.records == [["a"], ["7"]], "\(text)")
    }
  }

  @Test("two halves of pairs in the wrong order are two mistakes")
  func surrogates() throws {
    #expect(
      try JSONTranscript(#"{"a":"\uDC00\uD800x\uD800\uD800\uDC00"}"#).faults
        == [.loneSurrogate("\\uDC00"), .loneSurrogate("\\uD800"), .loneSurrogate("\\uD800")])
  }

  @Test("bytes that are not UTF-8: lone ones, overlong forms, surrogates, beyond U+10FFFF")
  func utf8() throws {
    for bytes: [UInt8] in [
      [0xFF], [0x80], [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0x93, 0xFA],
    ] {
      let text = Array("[{\"a\":\"x".utf8) + bytes + Array("\"},{\"a\":7}]".utf8)
      let transcript = try JSONTranscript(bytes: text)
      #expect(transcript.faults == [.notUTF8(bytes[0])], "\(bytes)")
      #expect(transcript.records == [["a"], ["7"]])
    }
  }

  @Test(
    "the structure of an array is refused where it breaks, and nothing is read behind it",
    arguments: [
      ("[", .fileEnds(expected: .objectOrBracket)),
      ("[{\"a\":7}", .fileEnds(expected: .commaOrBracket)),
      ("[{\"a\":7},", .fileEnds(expected: .object)), ("[{", .fileEnds(expected: .keyOrBrace)),
      ("[{\"a", .fileEnds(expected: .quotationMark)),
      ("[{\"a\\", .fileEnds(expected: .quotationMark)), ("[{\"a\"", .fileEnds(expected: .colon)),
      ("[{\"a\":", .fileEnds(expected: .value)), ("[{\"a\":7", .fileEnds(expected: .commaOrBrace)),
      ("[{\"a\":7,", .fileEnds(expected: .key)),
      ("[{\"a\":[", .fileEnds(expected: .valueOrBracket)),
      ("[{\"a\":[1", .fileEnds(expected: .commaOrBracket)),
      ("[{\"a\" 7}]", .unexpected("7", expected: .colon)),
      ("[{a:7}]", .unexpected("a", expected: .key)),
      ("[{'a':7}]", .unexpected("'", expected: .key)),
      ("[{\"a\":7 \"b\":8}]", .unexpected("\"", expected: .commaOrBrace)),
      ("[{\"a\":7,,\"b\":8}]", .unexpected(",", expected: .key)),
      ("[{,}]", .unexpected(",", expected: .key)),
      ("[{\"a\":}]", .unexpected("}", expected: .value)),
      ("[{\"a\":'x'}]", .unexpected("'", expected: .value)),
      ("[{\"a\":７}]", .unexpected("７", expected: .value)),
      ("[{\"a\":7]", .unexpected("]", expected: .commaOrBrace)),
      ("[{\"a\":7}}", .unexpected("}", expected: .commaOrBracket)),
      ("[{\"a\":7} {\"a\":8}]", .unexpected("{", expected: .commaOrBracket)),
      ("[{\"a\":7},,{\"a\":8}]", .unexpected(",", expected: .object)),
      ("[,{\"a\":7}]", .unexpected(",", expected: .object)),
      ("[{\"a\":7}/*x*/]", .unexpected("/", expected: .commaOrBracket)),
      ("[{\"a\":7}]x", .textAfterEnd("x")), ("[{\"a\":7}]]", .textAfterEnd("]")),
      ("[{\"a\":7}]\n[]", .textAfterEnd("[")), ("[\u{B}]", .unexpected("\u{B}", expected: .object)),
      ("[\u{A0}]", .unexpected("\u{A0}", expected: .object)),
      ("[{\"a\":\"x\ny\"}]", .lineBreakInString), ("[{\"a\":\"x\r\ny\"}]", .lineBreakInString),
    ] as [(String, JSONProblem.Fault)])
  func structure(text: String, fault: JSONProblem.Fault) throws {
    let transcript = try JSONTranscript(text)
    #expect(transcript.faults.last == fault)
    #expect(transcript.errors.count - transcript.faults.count == 0)
  }

  @Test("a comma too many is refused, and reading goes on")
  func trailingCommas() throws {
    let transcript = try JSONTranscript(#"[{"a":7,},{"a":8},]"#)
    #expect(transcript.faults == [.trailingComma, .trailingComma])
    #expect(transcript.records == [["a"], ["8"]])
  }

  @Test("elements that are no objects are refused one by one")
  func elements() throws {
    let transcript = try JSONTranscript(#"[1,"x",{"a":7},null,[{"a":1}],true,NaN]"#)
    #expect(
      transcript.faults == [
        .notAnObject(found: .number), .notAnObject(found: .string), .notAnObject(found: .null),
        .notAnObject(found: .array), .notAnObject(found: .boolean), .notAnObject(found: .word),
        .unknownWord("NaN"),
      ])
    #expect(transcript.records == [["a"], ["7"]])
    #expect(transcript.rows == [0, 3])
  }

  @Test(
    "a line that is wrong is told, and the next one is read",
    arguments: [
      ("[{\"a\":1}]", .lineIsNoObject(found: "[")), ("x", .lineIsNoObject(found: "x")),
      ("{\"a\":1},", .textAfterObject(",")), ("{\"a\":1}{\"a\":2}", .textAfterObject("{")),
      ("{\"a\":1", .lineEnds(expected: .commaOrBrace)), ("{", .lineEnds(expected: .keyOrBrace)),
      ("{\"a\":", .lineEnds(expected: .value)), ("{\"a", .lineBreakInString),
      ("{\"a\":1]", .unexpected("]", expected: .commaOrBrace)),
      ("{\"a\":\"x\\", .invalidEscape("\\\n")), ("{\"a\":1,}", .trailingComma),
    ] as [(String, JSONProblem.Fault)])
  func lines(line: String, fault: JSONProblem.Fault) throws {
    let transcript = try JSONTranscript("{\"a\":5}\n\(line)\n{\"a\":7}\n")
    #expect(transcript.faults.first == fault)
    #expect(transcript.records.first == ["a"])
    #expect(transcript.records.last == ["7"])
  }

  @Test(
    "a file of lines that ends within an object",
    arguments: ["{", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":1,"])
  func lastLine(line: String) throws {
    let transcript = try JSONTranscript("{\"a\":5}\n" + line)
    #expect(transcript.faults.count == 1)
    #expect(transcript.records == [["a"], ["5"]])
  }

  @Test("an object that is spread over lines is one mistake, not one a line")
  func spread() throws {
    let transcript = try JSONTranscript("{\n  \"a\": 1,\n  \"b\": 2\n}\n")
    #expect(transcript.faults == [.lineEnds(expected: .keyOrBrace)])
    #expect(transcript.records == [])
  }

  @Test("64 levels are looked into")
  func depth() throws {
    func text(_ depth: Int) -> String {
      "[{\"a\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        + "},{\"a\":7}]"
    }
    #expect(try JSONTranscript(text(64)).faults == [.nestedArray])
    #expect(try JSONTranscript(text(65)).faults == [.nestedArray, .tooDeep(limit: 64)])
    #expect(try JSONTranscript(text(65)).records == [["a"]])
  }

  @Test("a key that an object has twice, spelled with an escape or not")
  func duplicates() throws {
    let transcript = try JSONTranscript(#"[{"a":1,"b":2,"\u0061":3},{"a":4,"b":5}]"#)
    #expect(transcript.faults == [.duplicateKey])
    #expect(transcript.records == [["a", "b"], ["4", "5"]])
  }

  @Test("what begins as neither array nor object, and UTF-16, are refused")
  func beginnings() throws {
    func problem(_ bytes: [UInt8]) throws -> TableError.Problem? {
      let transcript = try JSONTranscript(bytes: bytes)
      #expect(transcript.records == [] && transcript.errors.count == 1)
      return transcript.errors.first?.problem
    }
    #expect(try problem(Array("a,b\n1,2\n".utf8)) == .json(.notATable(found: "a")))
    #expect(try problem(Array("\"x\"".utf8)) == .json(.notATable(found: "\"")))
    #expect(try problem(Array("施策".utf8)) == .json(.notATable(found: "施")))
    #expect(try problem([0xFF, 0xFE, 0x5B, 0]) == .json(.utf16))
    #expect(try problem([0xFE, 0xFF, 0, 0x5B]) == .json(.utf16))
    #expect(try problem([0x5B, 0, 0x5D, 0]) == .json(.utf16))
    #expect(try problem([0, 0x5B, 0, 0x5D]) == .json(.utf16))
  }
}
