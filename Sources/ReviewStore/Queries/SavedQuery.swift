/// A query kept in a file: SQL with a head comment that says what it answers.
///
/// The comment's first line is its title in English, the second the same in Japanese. Then comes a
/// line for each parameter: `:name (kind) default | What it is. | 説明。`, where the kind
/// (``ParameterKind``) and the default may be left out.
public struct SavedQuery: Sendable, Equatable {
  /// The name that a person types.
  public let name: String
  /// What it answers, in English.
  public let english: String
  /// What it answers, in Japanese.
  public let japanese: String
  /// The values it takes.
  public internal(set) var parameters: [Parameter]
  /// The SQL, with its head comment.
  public let sql: String
  /// The file it was read from; nil: it comes with the program.
  public internal(set) var file: String?

  /// A value that a query takes.
  public struct Parameter: Sendable, Equatable {
    /// The name, without the colon.
    public let name: String
    /// What its value is, and thus how it is checked.
    public let kind: ParameterKind
    /// What it is when nothing is given; nil: NULL.
    public let initial: String?
    /// What it means, in English; empty where nobody says.
    public let english: String
    /// What it means, in Japanese; empty where nobody says.
    public let japanese: String
  }

  /// The queries that come with the program, by name.
  public static let builtIn: [SavedQuery] = Asset.all(in: "schema/queries").map {
    SavedQuery(name: $0.name, sql: $0.text)
  }

  /// Reads the head comment of a query.
  public init(name: String, sql: String) {
    let head = Self.head(of: sql)
    let titles = head.filter { !$0.hasPrefix(":") && !$0.isEmpty }
    self.name = name
    self.sql = sql
    english = titles.first ?? name
    japanese = titles.dropFirst().first ?? english
    parameters = head.filter { $0.hasPrefix(":") }.compactMap { Parameter(line: $0.dropFirst()) }
  }

  /// The lines of the comment that the SQL begins with, without their dashes.
  static func head(of sql: String) -> [String] {
    sql.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("--") }
      .map { String($0.drop { $0 == "-" || $0 == " " }) }
  }
}

extension SavedQuery.Parameter {
  /// Reads `name (kind) default | What it is. | 説明。`, or nothing from a line that has no name, or
  /// something else in brackets than a kind.
  init?(line: Substring) {
    func trimmed(_ text: Substring) -> String {
      String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
    let words = (parts.first ?? "").split(separator: " ", maxSplits: 1)
    guard let name = words.first, name.utf8.allSatisfy(SQLWord.isOfName) else { return nil }
    self.name = String(name)
    var rest = words.dropFirst().first ?? ""
    if rest.hasPrefix("(") {
      guard let end = rest.firstIndex(of: ")"), let kind = ParameterKind(rest[..<end].dropFirst())
      else { return nil }
      self.kind = kind
      rest = rest[end...].dropFirst().drop { $0 == " " }
    } else {
      kind = .anything
    }
    initial = rest.isEmpty ? nil : String(rest)
    english = parts.dropFirst().first ?? ""
    japanese = parts.dropFirst(2).first ?? english
  }

  /// Whether its name is that of a fiscal year, which may be given in any spelling: `year`, or
  /// `…_year`.
  public var isFiscalYear: Bool { name == "year" || name.hasSuffix("_year") }
}
