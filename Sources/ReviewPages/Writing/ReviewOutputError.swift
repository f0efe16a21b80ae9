public import Tables

/// Why a review cannot be written to where it is to go.
public struct ReviewOutputError: Error, Equatable, Sendable {
  /// The output as its user named it.
  public let output: String
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// The name is that of a CSV file, and there is more than one table.
    case tablesInOneFile(Int)
    /// What becomes a folder of files cannot go to standard output.
    case folder
  }

  /// The whole message for a person: the output, what is wrong and what to do next.
  public func message(in language: Language) -> String {
    switch (problem, language) {
    case (.tablesInOneFile(let count), .english):
      "\(visible: output): there are \(count) tables, and a CSV file holds one. Name a folder, such as "
        + "\(visible: String(output.dropLast(4))), or choose a part that is one table with --part."
    case (.tablesInOneFile(let count), .japanese):
      "\(visible: output): 表が\(count)つあり、1つのCSVファイルには入りません。\(visible: String(output.dropLast(4))) のようにフォルダー名を指定するか、"
        + "--part で表が1つだけの部分を選んでください。"
    case (.folder, .english):
      "\(visible: output): this takes one file, and several are to be written. Name a folder with --output."
    case (.folder, .japanese):
      "\(visible: output): ここに書けるのは1ファイルだけですが、複数のファイルになります。--output でフォルダーを指定してください。"
    }
  }
}
