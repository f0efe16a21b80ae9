#if Spreadsheets
  /// Finds the rows of a sheet piece by piece, from its beginning.
  struct SheetParser: ~Copyable {
    /// How far it is.
    enum Progress { case piece, blockIsFull, end }

    private let handler: SheetHandler
    private var parser: PartParser

    init(_ scanner: consuming SheetScanner, of archive: inout ZipArchive) throws(TableError) {
      let handler = SheetHandler(scanner)
      let parser = try PartParser(handler, of: &archive)
      self.handler = handler
      self.parser = parser
    }

    /// A parser of the same sheet, which begins anew.
    func another(in archive: inout ZipArchive) throws(TableError) -> SheetParser {
      try SheetParser(handler.scanner.another(), of: &archive)
    }

    /// The sheet's name.
    var sheet: String { handler.scanner.sheet }

    /// What is known of the sheet so far.
    var outline: SheetOutline { handler.scanner.rows.outline }

    /// A block to begin with.
    func emptyBlock() -> RowBlock { RowBlock(handler.scanner.strings) }

    /// Parses the next piece, where the block has room for it. At the end the sheet has proved to be
    /// complete.
    mutating func advance(in archive: inout ZipArchive) throws(TableError) -> Progress {
      guard handler.scanner.makeRoom() else { return .blockIsFull }
      return try parser.parsePiece(of: &archive) ? .piece : .end
    }

    /// Hands over the rows that were found, for a block whose rows have been taken.
    func exchange(_ block: inout RowBlock) { handler.scanner.exchange(&block) }
  }
#endif
