#if !Spreadsheets
  /// In a build without the trait Spreadsheets there is no such writer: making one throws an error
  /// that says so, and that is all.
  public struct WorkbookWriter {
    private let never: Never

    /// Throws ``WorkbookProblem/notSupported``.
    public init(
      name: String, font: String? = nil, properties: DocumentProperties = DocumentProperties(),
      rowsInOrder: Bool = false
    ) throws(TableError) {
      throw TableError(file: name, problem: .spreadsheet(.writing(.notSupported)))
    }

    /// There is none.
    public var name: String { switch never {} }
    /// There are none.
    public func addSheet(_ name: String) throws(TableError) -> SheetWriter { switch never {} }
    /// There are none.
    public func define(_ name: String, as formula: String) throws(TableError) { switch never {} }
    /// There is nothing to write.
    public func write(to sink: ByteSink) throws(TableError) { switch never {} }
  }

  /// There are no sheets in a build without the trait Spreadsheets.
  public struct SheetWriter {
    private let never: Never

    /// There is none.
    public var name: String { switch never {} }
    /// There are no cells.
    public func set(
      _ value: CellValue, at cell: CellReference, _ style: CellStyle = .body
    ) throws(TableError) { switch never {} }
    /// There are no cells.
    public func link(
      _ text: String, toSheet sheet: String, at cell: CellReference, _ style: CellStyle
    ) throws(TableError) { switch never {} }
    /// There are no charts.
    public func insert(_ chart: SheetChart, at cell: CellReference) throws(TableError) {
      switch never {}
    }
    /// There are no cells.
    public func merge(
      _ range: CellRange, _ text: String, _ style: CellStyle
    ) throws(TableError) { switch never {} }
    /// There are no cells.
    public func annotate(_ cell: CellReference, _ text: String) throws(TableError) {
      switch never {}
    }
    /// There are no cells.
    public func check(_ range: CellRange, _ check: CellCheck) throws(TableError) {
      switch never {}
    }
    /// There are no columns.
    public func setWidth(_ width: Double, ofColumns columns: ClosedRange<Int>) throws(TableError) {
      switch never {}
    }
    /// There are no rows.
    public func setHeight(_ height: Double, ofRow row: Int) throws(TableError) { switch never {} }
    /// There are no cells.
    public func freeze(at cell: CellReference) { switch never {} }
    /// There are no cells.
    public func addFilter(to range: CellRange) throws(TableError) { switch never {} }
    /// There is nothing to protect.
    public func protect() { switch never {} }
    /// There is no tab.
    public func hide() { switch never {} }
    /// There is no tab.
    public func setTabColor(_ color: UInt32) { switch never {} }
    /// There are no lines.
    public func hideGridLines() { switch never {} }
    /// There are no cells.
    public func allowNumbersAsText(in range: CellRange) throws(TableError) { switch never {} }
    /// There is nothing to print.
    public func setUp(_ page: PageSetup) throws(TableError) { switch never {} }
  }
#endif
