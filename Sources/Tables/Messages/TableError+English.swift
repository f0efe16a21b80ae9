import Glibc

extension TableError {
  var englishMessage: String {
    switch problem {
    case .missing: "\(visible: file): there is no such file. Check its name and its folder."
    case .isFolder:
      "\(visible: file): this is a folder, but a file is needed. Name a file inside it."
    case .folderNotEmpty:
      "\(visible: file): there is something in this folder already. Name a new folder or an empty one; nothing "
        + "was written."
    case .unreadable(let code):
      "\(visible: file): the file cannot be read (\(systemMessage(code))). "
        + "Check that you are allowed to read it."
    case .unwritable(let code):
      "\(visible: file): the file cannot be written (\(systemMessage(code))). "
        + "Check that its folder exists and that you are allowed to write there."
    case .diskFull:
      "\(visible: file): the disk is full. Free some space, or write to another disk."
    case .pipeClosed:
      "\(visible: file): the program that was reading the output has stopped, so not all was written."
    case .encodingUnavailable(let encoding):
      "\(visible: file): \(encoding.title) cannot be read here, for the C library of this system lacks it. "
        + "Install its converters of character sets, or save the file again as CSV in UTF-8."
    case .encodingNotWritten(let encoding):
      "\(visible: file): tables are not written in \(encoding.title). Choose utf-8 or cp932."
    case .tooManyBars(let limit):
      "a chart has a bar for each row, at most \(grouped(limit)). Add LIMIT, or group the rows."
    case .noNumbersToDraw:
      "a chart needs a column of numbers, and there is none. Add one, or leave out --chart."
    case .noColumnToDraw(let name, let known):
      "the column “\(shown(name))” has no numbers to draw. Those that have: "
        + known.map(shown).joined(separator: ", ") + "."
    case .noColumn(let name, let known):
      "there is no column “\(shown(name))”. There are: "
        + known.map(shown).joined(separator: ", ") + "."
    case .unmappable(let characters, let count, let encoding):
      (characters.map { $0.englishMessage(file, encoding) }
        + [UnmappableCharacter.english(more: count - characters.count)].compactMap(\.self)
        + [
          "\(count == 1 ? "1 character is" : "\(grouped(count)) characters are") not in "
            + "\(encoding.title). Write in UTF-8, without --encoding; or have them replaced (by 〓, or "
            + "the same character as \(encoding.title) has it) with --replace-unmappable."
        ]).joined(separator: "\n")
    case .archive(let problem): "\(visible: file): \(problem.english)"
    case .spreadsheet(let problem): problem.englishMessage(of: file)
    case .json(let problem): problem.englishMessage(of: file)
    case .foreignFile(let kind): "\(visible: file): \(kind.english)"
    case .invalidSeparator(let text):
      "\(visible: file): the first line says that “\(shown(text))” separates the cells. Write one "
        + "character of ASCII there, such as sep=; or remove the line."
    case .cellCount, .tooManyColumns, .recordTooLong, .secondBeginning, .fullWidthDelimiter:
      englishMessageOfRow
    case .notInEncoding, .notInChosenEncoding, .inNeitherEncoding, .truncatedUTF16,
      .foreignEncoding:
      englishMessageOfBytes
    default: englishMessageOfCell
    }
  }

  private var englishMessageOfRow: String {
    switch problem {
    case .cellCount(let row, let found, let expected, let delimiter):
      "\(visible: file), row \(row): \(cells(found)), but the header has \(expected). "
        + (found < expected
          ? "Add the missing cell\(expected - found == 1 ? "" : "s"), "
            + "or quote a cell that holds a line break."
          : "Remove the extra cell\(found - expected == 1 ? "" : "s"), "
            + "or quote a cell that holds a \(name(of: delimiter)).")
    case .tooManyColumns(let row, let found, let limit):
      "\(visible: file), row \(row): \(cells(found)), but at most \(limit) are read. "
        + "Remove the columns that are not needed."
    case .recordTooLong(let row, let line, let limit):
      "\(visible: file), row \(row)\(lineNote(row, line)): the row is longer than \(limit >> 20) MiB. "
        + "Check that every quoted cell is closed."
    case .secondBeginning(let row, let line):
      "\(visible: file), row \(row)\(lineNote(row, line)): a byte order mark (U+FEFF) stands within the "
        + "file, so another file was joined to it, and begins here. Import the two files as they were, "
        + "or remove the mark and the second header."
    case .fullWidthDelimiter(let row, let line, let character):
      "\(visible: file), row \(row)\(lineNote(row, line)): “\(character)”, fullwidth, stands between the "
        + "cells, where it is only text. Replace it by a comma or a tab, or save the table as CSV."
    default: ""
    }
  }

