/// What the comments of schema/ say of tables, views and their columns.
///
/// A table has its comment within, before that of its first column; a column above its line, one that
/// a later migration adds above the `ALTER TABLE`. A view has its comment below its first line, with
/// the rule it follows, and a column above what it is computed from.
struct SchemaComments {
  /// What one table or view has.
  struct Entry {
    var about = BilingualText.none
    /// The rule that a view follows, in English.
    var rule: String?
    var columns: [Column] = []
  }

  /// A column, in the order of the file.
  struct Column {
    let name: String
    let about: BilingualText
  }

  private var entries: [String: Entry] = [:]

  /// Those of this program.
  init() {
    self.init(
      migrations: Asset.all(in: "schema/migrations"), views: Asset.all(in: "schema/views"))
  }

  init(migrations: [Asset], views: [Asset]) {
    for migration in migrations { read(migration: migration.text) }
    for view in views { entries[view.name] = Entry(view: view.text) }
  }

  /// What there is of a table or view; nothing where it has no comment.
  subscript(name: String) -> Entry { entries[name] ?? Entry() }

  /// The names of the tables and views, in order.
  var names: [String] { entries.keys.sorted() }

  private mutating func read(migration: String) {
    var table: String?
    var comments = CommentLines()
    for line in migration.split(separator: "\n", omittingEmptySubsequences: false) {
      if comments.take(line.drop { $0 == " " }) { continue }
      let words = line.split(separator: " ").map(String.init)
      if line.hasPrefix("CREATE TABLE "), words.count == 4, words[3] == "(" {
        // A table that is made anew has the comments of its last making.
        table = words[2]
        entries[words[2]] = Entry()
      } else if line.hasPrefix("ALTER TABLE "), words.count > 5, words[4] == "COLUMN" {
        add(words[5], to: words[2], comments)
      } else if let table, Self.isColumn(line, words) {
        if entries[table]?.columns.isEmpty == true, comments.texts.count > 1 {
          entries[table]?.about = comments.texts[0]
        }
        add(words[0], to: table, comments)
      } else if line.hasPrefix(")") {
        table = nil
      }
      comments.clear()
    }
  }

  private mutating func add(_ column: String, to table: String, _ comments: CommentLines) {
    entries[table, default: Entry()].columns.append(
      Column(name: column, about: comments.texts.last ?? .none))
  }

  /// `  name TYPE …`: what goes on a line before it stands further to the right.
  private static func isColumn(_ line: Substring, _ words: [String]) -> Bool {
    guard line.hasPrefix("  "), words.count > 1, let first = words[0].utf8.first,
      let type = words[1].utf8.first
    else { return false }
    return line.utf8.dropFirst(2).first == first && (97...122).contains(first)
      && (65...90).contains(type)
  }
}

extension SchemaComments.Entry {
  /// Reads a file of schema/views/.
  init(view: String) {
    let lines = view.split(separator: "\n")
    let head = lines.dropFirst().prefix { $0.hasPrefix("-- ") }.map { $0.dropFirst(3) }
    let english = head.prefix { !$0.hasPrefix("| ") }.joined(separator: " ")
    let japanese = head.drop { !$0.hasPrefix("| ") }.joined().dropFirst(2)
    let parts = Self.parts(of: english)
    about = BilingualText(english: parts.about, japanese: String(japanese))
    rule = parts.rule
    columns = Self.columns(
      of: lines.drop { !$0.hasPrefix("SELECT") }.prefix { !$0.hasPrefix("FROM") })
  }

  /// What a view says, and `Rule: …` or `Rules: …`.
  private static func parts(of text: String) -> (about: String, rule: String?) {
    for mark in [" Rule: ", " Rules: "] {
      let parts = text.split(separator: mark, maxSplits: 1)
      if parts.count == 2 { return (String(parts[0]), String(parts[1])) }
    }
    return (text, nil)
  }

  /// A column's name is the last word before the next column's comment.
  private static func columns(of lines: some Sequence<Substring>) -> [SchemaComments.Column] {
    var columns: [SchemaComments.Column] = []
    var comments = CommentLines()
    var current: BilingualText?
    var name = ""
    for line in lines {
      if comments.take(line.drop { $0 == " " }) {
        guard let about = comments.texts.last else { continue }
        if let current { columns.append(.init(name: name, about: current)) }
        current = about
        comments.clear()
      } else {
        name = lastWord(of: line) ?? name
      }
    }
    if let current { columns.append(.init(name: name, about: current)) }
    return columns
  }

  private static func lastWord(of line: Substring) -> String? {
    line.split { !($0 == "_" || $0.isNumber || $0.isLowercase) }.last.map(String.init)
  }
}
