#if Spreadsheets
  import CMinizip

  /// A part as the list of a ZIP file describes it.
  struct ZipPart {
    let name: String
    let position: unz64_file_pos
    let method: Int
    let isEncrypted: Bool
    let compressed: Int
    let inflated: Int
  }

  extension ZipHandle {
    /// Reads the list of parts, by ``PartName/key(_:)``.
    func parts(_ limits: SpreadsheetLimits) throws(TableError) -> [String: ZipPart] {
      var parts: [String: ZipPart] = [:]
      var status = unsafe unzGoToFirstFile(pointer)
      while status == UNZ_OK {
        guard parts.count < limits.parts else { throw error(.exceeded(.parts(limits.parts))) }
        let part = try currentPart()
        guard PartName.isSafe(part.name) else { throw error(.unsafePartName(part.name)) }
        guard parts.updateValue(part, forKey: PartName.key(part.name)) == nil else {
          throw error(.repeatedPart(part.name))
        }
        status = unsafe unzGoToNextFile(pointer)
      }
      guard status == UNZ_END_OF_LIST_OF_FILE, input.failure == nil else {
        throw input.failure(.damaged)
      }
      return parts
    }

    private func currentPart() throws(TableError) -> ZipPart {
      var info = unz_file_info64()
      var position = unz64_file_pos()
      var name = [CChar](repeating: 0, count: PartName.limit)
      // The array is as long as said. A longer name is cut, and refused below.
      let status = unsafe name.withUnsafeMutableBufferPointer {
        unsafe unzGetCurrentFileInfo64(
          pointer, &info, $0.baseAddress, UInt($0.count), nil, 0, nil, 0)
      }
      guard status == UNZ_OK, unsafe unzGetFilePos64(pointer, &position) == UNZ_OK else {
        throw input.failure(.damaged)
      }
      let bytes = name.prefix(Int(clamping: info.size_filename)).map { UInt8(bitPattern: $0) }
      let text = PartName.slashed(String(decoding: bytes, as: UTF8.self))
      guard info.size_filename <= UInt(PartName.limit) else { throw error(.unsafePartName(text)) }
      guard let compressed = Int(exactly: info.compressed_size), compressed <= input.stamp.size,
        let inflated = Int(exactly: info.uncompressed_size)
      else { throw error(.damaged) }
      return ZipPart(
        name: text, position: position, method: Int(info.compression_method),
        isEncrypted: info.flag & 1 != 0, compressed: compressed, inflated: inflated)
    }

    private func error(_ problem: SpreadsheetProblem) -> TableError {
      TableError(file: input.name, problem: .spreadsheet(problem))
    }
  }
#endif
