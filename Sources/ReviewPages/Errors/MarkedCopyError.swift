public import Tables

/// Why a copy of what was sent cannot be written.
public struct MarkedCopyError: Error, Equatable, Sendable {
  /// The file as its user named it.
  public let path: String
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// Something is there already.
    case exists
    /// Several tables have errors, and CSV holds one.
    case severalTables(Int)
  }

  init(path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch (problem, language) {
    case (.exists, .english):
      "\(visible: path): there is something here already. Name another file with --errors, or move this one "
        + "away."
    case (.exists, .japanese):
      "\(visible: path): すでに存在します。--errors で別のファイルを指定するか、このファイルを移動してください。"
    case (.severalTables(let count), .english):
      "\(visible: path): \(count) tables have errors, and a CSV file holds one. Name a file that ends in .xlsx."
    case (.severalTables(let count), .japanese):
      "\(visible: path): エラーのある表が\(count)個あり、CSVファイルには1つしか書けません。"
        + "末尾が .xlsx のファイルを指定してください。"
    }
  }
}
