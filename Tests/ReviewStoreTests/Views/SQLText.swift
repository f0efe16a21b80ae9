/// The text of a file of SQL, read for what stands in it.
enum SQLText {
  /// The text without its comments, line by line.
  static func withoutComments(_ text: String) -> String {
    text.replacing(/--[^\n]*/, with: "")
  }

  /// The text without comments and without the contents of string literals.
  static func code(_ text: String) -> String {
    withoutComments(text).replacing(/'[^']*'/, with: "''")
  }
}
