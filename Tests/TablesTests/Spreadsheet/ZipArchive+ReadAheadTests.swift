#if Spreadsheets
  import Testing

  @testable import Tables

  @Suite("ZipArchive: a part that another thread inflates ahead")
  struct ZipArchiveReadAheadTests {
    /// More than three blocks, and no whole number of them.
    private static let large = (0..<900_001).map { UInt8(truncatingIfNeeded: $0 ^ ($0 >> 8)) }
    private static let small = Array("<a/>".utf8)

    private func archive(
      _ folder: TemporaryFolder, _ change: (inout ZipWriter.Part) -> Void = { _ in }
    ) throws -> ZipArchive {
      var part = ZipWriter.Part("large", Self.large)
      change(&part)
      let bytes = ZipWriter.file([part, ZipWriter.Part("small", Self.small)])
      return try ZipArchive(
        InputFile.opened(path: folder.file("parts.zip", bytes)), SpreadsheetLimits())
    }

    /// Reads the open part to its end, or to its `limit`.
    private func read(
      _ archive: inout ZipArchive, piece: Int = 7_000, limit: Int = .max
    ) throws(TableError) -> [UInt8] {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: piece)
      while bytes.count < limit {
        let count = try unsafe buffer.withUnsafeMutableBytes { room in
          Result { () throws(TableError) in unsafe try archive.read(room) }
        }.get()
        if count == 0 { break }
        bytes += buffer[..<count]
      }
      return bytes
    }

    @Test("the bytes are those of the part, whatever the pieces and wherever it begins")
    func bytes() throws {
      let folder = try TemporaryFolder()
      var archive = try archive(folder)
      for (piece, before) in [(7_000, 0), (1 << 20, 0), (1 << 18, 1 << 18), (999, 50_000)] {
        try archive.open("large")
        var bytes = before == 0 ? [] : try read(&archive, piece: before, limit: before)
        archive.readAhead()
        bytes += try read(&archive, piece: piece)
        let isSame = bytes == Self.large
        #expect(isSame, "pieces of \(piece) after \(before)")
        #expect(try read(&archive) == [], "nothing follows")
      }
    }

    @Test("another part can be opened in the middle, and the same one again")
    func reopened() throws {
      let folder = try TemporaryFolder()
      var archive = try archive(folder)
      try archive.open("large")
      archive.readAhead()
      _ = try read(&archive, limit: 20_000)
      try archive.open("small")
      archive.readAhead()
      #expect(try read(&archive) == Self.small)
      try archive.open("large")
      archive.readAhead()
      let isSame = try read(&archive) == Self.large
      #expect(isSame)
    }

    @Test("an archive that is left in the middle waits for nobody")
    func abandoned() throws {
      let folder = try TemporaryFolder()
      for _ in 0..<50 {
        var archive = try archive(folder)
        try archive.open("large")
        archive.readAhead()
        _ = try read(&archive, limit: 1)
      }
    }

    @Test("a wrong checksum, a wrong length and a part that cannot be inflated are told as ever")
    func damaged() throws {
      let folder = try TemporaryFolder()
      let changes: [(inout ZipWriter.Part) -> Void] = [
        { $0.checksum ^= 1 }, { $0.size -= 1 }, { $0.method = 8 },
      ]
      for change in changes {
        var archive = try archive(folder, change)
        var problems: [TableError] = []
        for isAhead in [false, true] {
          do throws(TableError) {
            try archive.open("large")
            if isAhead { archive.readAhead() }
            _ = try read(&archive)
          } catch {
            problems.append(error)
          }
        }
        try #require(problems.count == 2)
        #expect(problems[0] == problems[1])
      }
    }

    @Test("nothing is started where no part is open")
    func closed() throws {
      let folder = try TemporaryFolder()
      var archive = try archive(folder)
      archive.readAhead()
      #expect(try read(&archive) == [])
    }
  }
#endif
