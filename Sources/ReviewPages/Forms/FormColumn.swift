import ReviewStore
import Tables

/// A column of a form.
struct FormColumn {
  /// What a department may do with it.
  enum Role {
    /// It says which row this is, or is known: to read and leave.
    case known
    /// It is only shown, and no import reads it.
    case reference
    /// To fill in.
    case input
    /// To fill in: what the row is there for.
    case answer
  }

  /// What its cells may hold.
  enum Content {
    case text
    case number
    case year
    case count
    case word([ChoiceWord])
  }

  let heading: String
  let role: Role
  let content: Content
  /// The column of the query that it shows.
  let source: Int
  /// How wide it may be, in narrow characters.
  let width: ClosedRange<Int>
  /// Left out of a table in which no row has it.
  let isOptional: Bool
  /// What is said beside a cell to fill in.
  let hint: String

  /// Whether its cells are short marks that look best in the middle.
  var isCentered: Bool {
    switch content {
    case .year, .count: true
    case .text: width.upperBound <= 6
    case .number, .word: false
    }
  }

  /// Whether departments fill it in.
  var isInput: Bool { role == .input || role == .answer }

  /// Whether what is filled in is checked. Keys are too, should somebody lift the protection.
  var isChecked: Bool {
    switch (role, content) {
    case (.input, _), (.answer, _), (.known, .year), (.known, .count): true
    case (.known, _), (.reference, _): false
    }
  }

  init(
    _ heading: String, _ role: Role, _ content: Content, from source: Int,
    width: ClosedRange<Int> = 8...12, isOptional: Bool = false, hint: String = ""
  ) {
    self.heading = heading
    self.role = role
    self.content = content
    self.source = source
    self.width = width
    self.isOptional = isOptional
    self.hint = hint
  }
}
