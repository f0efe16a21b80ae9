extension JSONProblem {
  func englishMessage(of file: String) -> String {
    switch self {
    case .fault(let place, let fault): "\(visible: file), \(place.english): \(fault.english)"
    case .notAFile:
      "\(visible: file): a JSON file is read twice, which a pipe does not allow. Save it to a file first."
    case .utf16: "\(visible: file): this JSON file is not UTF-8. Save it again as UTF-8."
    case .notATable(let found):
      "\(visible: file): the file begins with \(shown(found)), but JSON is read as an array of objects, "
        + "[{…}, {…}], or one object a line. Write it so, or import it as CSV."
    case .wrapped(let paths):
      "\(visible: file): the file is one object, with its records in the array"
        + (paths.count == 1 ? " " : "s ") + Self.list(paths, ", ", "“", "”")
        + ". JSON is read as an array of objects, [{…}, {…}], or one object a line: write "
        + (paths.count == 1 ? "that array" : "the array that is meant") + " to a file alone."
    case .tooManyKeys(let limit):
      "\(visible: file): the objects have more than \(grouped(limit)) different keys. "
        + "Give every object the same keys, and leave out what is not needed."
    case .keysTooLong(let limit):
      "\(visible: file): the keys of the objects are longer than \(byteSize(limit)) together. "
        + "Give every object the same keys, and leave out what is not needed."
    case .changedWhileRead:
      "\(visible: file): the file changed while it was read. Close it in other programs and try again."
    }
  }
}

extension JSONProblem {
  /// The paths to arrays, the first of them.
  static func list(
    _ paths: [[String]], _ separator: String, _ open: String, _ close: String
  ) -> String {
    paths.prefix(5).map { open + shown($0.joined(separator: "/")) + close }
      .joined(separator: separator) + (paths.count > 5 ? separator + "…" : "")
  }
}

extension JSONProblem.Place {
  fileprivate var english: String {
    let position = "line \(line), character \(column)"
    guard let object else { return position }
    return "object \(object), \(shown(pointer)) (\(position))"
  }
}

extension JSONProblem.Fault {
  fileprivate var english: String {
    switch self {
    case .unexpected(let found, let expected):
      "\(shown(found)) stands where \(expected.english) is expected. \(expected.englishAdvice)"
    case .fileEnds(let expected):
      "the file ends where \(expected.english) is expected. "
        + "Get the whole file, or complete it."
    case .lineEnds(let expected):
      "the line ends where \(expected.english) is expected. Write every object on one line, "
        + "or all of them as an array in [ ]."
    case .trailingComma: "nothing follows the comma. Remove the comma."
    case .lineIsNoObject, .textAfterObject, .textAfterEnd, .notAnObject: englishOfStructure
    case .nestedObject, .nestedArray, .duplicateKey, .tooDeep, .tooLong: englishOfObject
    case .invalidNumber, .unknownWord: englishOfValue
    default: englishOfString
    }
  }

  private var englishOfStructure: String {
    switch self {
    case .notAnObject(let found):
      "\(found.english) stands where an object is expected. "
        + "Write every record as an object, {\"key\": value}."
    case .lineIsNoObject(let found):
      "the line begins with \(shown(found)), not with an object. "
        + "Write every record as an object on a line of its own."
    case .textAfterObject(let found):
      "\(shown(found)) follows the object in its line. Write every object on a line of its own, "
        + "without commas between them."
    case .textAfterEnd(let found):
      "\(shown(found)) follows the end of the array. Remove what follows the last ]."
    default: ""
    }
  }

  private var englishOfObject: String {
    switch self {
    case .nestedObject:
      "an object within an object does not fit into a table. "
        + "Give each of its values a key of its own."
    case .nestedArray:
      "an array within an object does not fit into a table. "
        + "Write one value, or an object for each of its elements."
    case .duplicateKey: "the object has this key already. Keep the one that is right."
    case .tooDeep(let limit):
      "more than \(limit) objects and arrays stand within one another. "
        + "Write every record as an object of plain values."
    case .tooLong(let limit):
      "the object is longer than \(byteSize(limit)). "
        + "Check that every string and every object is closed."
    default: ""
    }
  }

  private var englishOfValue: String {
    switch self {
    case .invalidNumber(let found):
      "\(shown(found)) is not a number in JSON. Write digits with a point, such as 98.5, "
        + "without leading zeros, or put the text in quotation marks."
    case .unknownWord(let found):
      "\(shown(found)) is not a value in JSON. Write a number, true, false or null, "
        + "or put the text in quotation marks."
    default: ""
    }
  }

  private var englishOfString: String {
    switch self {
    case .invalidEscape(let found):
      "\(shown(found)) is not an escape in JSON. Write \\\\ for a backslash."
    case .loneSurrogate(let found):
      "\(shown(found)) is half of a character. Write both halves, or the character itself."
    case .nul: "\\u0000 is no text. Remove it."
    case .controlCharacter(let byte):
      "a control character (0x\(hexadecimal(byte))) stands in a string as it is. "
        + "Write \\t for a tab, or remove it."
    case .lineBreakInString:
      "the line ends within a string. Close the string with a quotation mark, "
        + "or write \\n for a line break."
    case .notUTF8(let byte):
      "the byte 0x\(hexadecimal(byte)) is not UTF-8. Save the file again as UTF-8."
    default: ""
    }
  }
}

extension JSONProblem.Expected {
  fileprivate var english: String {
    switch self {
    case .object: "an object, {…},"
    case .objectOrBracket: "an object, {…}, or ]"
    case .key: "a key in quotation marks"
    case .keyOrBrace: "a key in quotation marks or }"
    case .colon: "a colon"
    case .value: "a value"
    case .valueOrBracket: "a value or ]"
    case .commaOrBrace: "a comma or }"
    case .commaOrBracket: "a comma or ]"
    case .quotationMark: "a closing quotation mark"
    }
  }

  fileprivate var englishAdvice: String {
    switch self {
    case .object, .objectOrBracket: "Write every record as an object, {\"key\": value}."
    case .key, .keyOrBrace: "Put the key in double quotation marks."
    case .colon: "Put a colon between key and value."
    case .value, .valueOrBracket:
      "Write a number, true, false or null, or a text in double quotation marks."
    case .commaOrBrace: "Separate the members with commas, or close the object."
    case .commaOrBracket: "Separate the objects with commas, or close the array."
    case .quotationMark: "Close the string."
    }
  }
}

extension JSONProblem.Kind {
  fileprivate var english: String {
    switch self {
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    case .array: "an array"
    case .word: "a word"
    }
  }
}
