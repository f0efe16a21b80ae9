#if Spreadsheets
  import Synchronization

  /// The reading of a sheet from its beginning to its end, block by block.
  // Unchecked because nothing in it is locked: one thread uses it at a time. At first that is the
  // reader's; once this is given to a ``ParsingThread``, it is the new one only, until it has ended.
  // What the reader goes on using beside the blocks, which have one owner each, are the shared
  // strings, which do not change any more, and `isAbandoned`, which is atomic.
  final class SheetReading: @unchecked Sendable {
    private let isAbandoned = Atomic(false)

    var archive: ZipArchive
    private(set) var parser: SheetParser
    private var ending: SheetEnding?

    /// Opens the sheet's part of the archive.
    init(_ scanner: consuming SheetScanner, of archive: consuming ZipArchive) throws(TableError) {
      var archive = archive
      parser = try SheetParser(scanner, of: &archive)
      self.archive = archive
    }

    /// Gives the whole file to `body`, piece by piece.
    func forEachPiece(_ body: (Span<UInt8>) -> Void) throws(TableError) {
      try archive.input.forEachPiece(body)
    }

    /// Parses at most `count` pieces, fewer where the block is full before.
    func parse(pieces count: Int) {
      do throws(TableError) {
        for _ in 0..<count where !mayStop && ending == nil {
          switch try parser.advance(in: &archive) {
          case .piece: continue
          case .blockIsFull: return
          case .end: ending = try lastLook()
          }
        }
      } catch {
        ending = SheetEnding(failure: error)
      }
    }

    /// Hands over the rows that were found, for a block whose rows have been taken.
    func exchange(_ block: inout RowBlock) {
      parser.exchange(&block)
      block.ending = ending
    }

    /// Has no further piece parsed. Any thread may call this.
    func abandon() { isAbandoned.store(true, ordering: .relaxed) }

    /// Whether nobody wants the rows any more.
    var mayStop: Bool { isAbandoned.load(ordering: .relaxed) }

    private func lastLook() throws(TableError) -> SheetEnding {
      let problems = try hiddenValues()
      return SheetEnding(
        problems: problems.reversed(),
        failure: archive.input.hasChanged ? archive.error(.changedWhileRead) : nil)
    }
  }
#endif
