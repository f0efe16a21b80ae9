import Tables
import Testing

@Suite("RecordSource: one way to read, whatever the file")
struct RecordSourceTests {
  private func texts<Source: RecordSource & ~Copyable>(
    _ source: consuming Source
  ) throws -> [String] {
    var source = source
    var texts: [String] = []
    while try source.next(beforeBytesMove: {}) {
      for column in 0..<source.count {
        texts.append((source.place(ofColumn: column) ?? "–") + "=" + source.text(at: column))
      }
    }
    return texts
  }

  @Test("CSV has no names of cells")
  func csv() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.csv", "a,b\n1,2\n".utf8)
    #expect(try texts(CSVReader(path: path)) == ["–=a", "–=b", "–=1", "–=2"])
  }

  #if Spreadsheets
    @Test("a spreadsheet has")
    func spreadsheet() throws {
      let folder = try TemporaryFolder()
      let bytes = TestWorkbook(cells: "<c r=\"B2\"><v>1</v></c>").bytes
      let path = try folder.file("a.xlsx", bytes)
      #expect(
        try texts(XLSXReader(path: path)) == ["A1=a", "B1=b", "C1=c", "A2=", "B2=1", "C2="])
    }
  #else
    @Test("a build without spreadsheets says so")
    func absent() throws {
      let folder = try TemporaryFolder()
      let path = try folder.file("results.xlsx", [0x50, 0x4B, 0x03, 0x04])
      do throws(TableError) {
        _ = try XLSXReader(path: path)
        Issue.record("there is no reader")
      } catch {
        #expect(
          error.message(in: .english)
            == "\(path): this program was built without spreadsheets. "
            + "Save the sheet as CSV in UTF-8.")
        #expect(
          error.message(in: .japanese)
            == "\(path): このプログラムは表計算ファイルの読み込みに対応していません。"
            + "シートをUTF-8のCSVとして保存してください。")
      }
      #expect(throws: TableError(file: "a", problem: .spreadsheet(.notSupported))) {
        _ = try XLSXReader(descriptor: 0, name: "a")
      }
    }
  #endif
}
