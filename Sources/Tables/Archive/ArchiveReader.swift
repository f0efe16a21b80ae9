#if Spreadsheets
  /// Reads the files in a ZIP file. Nothing is ever written by the names in it, and what is read has
  /// the limits that workbooks have.
  public final class ArchiveReader {
    /// The names of the files, as paths with slashes, in the order of their bytes. Folders are left
    /// out.
    public let names: [String]

    private var archive: ZipArchive

    /// Opens a ZIP file.
    /// - Throws: `TableError`, also when a name in it is not one of a file inside a folder.
    public init(path: String) throws(TableError) {
      do throws(TableError) {
        archive = try ZipArchive(InputFile.opened(path: path), SpreadsheetLimits())
        names = archive.names.filter { !$0.hasSuffix("/") }
      } catch {
        throw ArchiveProblem.translated(error)
      }
    }

    /// Appends the bytes of a file to a sink, and flushes it.
    /// - Parameter limit: How many bytes it may have; nil: as many as a part of a workbook.
    public func extract(
      _ name: String, to sink: ByteSink, limit: Int? = nil
    ) throws(TableError) {
      do throws(TableError) {
        try archive.open(name)
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        var total = 0
        while try copyPiece(to: sink, &buffer, &total, limit) {}
        guard !archive.input.hasChanged else { throw archive.error(.changedWhileRead) }
        try sink.flush()
      } catch {
        throw ArchiveProblem.translated(error)
      }
    }

    /// Returns false at the end of the file.
    private func copyPiece(
      to sink: ByteSink, _ buffer: inout [UInt8], _ total: inout Int, _ limit: Int?
    ) throws(TableError) -> Bool {
      // The array is as long as said; as many of its bytes as were read are then initialised.
      let count = try unsafe buffer.withUnsafeMutableBytes { room in
        Result { () throws(TableError) in unsafe try archive.read(room) }
      }.get()
      total += count
      if let limit, total > limit {
        throw TableError(file: archive.file, problem: .archive(.tooLarge(limit: limit)))
      }
      try sink.append(buffer.span.extracting(0..<count))
      return count > 0
    }
  }

  extension ArchiveProblem {
    /// What is wrong with a workbook as a ZIP file, said of a ZIP file that is none.
    fileprivate static func translated(_ error: TableError) -> TableError {
      if case .foreignFile = error.problem {
        return TableError(file: error.file, problem: .archive(.notAnArchive))
      }
      guard case .spreadsheet(let problem) = error.problem else { return error }
      return TableError(file: error.file, problem: .archive(ArchiveProblem(problem)))
    }

    private init(_ problem: SpreadsheetProblem) {
      self =
        switch problem {
        case .notSupported: .notSupported
        case .notASpreadsheet, .oldOrProtected, .oldWorkbook, .protected, .otherDocument:
          .notAnArchive
        case .changedWhileRead: .changedWhileRead
        case .damagedPart(let name): .damagedFile(name)
        case .encryptedPart(let name): .encrypted(name)
        case .unknownCompression(let name, let method): .unknownCompression(name, method: method)
        case .missingPart(let name): .missing(name)
        case .repeatedPart(let name): .repeated(name)
        case .unsafePartName(let name): .unsafeName(name)
        case .exceeded(.parts(let limit)): .tooManyFiles(limit: limit)
        case .exceeded(.totalBytes(let limit)): .tooLarge(limit: limit)
        case .exceeded(.ratio(let name, let limit)): .ratio(name, limit: limit)
        // What else can be wrong with a workbook is not asked of a ZIP file.
        default: .damaged
        }
    }
  }
#endif
