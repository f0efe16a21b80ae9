/// A way to write a table. The raw value is the name that a person types.
public enum TableFormat: String, Sendable, CaseIterable {
  /// Aligned columns for a terminal.
  case table
  /// A line for each value, its column's name before it; a blank line between rows.
  case line
  /// Comma-separated values, [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180).
  case csv
  /// The same with tabs.
  case tsv
  /// An array of objects, [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259).
  case json
  /// One object a line.
  case ndjson
  /// A pipe table, as in [GitHub Flavored Markdown](https://github.github.com/gfm/#tables-extension-).
  case markdown
  /// A page that holds nothing but the table, [HTML](https://html.spec.whatwg.org).
  case html
  /// An Excel workbook of one sheet. An infinite number, a text of more than
  /// ``WorkbookLimits/text`` units and more rows than a sheet has are errors.
  case xlsx

  /// A writer of one table in this format.
  public func writer(to sink: ByteSink, options: TableOptions = TableOptions()) -> any TableWriter {
    switch self {
    case .table where options.mayUseLines:
      AlignedWriter(to: sink, renderer: FittingRenderer(options: options))
    case .table: AlignedWriter(to: sink, renderer: TerminalRenderer(options: options))
    case .line: AlignedWriter(to: sink, renderer: LineRenderer(options: options))
    case .csv: DelimitedWriter(to: sink, delimiter: UInt8(ascii: ","), options: options)
    case .tsv: DelimitedWriter(to: sink, delimiter: UInt8(ascii: "\t"), options: options)
    case .json: JSONWriter(to: sink, layout: .array)
    case .ndjson: JSONWriter(to: sink, layout: .lines)
    case .markdown: AlignedWriter(to: sink, renderer: MarkdownRenderer(options: options))
    case .html: HTMLTableWriter(to: sink, options: options)
    case .xlsx: WorkbookTableWriter(to: sink, options: options)
    }
  }
}

/// How a table is written, where its format leaves a choice.
public struct TableOptions: Sendable {
  /// Whether CSV, TSV and the terminal table show the names of the columns.
  public var header = true
  /// Whether CSV and TSV begin with a byte order mark, which some spreadsheets need to see UTF-8.
  public var byteOrderMark = false
  /// The row of the file in which CSV and TSV begin: behind another table there is no byte order mark,
  /// and what is told of cells names them as a spreadsheet does.
  public var firstRow = 1
  /// The encoding of CSV and TSV: UTF-8 or CP932, which has no byte order mark. All else is written in
  /// UTF-8.
  public var encoding = TextEncoding.utf8
  /// Whether a character that the encoding lacks is replaced by what stands for it in print: 〓, or the
  /// same character as CP932 has it. Otherwise it is an error.
  public var replacesUnmappable = false
  /// Whether a text of CSV or TSV that a spreadsheet would take for a formula gets an apostrophe before
  /// it: see ``FormulaGuard``. Numbers never do.
  public var guardsFormulas = false
  /// The columns of a Markdown table that stand on the right though not all of their cells are numbers,
  /// such as `94%`, counted from 0.
  public var rightColumns: Set<Int> = []
  /// The title of a page or workbook; nil: what any table can be called.
  public var title: String?
  /// The language of a page or workbook.
  public var language = Language.english
  /// What stands for null: nothing in CSV, TSV and Markdown and `∅` in the terminal table and HTML,
  /// unless set. JSON has its own null; in XLSX the cell is empty.
  public var nullText: String?
  /// Whether CSV and TSV have quotation marks with nothing between them for a text without
  /// characters, so that those who read them can tell it from null. In a table of one column null has
  /// them, too: a line without a byte would be no record.
  public var quotesEmptyText = false
  /// The columns of the terminal, which a line of the terminal table does not exceed where cutting
  /// text can prevent it. Nil for no bound.
  public var maxWidth: Int?
  /// Whether a table whose columns do not fit readably in ``maxWidth`` is written as
  /// ``TableFormat/line`` instead.
  public var mayUseLines = false
  /// Whether the terminal shows characters of ambiguous width (Unicode Standard Annex #11) in two
  /// columns, as some do in East Asian locales.
  public var ambiguousIsWide = false
  /// Whether the terminal table may use bold for the header and dim for null.
  public var isStyled = false
  /// Whether a styled terminal table shows what stands between two ``highlightMark``s in bold.
  public var showsHighlights = false

  /// Stands before and behind what is to be bold: INVISIBLE SEPARATOR, which takes no column.
  public static let highlightMark: Character = "\u{2063}"

  /// The defaults.
  public init() {}
}

extension TableOptions {
  /// CSV or TSV for people to open in a spreadsheet: no text becomes a formula, and UTF-8 has, unless
  /// it is not wanted, the byte order mark without which Excel takes it for the encoding of Windows.
  public static func forSpreadsheets(
    in encoding: TextEncoding = .utf8, byteOrderMark: Bool = true, replacesUnmappable: Bool = false
  ) -> TableOptions {
    var options = TableOptions()
    options.byteOrderMark = byteOrderMark
    options.encoding = encoding
    options.replacesUnmappable = replacesUnmappable
    options.guardsFormulas = true
    return options
  }
}
