/// What is wrong with a file of rows, and where.
public struct TableError: Error, Equatable, Sendable {
  /// The file as its user named it.
  public let file: String
  /// What is wrong with it.
  public let problem: Problem

  /// Reports `problem` of `file`.
  public init(file: String, problem: Problem) {
    self.file = file
    self.problem = problem
  }

  /// What can be wrong. A `code` is a value of `errno`.
  public enum Problem: Equatable, Sendable {
    /// There is no such file to read.
    case missing
    /// The path leads to a folder.
    case isFolder
    /// The folder to write to holds something.
    case folderNotEmpty
    /// The file cannot be opened or read.
    case unreadable(code: Int32)
    /// The file cannot be created or written.
    case unwritable(code: Int32)
    /// Nothing more fits on the device, or in the user's share of it.
    case diskFull
    /// The file is of another kind than those that hold tables.
    case foreignFile(ForeignFile)
    /// Whoever was reading the output has stopped.
    case pipeClosed
    /// A row has more or fewer cells than the first one.
    case cellCount(row: Int, found: Int, expected: Int, delimiter: UInt8)
    /// The first row has more cells than `limit`.
    case tooManyColumns(row: Int, found: Int, limit: Int)
    /// A record, with its line break, is longer than `limit` bytes of UTF-8.
    case recordTooLong(row: Int, line: Int, limit: Int)
    /// A cell that does not begin with a quotation mark holds one.
    case quoteInsideCell(Place, value: String)
    /// Text follows the quotation mark that closes a cell.
    case textAfterQuote(Place, value: String)
    /// The file ends inside the quoted cell that opens here.
    case unclosedQuote(Place)
    /// A carriage return outside quotation marks, without the line feed that belongs to it.
    case loneCarriageReturn(Place)
    /// A byte of value zero.
    case nulByte(Place)
    /// ^Z, which ended files once, with more behind it.
    case endOfFileMark(Place)
    /// A byte order mark within the file, on this row: another file begins there.
    case secondBeginning(row: Int, line: Int)
    /// Fullwidth punctuation stands where something between the cells is looked for.
    case fullWidthDelimiter(row: Int, line: Int, Character)
    /// The first line says `sep=` and nothing that can stand between cells.
    case invalidSeparator(String)
    /// Bytes of a cell are not in the encoding that the file is in otherwise, or by its byte order
    /// mark. They are the first that do not fit: one, or two that would be a character together.
    case notInEncoding(Place, bytes: [UInt8], TextEncoding)
    /// Bytes of a cell are not in the encoding that was asked for.
    case notInChosenEncoding(Place, bytes: [UInt8], TextEncoding)
    /// The file is neither UTF-8 nor CP932. The bytes are the first that do not fit.
    case inNeitherEncoding(Place, bytes: [UInt8])
    /// The file reads as CP932 by chance, or not at all: its bytes are those of another encoding.
    case foreignEncoding(ForeignEncoding)
    /// The file ends within a character of UTF-16.
    case truncatedUTF16(Place)
    /// The C library has no such encoding.
    case encodingUnavailable(TextEncoding)
    /// Tables are not written in this encoding.
    case encodingNotWritten(TextEncoding)
    /// A chart has a bar for each row, and there are more rows than can be drawn.
    case tooManyBars(limit: Int)
    /// A chart has no column of numbers.
    case noNumbersToDraw
    /// A chart was to be of a column that the result does not have, or that has no numbers; and those
    /// that there are.
    case noColumnToDraw(String, known: [String])
    /// There is no column of this name, but those that are known.
    case noColumn(String, known: [String])
    /// The encoding of a table that is written lacks these characters: the first of them, and how many
    /// there are.
    case unmappable([UnmappableCharacter], count: Int, TextEncoding)
    /// A ZIP file is wrong, or something in it.
    case archive(ArchiveProblem)
    /// A workbook is wrong, or something in it.
    case spreadsheet(SpreadsheetProblem)
    /// A JSON file is wrong, or something in it.
    case json(JSONProblem)
  }

  /// A cell, counted from 1: its row and column as a spreadsheet shows them, and the line of the
  /// file, which is further on when an earlier cell holds line breaks.
  public struct Place: Equatable, Sendable {
    /// The row; the header is row 1 when nothing stands before it.
    public let row: Int
    /// The column.
    public let column: Int
    /// The line of the file.
    public let line: Int

    /// Names a cell.
    public init(row: Int, column: Int, line: Int) {
      self.row = row
      self.column = column
      self.line = line
    }
  }

  /// The row that is wrong, the header being row 1, or in a JSON file the number of the object; nil:
  /// the whole file.
  public var row: Int? {
    switch problem {
    case .missing, .isFolder, .folderNotEmpty, .unreadable, .unwritable, .diskFull, .pipeClosed,
      .encodingUnavailable, .encodingNotWritten, .unmappable, .archive, .tooManyBars,
      .noNumbersToDraw, .noColumnToDraw, .noColumn, .foreignEncoding, .invalidSeparator,
      .foreignFile:
      nil
    case .cellCount(let row, _, _, _), .tooManyColumns(let row, _, _),
      .recordTooLong(let row, _, _), .secondBeginning(let row, _),
      .fullWidthDelimiter(let row, _, _):
      row
    case .quoteInsideCell(let place, _), .textAfterQuote(let place, _), .unclosedQuote(let place),
      .loneCarriageReturn(let place), .nulByte(let place), .endOfFileMark(let place),
      .truncatedUTF16(let place),
      .notInEncoding(let place, _, _), .notInChosenEncoding(let place, _, _),
      .inNeitherEncoding(let place, _):
      place.row
    case .spreadsheet(let problem): problem.row
    case .json(let problem): problem.row
    }
  }

  /// The cell of a workbook that is wrong; nil: something else is.
  public var cell: CellReference? {
    guard case .spreadsheet(.cell(let place, _)) = problem else { return nil }
    return place.cell
  }

  /// What is wrong with a cell of a workbook, without its place; nil: something else is wrong.
  public func cellMessage(in language: Language) -> String? {
    guard case .spreadsheet(.cell(_, let problem)) = problem else { return nil }
    return switch language {
    case .english: problem.english
    case .japanese: problem.japanese
    }
  }

  /// The whole message for a person: file, row and column, what was found, what was expected and
  /// what to do next.
  public func message(in language: Language) -> String {
    switch language {
    case .english: englishMessage
    case .japanese: japaneseMessage
    }
  }
}
