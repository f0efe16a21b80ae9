/// A way to publish a review. The raw value is the name that a person types.
public enum ReviewFormat: String, Sendable, CaseIterable {
  /// A folder with a CSV file for each table; one file where there is one table and the path ends with
  /// `.csv`.
  case csv
  /// One page that holds all it needs, or a folder of linked pages.
  case html
  /// One JSON document.
  case json
  /// One Markdown document.
  case markdown
  /// The page of HTML as Chromium prints it.
  case pdf
  /// One Excel workbook.
  case xlsx
}
