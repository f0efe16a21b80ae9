public import Tables

/// One thing that is wrong with a file of data, and where.
public struct Fault: Error, Equatable, Sendable {
  /// The file as its user named it.
  public let file: String
  /// The sheet of a workbook; nil: the whole file, or one that is no workbook.
  public let sheet: String?
  /// The row as a spreadsheet shows it, the header being row 1; nil: the whole file.
  public let row: Int?
  /// The cell as a spreadsheet names it; nil in a file that is none.
  public let cell: Cell?
  /// The column by its name in the header.
  public let column: String?
  /// The cell's text.
  public let value: String?
  /// The number of the cell, where its number format makes the text of it.
  var stored: String?
  /// What is wrong.
  public let problem: Problem

  init(
    file: String, sheet: String? = nil, row: Int? = nil, cell: Cell? = nil, column: String? = nil,
    value: String? = nil,
    _ problem: Problem
  ) {
    self.file = file
    self.sheet = cell?.sheet ?? sheet
    self.row = row
    self.cell = cell
    self.column = column
    self.value = value
    self.problem = problem
  }

  /// A cell of a spreadsheet, or a value in JSON.
  public struct Cell: Equatable, Sendable {
    /// The name of the sheet; nil in JSON.
    public let sheet: String?
    /// The cell in it, `C14`, or a pointer to the value, `/2/result`.
    public let reference: String
  }

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// The file cannot be read as CSV.
    case unreadable(TableError)
    /// The file has no header.
    case empty
    /// No row of the file could be a header: above all it has a title; the first text of it.
    case noHeader(text: String)
    /// The header takes two rows.
    case headerOfTwoRows(ClosedRange<Int>, example: String)
    /// All sheets of the workbook are examples by their names.
    case onlyExamples([String])
    /// The header fits no resource; `nearest` is the one it comes closest to.
    case unknownHeader(nearest: Resource, missing: [String], unknown: [String])
    /// The header lacks a column that the resource requires.
    case missingColumn(Resource)
    /// The header has a column that the resource does not know.
    case unknownColumn(Resource, known: [String])
    /// The header names a column twice.
    case repeatedColumn
    /// The column stands once for all fiscal years and again for some.
    case columnAndYears
    /// The person spoke of a heading that is not there.
    case noSuchHeading
    /// Values stand in a column without a heading, which a spreadsheet calls so.
    case untitledColumn(String)
    /// A required cell is empty.
    case required
    /// Not a figure.
    case notANumber
    /// Not a figure, in a column beside which there is one for words and one for the reason.
    case noFigure(textColumn: String, statusColumn: String)
    /// A figure behind ※, which marks a remark.
    case figureBehindMark
    /// A figure in parentheses: less than zero to an accountant, a remark to others.
    case figureInParentheses
    /// A figure as a spreadsheet shows one that is too long for its cell.
    case digitsLost
    /// A code that a spreadsheet took for a number and shows with an exponent.
    case codeFromSpreadsheet
    /// A figure behind which letters stand that may mean any magnitude: 5k, 3M.
    case magnitudeUnclear
    /// A bound (<5, 5未満) where the figure itself is expected; `textColumn` keeps words, where there is
    /// such a column.
    case boundAsFigure(textColumn: String?)
    /// Words for an achievement, but the indicator's target is a figure and its rate is worked out.
    case achievementOfFigure(target: String, statusColumn: String)
    /// A figure in another unit than its indicator's.
    case unitDiffers(written: String, expected: String)
    /// A dash or "none" where a value or the reason for having none is expected.
    case bareDash
    /// A triangle without a figure.
    case bareTriangle
    /// The cell says that its value is provisional, and has none.
    case provisionalWithoutValue
    /// The error of a spreadsheet's formula: #N/A.
    case formulaError
    /// TRUE or FALSE in a column that takes neither.
    case truthValue
    /// Letters that are raised or lowered in a cell whose value they would change.
    case raisedLetters
    /// A value of which the cell's number format shows nothing.
    case hiddenValue(stored: String)
    /// A figure below zero whose number format does not say so.
    case unsignedFigure(stored: String)
    /// A figure that its number format divides by 1,000 and does not say so.
    case scaledFigure(stored: String)
    /// A figure that is greater than any that is kept.
    case figureBeyondLimit
    /// A percentage that is greater than any rate.
    case rateBeyondLimit
    /// Not a whole number in the range.
    case notWhole(ClosedRange<Int64>)
    /// Not a fiscal year.
    case notAYear
    /// A fiscal year without its era, of which `candidates` may be meant.
    case yearWithoutEra(candidates: [Int64])
    /// The year of a date in January to March, which is in the fiscal year before.
    case yearOfDate(candidates: [Int64])
    /// A fiscal year that its era never had; `right` is how it is spelled.
    case yearBeyondEra(right: String)
    /// A fiscal year that the plan does not have.
    case yearOutsidePlan(plan: String, first: Int64, last: Int64)
    /// The plan has no measure of this name.
    case unknownMeasureName(plan: String, nearest: [String])
    /// The name beside a measure's code is not its name.
    case nameDiffers(code: String, stored: String)
    /// The file does not say which of the measure's indicators the row is of.
    case indicatorNeeded(known: [String])
    /// Rows of one measure and year without anything that tells their indicators apart; `columns` are
    /// passed over, and differ.
    case indicatorsNotToldApart(first: Int, columns: [String])
    /// A cell holds several entries with marks, but the row is of one indicator.
    case marksInOneIndicator
    /// Target and result have not the same marks.
    case marksDiffer([String])
    /// The cell says that it is the same as the one above or to the left, and cannot be followed.
    case nothingToRepeat
    /// The status beside the cell says something else than the cell.
    case statusDiffers(column: String, stated: String, read: String)
    /// The column that keeps the text of the cell holds another.
    case textDiffers(column: String, stated: String)
    /// Marks that the measure's indicators do not have, or not in this way.
    case unknownMarks(known: [String])
    /// The row gives an indicator's number the name or mark of another.
    case indicatorSlipped(place: String, name: String)
    /// A heading's fiscal year that no plan of the store has.
    case yearOutsidePlans(first: Int64, last: Int64)
    /// Not one of the words the column takes.
    case notOneOf([String])
    /// Neither 1 nor 0.
    case notAFlag
    /// Does not say whether something was achieved.
    case neitherAchievedNorNot
    /// Spaces before or after a code or name.
    case spacesAround
    /// Nothing between two semicolons of a list, or at an end of it.
    case emptyInList
    /// A list names something twice.
    case repeatedInList(String)
    /// No plan has the code.
    case unknownPlan(known: [String])
    /// The file names no plan, and the store does not hold exactly one.
    case planNeeded(known: [String])
    /// The plan has no such measure.
    case unknownMeasure(plan: String, nearest: [String] = [])
    /// A date, of which a program has probably made a code: one of `likely`, which the plan has where
    /// `isKnown`.
    case dateForCode(likely: [String], isKnown: Bool)
    /// The plan has no such field.
    case unknownField(String, plan: String, known: [String])
    /// The plan has no such grade.
    case unknownGrade(plan: String, known: [String])
    /// The plan's own list of departments does not have this one.
    case unknownDepartment(String, plan: String, nearest: [String] = [])
    /// Bureaus and sections in two columns, as many lines of the one as of the other they are not.
    case departmentsDoNotPair(bureaus: Int, sections: Int)
    /// More than a bureau and a section.
    case departmentTooDeep(String)
    /// A section's bureau is not in the list.
    case bureauNotListed(String, nearest: [String] = [])
    /// A name that may be any of several things.
    case ambiguousName(String, candidates: [String])
    /// A measure is cross-listed in its main field.
    case otherFieldIsMain(String)
    /// The row stands in the file already, the same.
    case duplicateRow(first: Int)
    /// The row stands in the file already, with other values.
    case contradictingRow(first: Int)
    /// Another file of the same import says something else: at `place`, it says `other`.
    case contradictsFile(String, place: String, other: String)
    /// A typed blank stands beside the value that it says is not there.
    case blankBesideValue(statusColumn: String, status: String)
    /// A lower bound above its upper bound.
    case boundsOutOfOrder(upperColumn: String, upper: String)
    /// A name of a department holds a semicolon, which stands between departments in a list.
    case semicolonInName(String)
    /// Spaces before or after an entry of a list.
    case spacesAroundEntry(String)
    /// The main field is one of the other fields that are stored.
    case mainFieldIsOther
    /// The cell cannot be cleared.
    case cannotClear
    /// The row would change a closed fiscal year, or what its figures rest on.
    case closedYear(Int64)
    /// The averages of a closed year rest on values of the row's year, which is an earlier one.
    case closedAverages(of: Int64, through: Int64)
    /// The row changes or clears a target that is stored, and nobody says why.
    case targetNeedsReason(stored: String)
    /// The row, together with what is stored, breaks a rule of the store.
    case ruleBroken(String)
  }

  /// Whether the file could not be opened or read at all, whatever it holds.
  public var isOfReading: Bool {
    guard case .unreadable(let error) = problem else { return false }
    return switch error.problem {
    case .missing, .isFolder, .unreadable: true
    default: false
    }
  }

  /// The whole message for a person: file, row, column, value, what was expected and what to do.
  public func message(in language: Language) -> String {
    if case .unreadable(let error) = problem { return error.message(in: language) }
    return switch language {
    case .english: englishPlace + ": " + explanation(in: .english)
    case .japanese: japanesePlace + ": " + explanation(in: .japanese)
    }
  }

  /// The message without the place: what is wrong, and what to do.
  public func explanation(in language: Language) -> String {
    if case .unreadable(let error) = problem, let message = error.cellMessage(in: language) {
      return message
    }
    return switch (language, stored) {
    case (.english, nil): englishText
    case (.japanese, nil): japaneseText
    case (.english, let stored?):
      "\(englishText) The cell holds \(stored), which its number format shows in this way."
    case (.japanese, let stored?):
      "\(japaneseText)（セルの値は \(stored) で、表示形式によりこう表示されています。）"
    }
  }

  /// The value as it is quoted in a message: on one line, and not longer than a line.
  var quotedValue: String { Self.cut(value ?? "") }

  /// A text as it is quoted in a message.
  static func cut(_ text: String) -> String {
    let limit = 40
    return PrintableText.visible(
      text.count <= limit ? text : String(text.prefix(limit)) + "…")
  }
}

