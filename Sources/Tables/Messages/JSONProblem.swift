/// What can be wrong with a JSON file.
public enum JSONProblem: Equatable, Sendable {
  /// The file cannot be read twice: it is a pipe or a terminal.
  case notAFile
  /// The file is UTF-16 or UTF-32.
  case utf16
  /// The file begins neither with an array nor with an object.
  case notATable(found: String)
  /// The file is one object that has its records in arrays, to each of which these keys lead.
  case wrapped([[String]])
  /// The objects have more than `limit` different keys.
  case tooManyKeys(limit: Int)
  /// The different keys of the objects are longer than `limit` bytes together.
  case keysTooLong(limit: Int)
  /// The file changed while it was read.
  case changedWhileRead
  /// Something in the file is wrong.
  case fault(Place, Fault)

  /// Where something is wrong.
  public struct Place: Equatable, Sendable {
    /// The number of the object, counted from 1; nil: outside objects.
    public let object: Int?
    /// The [JSON pointer](https://www.rfc-editor.org/rfc/rfc6901) to the object or to its member:
    /// `/2`, `/2/target`. Empty outside objects. An object of a file of lines has the one that it
    /// would have in an array.
    public let pointer: String
    /// The line of the file, counted from 1.
    public let line: Int
    /// The character of the line, counted from 1.
    public let column: Int

    /// Names a place.
    public init(object: Int?, pointer: String, line: Int, column: Int) {
      self.object = object
      self.pointer = pointer
      self.line = line
      self.column = column
    }
  }

  /// What can be wrong in the text.
  public enum Fault: Equatable, Sendable {
    /// Something else stands where something is expected.
    case unexpected(String, expected: Expected)
    /// The file ends too early.
    case fileEnds(expected: Expected)
    /// The line of an object ends before the object does.
    case lineEnds(expected: Expected)
    /// A comma has nothing behind it.
    case trailingComma
    /// An element of the array is something else than an object.
    case notAnObject(found: Kind)
    /// A line begins with something else than an object.
    case lineIsNoObject(found: String)
    /// Text follows an object in its line.
    case textAfterObject(String)
    /// Text follows the array.
    case textAfterEnd(String)
    /// The value of a member is an object.
    case nestedObject
    /// The value of a member is an array.
    case nestedArray
    /// The object has the key twice.
    case duplicateKey
    /// Not a number as JSON spells it.
    case invalidNumber(String)
    /// A word that JSON does not have, such as `NaN`.
    case unknownWord(String)
    /// A backslash before something that it cannot stand before.
    case invalidEscape(String)
    /// Half of a surrogate pair.
    case loneSurrogate(String)
    /// The character U+0000.
    case nul
    /// A control character that is not written as an escape.
    case controlCharacter(UInt8)
    /// A line break within a string.
    case lineBreakInString
    /// A byte that is not UTF-8.
    case notUTF8(UInt8)
    /// Objects and arrays within one another, deeper than `limit`.
    case tooDeep(limit: Int)
    /// The object is longer than `limit` bytes.
    case tooLong(limit: Int)
  }

  /// What can be expected.
  public enum Expected: Equatable, Sendable {
    case object, objectOrBracket
    case key, keyOrBrace, colon
    case value, valueOrBracket
    case commaOrBrace, commaOrBracket
    case quotationMark
  }

  /// A kind of value.
  public enum Kind: Equatable, Sendable {
    case string, number, boolean, null, array, word

    init(firstByte: UInt8) {
      self =
        switch firstByte {
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
        case UInt8(ascii: "n"): .null
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): .number
        default: .word
        }
    }
  }

  /// The pointer to a member of an object, whose number is counted from 1.
  static func pointer(object: Int, key: String) -> String {
    var pointer = "/\(object - 1)/"
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": pointer += "~0"
      case "/": pointer += "~1"
      default: pointer.unicodeScalars.append(scalar)
      }
    }
    return pointer
  }

  /// The number of the object that is wrong; nil: the whole file.
  var row: Int? {
    guard case .fault(let place, _) = self else { return nil }
    return place.object
  }
}
