import SQLite

/// The directives of a format of `printf()`, read as SQLite reads them.
/// <https://www.sqlite.org/printf.html>
struct PrintfFormat: Sequence, IteratorProtocol {
  /// One directive: `%-8.2f`.
  struct Directive: Equatable {
    /// The least characters that it writes.
    var width = Extent.number(0)
    /// The digits, or how often a character is written, or the most bytes of a text.
    var precision = Extent.number(0)
    /// The letter at its end.
    var conversion = UInt8(0)
  }

  /// A number of a directive.
  enum Extent: Equatable {
    case number(Int)
    /// `*`: the next argument is the number.
    case argument
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ utf8: Span<UInt8>) {
    var bytes: [UInt8] = []
    for index in utf8.indices {
      // SQLite reads it as a C string.
      guard utf8[index] != 0 else { break }
      bytes.append(utf8[index])
    }
    self.bytes = bytes
  }

  mutating func next() -> Directive? {
    guard let start = bytes[place...].firstIndex(of: UInt8(ascii: "%")) else { return nil }
    place = start + 1
    var directive = Directive()
    while let byte = peek() {
      switch Unicode.Scalar(byte) {
      case "-", "+", " ", "#", "!", "0", ",", "l": place += 1
      case "1"..."9", "*": directive.width = extent()
      case ".":
        place += 1
        directive.precision = extent()
      default:
        directive.conversion = byte
        place += 1
        return directive
      }
    }
    return nil
  }

  private func peek() -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func extent() -> Extent {
    if peek() == UInt8(ascii: "*") {
      place += 1
      return .argument
    }
    var number: UInt32 = 0
    while let byte = peek(), (0x30...0x39).contains(byte) {
      number = number &* 10 &+ UInt32(byte - 0x30)
      place += 1
    }
    return .number(Int(number & 0x7FFF_FFFF))
  }
}

extension PrintfFormat {
  /// The characters that `printf()` counts out for a format and its arguments: what widths and
  /// precisions ask for, but the precision of a text, which only shortens it.
  static func cost(of arguments: borrowing FunctionArguments) -> Int {
    var cost = 0
    var position = 1
    func take() -> Int {
      defer { position += 1 }
      guard position < arguments.count else { return 0 }
      return Int(Int32(truncatingIfNeeded: arguments.integer(at: position)).magnitude)
    }
    func number(_ extent: Extent) -> Int {
      switch extent {
      case .number(let number): number
      case .argument: take()
      }
    }
    for directive in arguments.withUTF8(at: 0, { PrintfFormat($0) }) {
      cost += number(directive.width)
      let precision = number(directive.precision)
      switch Unicode.Scalar(directive.conversion) {
      case "s", "z", "q", "Q", "w": position += 1
      case "%", "n": break
      default:
        cost += precision
        position += 1
      }
    }
    return cost
  }
}
