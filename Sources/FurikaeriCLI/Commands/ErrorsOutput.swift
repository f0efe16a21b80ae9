import ArgumentParser
import ReviewPages
import ReviewStore
import Tables

/// Where an import that is refused writes what was sent, with its errors marked.
struct ErrorsOutput {
  private let path: String
  private let format: MarkedCopy.Format

  /// - Throws: `ValidationError` when the ending says neither a workbook nor CSV.
  init(path: String) throws {
    guard let format = MarkedCopy.Format(endingOf: path) else {
      throw ValidationError("--errors \(visible: path): name a file that ends in .xlsx or .csv.")
    }
    self.path = path
    self.format = format
  }

  /// Refuses what is there already, before the import is begun.
  func checkIsFree() throws {
    try OutputPath.check(path)
    try MarkedCopy.checkIsFree(path)
  }

  /// Writes the copy, and says where it is.
  func write(
    _ failure: ImportFailure, _ sources: [ImportSource], _ options: ImportOptions,
    from store: borrowing Store, in session: Session, _ language: Language
  ) throws {
    let tables = try store.sentTables(of: failure, sources, options)
    try MarkedCopy(of: failure, tables, language: language).write(to: path, as: format)
    session.tell(FileText.marked(path, language))
  }
}
