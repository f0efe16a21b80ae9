/// A query kept in a file: SQL with a head comment that says what it answers.
///
/// The comment's first line is its title in English, the second the same in Japanese. Then comes a
/// line for each parameter: `:name default | What it is. | 説明。`
public struct SavedQuery: Sendable, Equatable {
  /// The name that a person types.
  public let name: String
  /// What it answers, in English.
  public let english: String
  /// What it answers, in Japanese.
  public let japanese: String
  /// The values it takes.
  public let parameters: [Parameter]
  /// The SQL, with its head comment.
  public let sql: String

  /// A value that a query takes.
  public struct Parameter: Sendable, Equatable {
    /// The name, without the colon.
    public let name: String
    /// What it is when nothing is given; nil: NULL.
    public let initial: String?
    /// What it means, in English.
    public let english: String
    /// What it means, in Japanese.
    public let japanese: String
  }

  /// The queries that come with the program, by name.
  public static let builtIn: [SavedQuery] = Asset.all(in: "schema/queries").map {
    SavedQuery(name: $0.name, sql: $0.text)
  }

  /// Reads the head comment of a query.
  public init(name: String, sql: String) {
    let head = sql.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("--") }
      .map { String($0.drop { $0 == "-" || $0 == " " }) }
    let titles = head.filter { !$0.hasPrefix(":") }
    self.name = name
    self.sql = sql
    english = titles.first ?? name
    japanese = titles.dropFirst().first ?? english
    parameters = head.filter { $0.hasPrefix(":") }.map { Parameter(line: $0.dropFirst()) }
  }
}

extension SavedQuery.Parameter {
  fileprivate init(line: Substring) {
    func trimmed(_ text: Substring) -> String {
      String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
    let words = (parts.first ?? "").split(separator: " ", maxSplits: 1)
    name = words.first.map(String.init) ?? ""
    initial = words.dropFirst().first.map(String.init)
    english = parts.dropFirst().first ?? ""
    japanese = parts.dropFirst(2).first ?? english
  }
}
