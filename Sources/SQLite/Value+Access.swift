extension Value {
  /// The text, or `nil` for a value of another storage class.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The integer, or `nil` for a value of another storage class.
  public var integer: Int64? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  /// The number, also of an integer, or `nil` for a value of another storage class.
  public var real: Double? {
    switch self {
    case .real(let real): real
    case .integer(let integer): Double(integer)
    case .null, .text, .blob: nil
    }
  }
}