/// All that is wrong with the files of one import. Nothing was written.
public struct ImportFailure: Error, Equatable, Sendable {
  /// The faults in the order of files and rows, at most ``limit`` of them.
  public let faults: [Fault]
  /// How many there are.
  public let count: Int

  /// The most faults that are kept, so that a file that is wrong in every row fills no memory.
  public static let limit = 1000
}

/// The faults found so far.
struct FaultLog {
  private(set) var faults: [Fault] = []
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }
  /// Whether further faults are only counted.
  var isFull: Bool { faults.count >= ImportFailure.limit }

  mutating func add(_ fault: Fault) {
    count += 1
    if faults.count < ImportFailure.limit { faults.append(fault) }
  }

  /// Adds the faults of a file in the order of its rows. Some are found late: rows wait to be
  /// written many at a time.
  mutating func add(_ file: FaultLog) {
    let sorted = file.faults.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    faults += sorted.map(\.element).prefix(ImportFailure.limit - faults.count)
    count += file.count
  }

  /// Ends with the faults, if there are any.
  func throwIfAny() throws(ImportFailure) {
    guard isEmpty else { throw ImportFailure(faults: faults, count: count) }
  }
}

extension Fault.Problem {
  /// Whether another way of writing a cell may be right where the plain one is wrong.
  var isOfSpelling: Bool {
    switch self {
    case .notANumber, .notWhole, .notAYear, .notOneOf, .notAFlag: true
    default: false
    }
  }
}

extension Fault.Problem {
  /// Whether it is wrong how the cell shows its value, whatever its text says.
  var isOfDisplay: Bool {
    switch self {
    case .truthValue, .raisedLetters, .hiddenValue, .unsignedFigure, .scaledFigure: true
    default: false
    }
  }
}

extension Fault {
  /// The row, also of a fault that the reader of the file found; 0 for the whole file.
  fileprivate var order: Int {
    if case .unreadable(let error) = problem { error.row ?? 0 } else { row ?? 0 }
  }
}