  private var englishMessageOfCell: String {
    switch problem {
    case .quoteInsideCell(let place, let value):
      "\(cell(place)): \(value) has a quotation mark inside a cell that is not quoted. "
        + "Put the whole cell in quotation marks and double those inside it."
    case .textAfterQuote(let place, let value):
      "\(cell(place)): \(value) has text after its closing quotation mark. "
        + "Remove it, or double the quotation marks inside the cell."
    case .unclosedQuote(let place):
      "\(cell(place)): the quotation mark that opens this cell is never closed. "
        + "Close the cell with a quotation mark."
    case .loneCarriageReturn(let place):
      "\(cell(place)): a carriage return without a line feed. "
        + "Save the file with the line breaks of Windows (CRLF) or Unix (LF), "
        + "or quote a cell that holds a line break."
    case .nulByte(let place):
      "\(cell(place)): a NUL byte, which no text file holds. "
        + "Save the file again as CSV in UTF-8."
    case .endOfFileMark(let place):
      "\(cell(place)): ^Z (0x1A), which once ended files, stands here, and more follows. Remove it, or "
        + "import the files apart that were joined here."
    default: ""
    }
  }

  private var englishMessageOfBytes: String {
    switch problem {
    case .notInEncoding(let place, let bytes, let encoding):
      "\(cell(place)): \(subject(bytes, "is", "are")) not \(encoding.title). "
        + "Save the file again as CSV in UTF-8."
    case .notInChosenEncoding(let place, let bytes, let encoding):
      "\(cell(place)): \(subject(bytes, "is", "are")) not \(encoding.title), the encoding that was asked for. "
        + "Ask for the one that the file is in, or save it again as CSV in UTF-8."
    case .inNeitherEncoding(let place, let bytes):
      "\(cell(place)): the file is neither UTF-8 nor CP932: \(subject(bytes, "does", "do")) not fit. "
        + "Save the file again as CSV in UTF-8."
    case .foreignEncoding(let encoding):
      "\(visible: file): the file seems to be in \(encoding.title), not in UTF-8 or CP932. "
        + (encoding.chosen.map {
          "Import it with --encoding \($0.rawValue), or save it again as CSV in UTF-8."
        } ?? "Save it again as CSV in UTF-8.")
    case .truncatedUTF16(let place):
      "\(cell(place)): the file ends in the middle of a character of UTF-16. "
        + "Get the whole file, or save it again as CSV in UTF-8."
    default: ""
    }
  }

  private func subject(_ bytes: [UInt8], _ singular: String, _ plural: String) -> String {
    let digits = hexadecimal(bytes)
    return bytes.count == 1 ? "the byte \(digits) \(singular)" : "the bytes \(digits) \(plural)"
  }

  private func cell(_ place: Place) -> String {
    "\(visible: file), row \(place.row), column \(place.column)\(lineNote(place.row, place.line))"
  }

  /// The line only where it says something else than the row.
  private func lineNote(_ row: Int, _ line: Int) -> String {
    row == line ? "" : " (line \(line) of the file)"
  }

  private func cells(_ count: Int) -> String { "\(count, counted: "cell")" }

  private func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: ";"): "semicolon"
    default: "\(Character(UnicodeScalar(delimiter)))"
    }
  }

  func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { "0x" + Tables.hexadecimal($0) }.joined(separator: " ")
  }

  func systemMessage(_ code: Int32) -> String {
    // strerror's text is copied before anything else can call it; the pointer is never NULL.
    unsafe String(cString: strerror(code))
  }
}
