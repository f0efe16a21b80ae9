#if Spreadsheets
  import Testing

  @testable import Tables

  @Suite("WorkbookLibrary")
  struct WorkbookLibraryTests {
    @Test("a library that is not installed is an error that says what to install")
    func missing() throws {
      let result = WorkbookLibrary.load("libnothing.so.0")
      guard case .failure(let problem) = result else {
        Issue.record("There is no such library.")
        return
      }
      let error = TableError(file: "a.xlsx", problem: .spreadsheet(.writing(problem)))
      #expect(
        error.message(in: .english)
          == "a.xlsx: writing a workbook needs a library that is not here "
          + "(libnothing.so.0: cannot open shared obj…). Install it (on Debian: apt-get install "
          + "libxlsxwriter4), or write CSV instead.")
      #expect(
        error.message(in: .japanese)
          == "a.xlsx: Excelブックの書き出しに必要なライブラリがありません（libnothing.so.0: cannot open shared obj…）。"
          + "インストールする（Debianでは apt-get install libxlsxwriter4）か、CSVで書き出してください。")
    }

    @Test("a library without the functions is as good as none")
    func other() {
      guard case .failure(.libraryMissing) = WorkbookLibrary.load("libz.so.1") else {
        Issue.record("That library writes no workbooks.")
        return
      }
    }
  }
#endif
