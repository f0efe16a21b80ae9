#if Spreadsheets
  /// What a compound file holds, told by the names in its directory. See
  /// [MS-CFB](https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb/), 2.2 to 2.6.
  enum CompoundFile {
    /// What is wrong with one, where a workbook of today is expected.
    static func problem(of input: ZipInput) -> SpreadsheetProblem {
      let names = names(in: input)
      if names.contains("EncryptedPackage") { return .protected }
      if names.contains("Workbook") || names.contains("Book") { return .oldWorkbook }
      if names.contains("WordDocument") { return .otherDocument(.text) }
      if names.contains("PowerPoint Document") { return .otherDocument(.slides) }
      if names.contains(where: { $0.hasPrefix("__") }) { return .otherDocument(.mail) }
      return .oldOrProtected
    }

    /// The names of the directory's first entries.
    private static func names(in input: ZipInput) -> Set<String> {
      let header = bytes(of: input, at: 0, 512)
      guard header.count == 512, let shift = header.uint16(at: 30), (9...12).contains(shift),
        var sector = header.uint32(at: 48)
      else { return [] }
      let size = 1 << shift
      var names: Set<String> = []
      // A damaged chain may lead round.
      for _ in 0..<64 {
        let entries = bytes(of: input, at: (sector + 1) << shift, size)
        for start in stride(from: 0, to: entries.count - 127, by: 128) {
          let length = (entries.uint16(at: start + 64) ?? 0) / 2 - 1
          guard (1...31).contains(length) else { continue }
          let units = (0..<length).map { UInt16(entries.uint16(at: start + 2 * $0) ?? 0) }
          names.insert(String(decoding: units, as: UTF16.self))
        }
        guard let next = next(after: sector, header, input, shift) else { break }
        sector = next
      }
      return names
    }

    /// The sector that follows another in its chain; nil at its end.
    private static func next(
      after sector: Int, _ header: [UInt8], _ input: ZipInput, _ shift: Int
    ) -> Int? {
      let perSector = 1 << (shift - 2)
      let index = sector / perSector
      guard index < 109, let table = header.uint32(at: 76 + 4 * index), table < 0xFFFF_FFFA,
        let next = bytes(
          of: input, at: (table + 1) << shift + 4 * (sector % perSector), 4
        ).uint32(at: 0), next < 0xFFFF_FFFA
      else { return nil }
      return next
    }

    private static func bytes(of input: ZipInput, at offset: Int, _ count: Int) -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: count)
      // The array is as long as said.
      let read = unsafe bytes.withUnsafeMutableBytes { unsafe input.read($0, at: offset) }
      return Array(bytes.prefix(max(read, 0)))
    }
  }

  extension [UInt8] {
    fileprivate func uint16(at index: Int) -> Int? {
      index + 2 <= count ? Int(self[index]) | Int(self[index + 1]) << 8 : nil
    }

    fileprivate func uint32(at index: Int) -> Int? {
      guard let low = uint16(at: index), let high = uint16(at: index + 2) else { return nil }
      return low | high << 16
    }
  }
#endif
