/// What a writer wrote otherwise than it was given, for a person to be told of: the first cells and
/// characters, and how many there are.
public struct Alterations: Equatable, Sendable {
  /// How many cells and how many characters are remembered: 20 of each.
  public static let limit = 20

  /// Texts that a spreadsheet would take for formulas, and that have an apostrophe before them now.
  public private(set) var guarded: [CellReference] = []
  /// How many these are.
  public private(set) var guardedCount = 0
  /// Characters that the encoding lacks, and what stands in their place.
  public private(set) var replaced: [UnmappableCharacter] = []
  /// How many these are.
  public private(set) var replacedCount = 0

  /// Nothing yet.
  public init() {}

  /// Whether everything was written as it was given.
  public var isEmpty: Bool { guardedCount == 0 && replacedCount == 0 }

  mutating func addGuarded(_ cell: CellReference) {
    guardedCount += 1
    if guarded.count < Self.limit { guarded.append(cell) }
  }

  mutating func addReplaced(_ character: UnmappableCharacter) {
    replacedCount += 1
    if replaced.count < Self.limit { replaced.append(character) }
  }
}

/// A character that the encoding of a file lacks, and where it stands.
public struct UnmappableCharacter: Equatable, Sendable {
  /// The cell; a header is row 1.
  public let cell: CellReference
  /// The name of its column.
  public let column: String
  /// The character.
  public let character: Unicode.Scalar
  /// What stands for it where that was asked for; nothing, for a mark that only changes how the
  /// character before it looks.
  public let replacement: String

  /// Names a character and its place.
  public init(
    cell: CellReference, column: String, character: Unicode.Scalar, replacement: String
  ) {
    self.cell = cell
    self.column = column
    self.character = character
    self.replacement = replacement
  }
}
