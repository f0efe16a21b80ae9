#if Spreadsheets
  import CMinizip

  /// The parts of a ZIP file, one of which can be open at a time.
  struct ZipArchive: ~Copyable {
    let limits: SpreadsheetLimits
    private let handle: ZipHandle
    /// By ``PartName/key(_:)``.
    private let parts: [String: ZipPart]
    private var current: ZipPart?
    /// Inflated bytes of the current part, and of all parts since `forgetSize`.
    private var inflated = 0
    private var total = 0
    /// Inflates the current part, where it is read ahead.
    private var ahead: InflatingThread?

    init(_ file: consuming InputFile, _ limits: SpreadsheetLimits) throws(TableError) {
      let handle = try ZipHandle(ZipInput(file))
      parts = try handle.parts(limits)
      self.handle = handle
      self.limits = limits
    }

    var input: ZipInput { handle.input }
    var file: String { input.name }

    func error(_ problem: SpreadsheetProblem) -> TableError {
      TableError(file: file, problem: .spreadsheet(problem))
    }

    /// The names of all parts, in the order of their bytes.
    var names: [String] {
      parts.values.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether there is a part of this name, letter case aside.
    func has(_ name: String) -> Bool { parts[PartName.key(name)] != nil }

    /// Opens a part to be read from its beginning, and closes the one that was open.
    mutating func open(_ name: String) throws(TableError) {
      guard let part = parts[PartName.key(name)] else { throw error(.missingPart(name)) }
      guard !part.isEncrypted else { throw error(.encryptedPart(part.name)) }
      // Stored or deflated: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.4.5
      guard part.method == 0 || part.method == 8 else {
        throw error(.unknownCompression(part: part.name, method: part.method))
      }
      ahead = nil
      if current != nil { unsafe unzCloseCurrentFile(handle.pointer) }
      current = nil
      var position = part.position
      guard unsafe unzGoToFilePos64(handle.pointer, &position) == UNZ_OK,
        unsafe unzOpenCurrentFile(handle.pointer) == UNZ_OK
      else { throw input.failure(.damagedPart(part.name)) }
      current = part
      inflated = 0
    }

    /// Has the rest of the open part inflated on a thread of its own, where it is not yet and the
    /// system has one.
    mutating func readAhead() {
      guard ahead == nil, current != nil else { return }
      ahead = InflatingThread.started(handle)
    }

    /// Reads bytes of the open part. Returns 0 at its end, once its length and checksum have proved
    /// right; it is closed then.
    @unsafe mutating func read(_ room: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
      guard let current else { return 0 }
      let count = unsafe Int(inflate(room))
      guard count >= 0 else { throw input.failure(.damagedPart(current.name)) }
      guard count > 0 else {
        try close(current)
        return 0
      }
      inflated += count
      total += count
      guard total <= limits.totalBytes else {
        throw error(.exceeded(.totalBytes(limits.totalBytes)))
      }
      guard inflated <= limits.ratioFreeBytes || inflated / limits.ratio <= current.compressed
      else { throw error(.exceeded(.ratio(part: current.name, limits.ratio))) }
      return count
    }

    @unsafe private mutating func inflate(_ room: UnsafeMutableRawBufferPointer) -> Int32 {
      if let count = unsafe ahead?.read(room) { return count }
      return unsafe unzReadCurrentFile(handle.pointer, room.baseAddress, UInt32(room.count))
    }

    private mutating func close(_ part: ZipPart) throws(TableError) {
      current = nil
      ahead = nil
      // minizip compares the checksum only when the length is right.
      let checksum = unsafe unzCloseCurrentFile(handle.pointer)
      guard checksum == UNZ_OK, inflated == part.inflated else {
        throw input.failure(.damagedPart(part.name))
      }
    }

    /// Counts the inflated bytes anew.
    mutating func forgetSize() { total = 0 }
  }
#endif
