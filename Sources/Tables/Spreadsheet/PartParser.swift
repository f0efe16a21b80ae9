#if Spreadsheets
  /// Reads a part of a workbook piece by piece and hands what is in it to a handler.
  struct PartParser: ~Copyable {
    /// Small, so that expat never holds more than that, apart from a tag that is longer.
    static let pieceSize = 32 << 10

    private let handler: XMLHandler
    private let parser: XMLParser
    /// Bytes that expat took since the last thing that it found.
    private var quietBytes = 0

    /// Opens `handler.part`.
    init(_ handler: XMLHandler, of archive: inout ZipArchive) throws(TableError) {
      try archive.open(handler.part)
      let limit = archive.limits.parserBytes
      guard let parser = XMLParser(calling: handler, limit: limit) else {
        throw archive.error(.exceeded(.parserBytes(part: handler.part, limit)))
      }
      self.handler = handler
      self.parser = parser
    }

    /// Reads a whole part.
    static func parse(
      _ handler: XMLHandler, of archive: inout ZipArchive, limit: Int? = nil
    ) throws(TableError) {
      var parser = try PartParser(handler, of: &archive)
      var count = 0
      while try parser.parsePiece(of: &archive) {
        count += pieceSize
        if let limit, count > limit {
          throw archive.error(.exceeded(.partBytes(part: handler.part, limit)))
        }
      }
    }

    /// Parses the next piece. Returns false at the end of the part, which then has proved to be
    /// complete.
    mutating func parsePiece(of archive: inout ZipArchive) throws(TableError) -> Bool {
      guard let room = unsafe parser.room(for: Self.pieceSize) else {
        throw archive.error(problem(.memory, archive.limits))
      }
      // expat has this much room there.
      let count = unsafe try archive.read(room)
      let before = handler.events
      do throws(XMLParser.Failure) {
        try parser.parse(count)
      } catch {
        throw archive.error(handler.problem ?? problem(error, archive.limits))
      }
      quietBytes = handler.events == before ? quietBytes + count : 0
      guard quietBytes <= archive.limits.tagBytes else {
        throw archive.error(
          .exceeded(.tagBytes(part: handler.part, archive.limits.tagBytes)))
      }
      return count > 0
    }

    private func problem(
      _ failure: XMLParser.Failure, _ limits: SpreadsheetLimits
    ) -> SpreadsheetProblem {
      switch failure {
      case .memory: .exceeded(.parserBytes(part: handler.part, limits.parserBytes))
      case .malformed(let line, let column):
        .malformed(part: handler.part, line: line, column: column)
      }
    }
  }
#endif
