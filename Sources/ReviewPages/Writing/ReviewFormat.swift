/// A way to publish a review. The raw value is the name that a person types.
public enum ReviewFormat: String, Sendable, CaseIterable {
  /// A folder with a CSV file for each table.
  case csv
  /// One JSON document.
  case json
  /// One Markdown document.
  case markdown
}
