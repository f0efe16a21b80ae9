#if Spreadsheets
  import CMinizip

  /// minizip's handle of an open ZIP file.
  @safe
  // Unchecked because nothing in it is locked: one thread uses it at a time, an archive's or, while
  // a part is read ahead, that of ``InflatingThread``, which is waited for before it is used again.
  final class ZipHandle: @unchecked Sendable {
    /// What minizip reads. It does not retain it; this does.
    let input: ZipInput
    /// Closed in deinit, and never copied.
    @unsafe let pointer: unzFile

    init(_ input: ZipInput) throws(TableError) {
      switch input.signature {
      case .zip: break
      case .compoundFile:
        throw TableError(file: input.name, problem: .spreadsheet(CompoundFile.problem(of: input)))
      case .foreign(let kind): throw TableError(file: input.name, problem: .foreignFile(kind))
      case .json, .other:
        throw TableError(file: input.name, problem: .spreadsheet(.notASpreadsheet))
      }
      var functions = unsafe input.functions
      guard let pointer = unsafe unzOpen2_64(nil, &functions) else {
        throw input.failure(.damaged)
      }
      self.input = input
      unsafe self.pointer = unsafe pointer
    }

    // Closes the part that may be open, too.
    deinit { unsafe unzClose(pointer) }
  }

  extension ZipInput {
    /// What is wrong when minizip says that something is: the disk, or else the file.
    func failure(_ problem: SpreadsheetProblem) -> TableError {
      let code = failure
      return TableError(
        file: name, problem: code.map { .unreadable(code: $0) } ?? .spreadsheet(problem))
    }
  }
#endif
