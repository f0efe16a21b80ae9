#if !Spreadsheets
  /// In a build without the trait Spreadsheets there is no such reader: making one throws an error
  /// that says so, and that is all.
  public struct ArchiveReader {
    private let never: Never

    /// Throws ``ArchiveProblem/notSupported``.
    public init(path: String) throws(TableError) {
      throw TableError(file: path, problem: .archive(.notSupported))
    }

    /// There are none.
    public var names: [String] { switch never {} }

    /// There is none.
    public func extract(
      _ name: String, to sink: ByteSink, limit: Int? = nil
    ) throws(TableError) { switch never {} }
  }
#endif
