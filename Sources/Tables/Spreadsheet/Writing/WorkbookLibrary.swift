#if Spreadsheets
  import CXlsxWriter

  /// The library that writes workbooks, loaded when it is first asked for.
  @safe
  // Unchecked because of the pointer: what it leads to is filled in before it is handed out, stays as
  // it is for the rest of the process and is never freed, so that threads may share it.
  struct WorkbookLibrary: @unchecked Sendable {
    /// Its functions.
    let functions: UnsafePointer<furikaeri_xlsx>

    private static let loaded = load(unsafe String(cString: furikaeri_xlsx_library()))

    /// - Throws: ``WorkbookProblem/libraryMissing(package:reason:)``.
    static func load() throws(WorkbookProblem) -> WorkbookLibrary { try loaded.get() }

    static func load(_ name: String) -> Result<WorkbookLibrary, WorkbookProblem> {
      var reason: UnsafePointer<CChar>?
      if let functions = unsafe furikaeri_xlsx_load(name, &reason) {
        return .success(unsafe WorkbookLibrary(functions: functions))
      }
      // The dynamic linker's text is copied before anything else can call it.
      let text = unsafe reason.map { unsafe String(cString: $0) } ?? name
      let package = unsafe String(cString: furikaeri_xlsx_package())
      return .failure(.libraryMissing(package: package, reason: text))
    }

    /// What the library says of one of its errors.
    func message(_ error: lxw_error) -> String {
      // The texts are literals of the library.
      unsafe functions.pointee.lxw_strerror(error).map { unsafe String(cString: $0) } ?? ""
    }
  }
#endif
