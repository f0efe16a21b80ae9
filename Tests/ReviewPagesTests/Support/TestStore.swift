import ReviewStore
import SQLite
import Tables

@testable import ReviewPages

/// A store in a folder of its own, which goes with it.
final class TestStore {
  let folder: TestFolder
  let store: Store

  /// Creates an empty store.
  init() throws {
    folder = try TestFolder()
    store = try Store.create(at: folder.file("review.db"))
  }

  /// Creates a store from an interchange package.
  init(package: String) throws {
    folder = try TestFolder()
    let path = folder.file("review.db")
    _ = try Store.create(at: path, from: Store.sources(ofPackage: package))
    store = try Store.open(at: path, access: .readWrite)
  }

  /// Imports text as a file of that name: `results.csv`.
  func importText(_ text: String, as name: String) throws {
    _ = try store.importFiles([ImportSource(path: folder.write(text, to: name))])
  }

  /// Runs SQL, any number of statements.
  func run(_ script: String) throws { try store.connection.execute(script) }

  /// The review of a plan, or of the only one, with all rows at hand.
  func review(of plan: String? = nil, in language: Language = .english) throws -> ReadReview {
    try review(of: plan, ReviewOptions(language: language))
  }

  /// A review with all rows at hand.
  func review(of plan: String? = nil, _ options: ReviewOptions) throws -> ReadReview {
    let review = try Review(of: plan, in: store, options)
    return ReadReview(
      review: review, tables: try review.tables.map { try $0.read(in: store) }, path: store.path,
      folder: folder)
  }
}
