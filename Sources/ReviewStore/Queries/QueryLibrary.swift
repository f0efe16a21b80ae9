import Glibc
public import Tables

/// The saved queries that a person can name: those that come with the program, and their own.
///
/// Their own are the files `NAME.sql` of a folder. One with the name of a built-in query takes its
/// place. A file that is no query is passed over and told of in ``faults``, so that it keeps nobody
/// from the others.
public struct QueryLibrary: Sendable {
  /// The queries, by name.
  public let queries: [SavedQuery]
  /// The files of the folder that are no queries, by name.
  public let faults: [QueryFileError]

  /// The queries that come with the program alone.
  public static let builtIn = QueryLibrary(queries: SavedQuery.builtIn, faults: [])

  /// Reads the queries of a folder.
  /// - Parameter folder: Nil or empty: those of the program alone.
  /// - Throws: ``QueryFileError``, where the folder cannot be read.
  public init(folder: String?) throws(QueryFileError) {
    guard let folder, !folder.isEmpty else {
      self = .builtIn
      return
    }
    var queries = SavedQuery.builtIn
    var faults: [QueryFileError] = []
    for name in try Self.files(in: folder) {
      do throws(QueryFileError) {
        let query = try SavedQuery(file: "\(folder)/\(name)")
        queries.removeAll { $0.name == query.name }
        queries.append(query)
      } catch {
        faults.append(error)
      }
    }
    self.init(queries: queries.sorted { $0.name < $1.name }, faults: faults)
  }

  private init(queries: [SavedQuery], faults: [QueryFileError]) {
    self.queries = queries
    self.faults = faults
  }

  /// What can be typed, in order.
  public var names: [String] { queries.map(\.name) }

  /// The query of that name.
  /// - Throws: ``QueryFileError`` where the name is that of a file that is no query, otherwise
  ///   ``UnknownQueryError``.
  public func find(_ name: String) throws -> SavedQuery {
    // The program's own query must not answer in silence for the one that was meant.
    if let fault = faults.first(where: { $0.file.hasSuffix("/\(name).sql") }) { throw fault }
    guard let query = queries.first(where: { $0.name == name }) else {
      throw UnknownQueryError(name: name, known: names)
    }
    return query
  }

  /// Whether a query stands in the place of one that comes with the program.
  public func replacesBuiltIn(_ query: SavedQuery) -> Bool {
    query.file != nil && SavedQuery.builtIn.contains { $0.name == query.name }
  }

  private static func files(in folder: String) throws(QueryFileError) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw QueryFileError(folder, .unreadable(code: errno))
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // The name ends with a NUL within the entry, which stays until the next call.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(".sql"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

/// No saved query has that name.
public struct UnknownQueryError: Error, Equatable, Sendable {
  /// The name that was asked for.
  public let name: String
  /// Those that there are.
  public let known: [String]

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    let nearest = NearestNames(known).nearest(to: name)
    switch language {
    case .english:
      return "there is no report “\(name)”. "
        + (nearest.isEmpty ? "" : "Did you mean \(nearest.joined(separator: " or "))? ")
        + "There are \(known.joined(separator: ", "))."
    case .japanese:
      return "「\(name)」というレポートはありません。"
        + (nearest.isEmpty ? "" : "もしかして\(Texts.japaneseChoice(nearest))ですか。")
        + "使えるレポートは \(known.joined(separator: "、")) です。"
    }
  }
}
