#if !Spreadsheets
  /// In a build without the trait Spreadsheets there is no such writer: making one throws an error
  /// that says so, and that is all.
  public struct ArchiveWriter {
    private let never: Never

    /// Throws ``ArchiveProblem/notSupported``.
    public static func write(
      to path: String, _ body: (ArchiveWriter) throws -> Void
    ) throws {
      throw TableError(file: path, problem: .archive(.notSupported))
    }

    /// There is nothing to add to.
    public func add(_ name: String, _ body: (ByteSink) throws -> Void) throws {
      switch never {}
    }
  }
#endif
