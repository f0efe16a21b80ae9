import Tables

extension Fault {
  var englishPlace: String {
    var place = PrintableText.visible(file)
    switch (cell, cell?.sheet) {
    case (let cell?, let sheet?):
      place += ", sheet \(PrintableText.visible(sheet)), cell \(cell.reference)"
    // The pointer names the key already.
    case (let cell?, nil): return place + ", " + PrintableText.visible(cell.reference)
    case (nil, _):
      if let sheet { place += ", sheet \(PrintableText.visible(sheet))" }
      if let row, row > 0 { place += ", row \(row)" }
    }
    if let column, !column.isEmpty { place += ", column \(PrintableText.visible(column))" }
    return place
  }

  var englishText: String {
    switch problem {
    case .unreadable(let error): error.message(in: .english)
    case .empty: "the file is empty. It needs a header row and a row for each entry."
    case .noHeader(let text):
      "no row is a header: the file begins with “\(Self.cut(text))”, and no row of it names a column that "
        + "is known. Add a header row, such as measure,fiscal_year,indicator,result, or say with --column "
        + "what its columns are."
    case .headerOfTwoRows(let rows, let example):
      "the header takes two rows, \(rows.lowerBound) and \(rows.upperBound), but is read from one. Write it "
        + "in one row, with both words in each heading, such as “\(Self.cut(example))”."
    case .onlyExamples(let sheets):
      "the file holds no sheet but "
        + sheets.map { "“\(PrintableText.visible($0))”" }.joined(separator: ", ")
        + ", an example by its name. Send the sheet with the data; --sheet reads this one all the same."
    case .unknownHeader(let nearest, let missing, let unknown):
      "the header fits no kind of file; the nearest is \(nearest.rawValue)"
        + (missing.isEmpty ? "" : ", which also needs \(missing.joined(separator: ", "))")
        + (unknown.isEmpty
          ? ""
          : ", which does not know "
            + unknown.map { Self.englishColumn($0, of: nearest) }.joined(separator: ", "))
        + (unknown.isEmpty
          ? ". Correct the header, or say what the file holds with --as."
          : ". Correct the header, say what a column is with --column, pass it over with --ignore, "
            + "or say what the file holds with --as.")
    case .missingColumn(let resource):
      "the column is missing, and \(resource.rawValue) needs it. Add it, or say with --column which "
        + "column it is."
    case .unknownColumn(let resource, let known):
      "\(resource.rawValue) has no such column. "
        + Self.englishNearest(Self.nearestColumns(to: column ?? "", of: resource))
        + "Rename it, say what it is with --column, or pass it over with --ignore; there are "
        + "\(known.joined(separator: ", "))."
    case .repeatedColumn: "the header names this column twice. Remove one of them."
    case .columnAndYears:
      "the column stands alone and with fiscal years. Keep one of the two."
    case .noSuchHeading:
      "no column is headed so. Correct the option --column or --ignore."
    case .untitledColumn(let letter):
      "“\(quotedValue)” stands in column \(letter), which has no heading. Name the column, clear its cells, "
        + "or pass it over with --ignore \(letter)."
    case .required: "the cell is empty, but it is required. Fill it in."
    case .notANumber:
      "“\(quotedValue)” is not a number. Write a figure such as 1200 or 98.5, "
        + "or leave the cell empty where there is none."
    case .noFigure(let textColumn, let statusColumn):
      "“\(quotedValue)” is not a number. Write a figure such as 1200 or 98.5; where there is none, "
        + "write the words in \(textColumn) and choose the reason in \(statusColumn)."
    case .figureBehindMark:
      "“\(quotedValue)” is a figure behind ※, which marks a remark. Write the figure without ※."
    case .figureInParentheses:
      "“\(quotedValue)” is a figure in parentheses, which may be below zero or a remark. Write it with "
        + "a minus or without parentheses."
    case .digitsLost:
      "“\(quotedValue)” is how a spreadsheet shows a longer figure: the digits that it does not show "
        + "are lost. Give the column a number format, and write all digits."
    case .codeFromSpreadsheet:
      "“\(quotedValue)” is what a spreadsheet makes of a code with many digits or an E in it. Format "
        + "the column as text, and write the code again."
    case .magnitudeUnclear:
      "the letters in “\(quotedValue)” may mean several magnitudes or a unit. Write all digits, or the "
        + "word: 5000, 5 thousand."
    case .boundAsFigure(let textColumn):
      "“\(quotedValue)” is a bound, not the figure itself. Write the figure"
        + (textColumn.map { "; where only the bound is known, write it in \($0)." } ?? ".")
    case .achievementOfFigure(let target, let statusColumn):
      "“\(quotedValue)” says whether it was achieved, but the target is the figure "
        + "\(PrintableText.visible(target)). Write the figure that was reached; where there is none, "
        + "choose the reason in \(statusColumn); where no figure is meant, set the formula to achieved."
    case .unitDiffers(let written, let expected):
      "“\(quotedValue)” is in \(PrintableText.visible(written)), but the indicator is in "
        + "\(PrintableText.visible(expected)). Convert the figure, or correct the indicator's unit."
    case .bareDash:
      "“\(quotedValue)” does not say why there is no value. Write \(Self.englishBlanks), or 0 where "
        + "the figure is zero."
    case .bareTriangle:
      "“\(quotedValue)” may mean partly achieved or below zero. Write 達成 (achieved), 未達成 (not "
        + "achieved) or the figure."
    case .provisionalWithoutValue:
      "“\(quotedValue)” says that a value is provisional, but there is none. Write the value with it, "
        + "such as 94.7（速報値）, or 集計中 (pending)."
    case .formulaError:
      "“\(quotedValue)” is the error of a spreadsheet formula. Correct the formula, or write the value."
    case .truthValue:
      "“\(quotedValue)” is a truth value, which only columns of yes or no take. Write the value that is "
        + "meant, or leave the cell empty."
    case .raisedLetters:
      "“\(quotedValue)” has letters that are raised or lowered, as those of a footnote or a power are. "
        + "Remove them, so that the value is certain."
    case .hiddenValue(let stored):
      "the cell holds “\(PrintableText.visible(stored))”, but its number format shows nothing. Choose a "
        + "format that shows the value, or clear the cell."
    case .unsignedFigure(let stored):
      "the cell holds \(stored), but its number format shows “\(quotedValue)”, without the minus. "
        + "Choose a format that shows it, or correct the value."
    case .scaledFigure(let stored):
      "the cell holds \(stored), but its number format shows “\(quotedValue)”, and not that this is in "
        + "thousands or more. Choose a plain number format, and write the figure that is meant."
    case .figureBeyondLimit:
      "“\(quotedValue)” is beyond 9,000,000,000,000,000, up to which figures are kept to the last "
        + "digit. Check the digits, or write the figure in a greater unit."
    case .rateBeyondLimit:
      "“\(quotedValue)” is beyond 1,000,000,000 %, the most that is taken for a rate. Check the digits."
    case .notWhole(let range):
      "“\(quotedValue)” is not a whole number from \(range.lowerBound) to \(range.upperBound). "
        + "Correct it."
    case .notAYear:
      "“\(quotedValue)” is not a fiscal year. Write the calendar year it starts in, such as 2021, "
        + "or its era and number, such as 令和3年度."
    case .yearWithoutEra(let candidates):
      "“\(quotedValue)” has no era: it may be \(Self.englishYears(candidates)). Write the year with its "
        + "era, such as 令和3年度, or as 2021."
    case .yearOfDate(let candidates):
      "“\(quotedValue)” is the year of a date in January to March, which may mean fiscal year "
        + "\(Self.englishYears(candidates)). Write the fiscal year as 2021 or 令和3年度."
    case .yearBeyondEra(let right):
      "“\(quotedValue)” does not exist: its era had ended. That year is \(right). Correct the year."
    case .yearOutsidePlan(let plan, let first, let last):
      "\(quotedValue) is not a fiscal year of plan \(plan), which runs from \(first) to \(last). "
        + "Correct the year."
    case .unknownMeasureName(let plan, let nearest):
      "plan \(plan) has no measure called “\(quotedValue)”. " + Self.englishNearest(nearest)
        + "Correct the name, or add the column measure with its code."
    case .nameDiffers(let code, let stored):
      "measure \(PrintableText.visible(code)) is called “\(PrintableText.visible(stored))”, not "
        + "“\(quotedValue)”. Check that the row has not slipped; a new name is given with "
        + "`furikaeri rename`."
    case .indicatorNeeded(let known):
      "the row does not say which indicator it is of; there are "
        + "\(known.map(PrintableText.visible).joined(separator: "; ")). Add the column indicator."
    case .indicatorsNotToldApart(let first, let columns):
      "the row and row \(first) are of one measure and year, and no number, name or mark tells their "
        + "indicators apart. Add the column indicator, or names in indicator_name"
        + (columns.isEmpty
          ? "."
          : "; \(columns.map(PrintableText.visible).joined(separator: ", ")) "
            + "\(columns.count == 1 ? "differs" : "differ") between them.")
    case .marksInOneIndicator:
      "“\(quotedValue)” holds several entries, but the row is of one indicator. Split the row, or "
        + "leave the indicator's number out."
    case .marksDiffer(let marks):
      "“\(quotedValue)” does not have the marks \(marks.joined()) that the row has elsewhere. Give "
        + "target and result the same marks, or a row each."
    case .nothingToRepeat:
      "“\(quotedValue)” refers to another cell that has no value to repeat. Write the value."
    case .statusDiffers(let column, let stated, let read):
      "“\(quotedValue)” says \(read), but \(column) says “\(stated)”. Correct one of them."
    case .textDiffers(let column, let stated):
      "“\(quotedValue)” is words, but \(column) says “\(PrintableText.visible(stated))”. Write one of "
        + "them, in one of the two cells."
    case .unknownMarks(let known):
      known.isEmpty
        ? "the marks of “\(quotedValue)” do not go with the indicators that are stored, which have none. "
          + "Give each indicator a row with its number."
        : "the marks of “\(quotedValue)” do not go with those that are stored: "
          + "\(known.map(PrintableText.visible).joined()). Correct them, or give each indicator a row "
          + "with its number."
    case .indicatorSlipped(let place, let name):
      "\(PrintableText.visible(place)): “\(PrintableText.visible(name))” is another indicator of the "
        + "measure. Check that the row has not slipped, and correct the number or the name."
    case .yearOutsidePlans(let first, let last):
      "the fiscal year of “\(quotedValue)” is outside the store's plans, which run from \(first) to "
        + "\(last). Correct the heading, or pass the column over with --ignore."
    case .notOneOf(let words):
      "“\(quotedValue)” is not one of \(words.joined(separator: ", ")). "
        + Self.englishNearest(nearest(among: words)) + "Choose one of them."
    case .neitherAchievedNorNot:
      "“\(quotedValue)” does not say whether it was achieved (1) or not (0). Write 1 or 0."
    case .notAFlag: "“\(quotedValue)” is neither 1 (yes) nor 0 (no). Write one of them."
    case .spacesAround: "“\(quotedValue)” has spaces before or after it. Remove them."
    case .emptyInList:
      "“\(quotedValue)” has an empty entry. Remove the semicolon that is too many."
    case .repeatedInList(let entry):
      "the list names “\(PrintableText.visible(entry))” twice. Remove one of them."
    case .unknownPlan(let known):
      "there is no plan “\(quotedValue)”. "
        + Self.englishNearest(nearest(among: known), else: "plans", known)

        + "Correct the code, or import the plan first."
    case .planNeeded(let known):
      known.isEmpty
        ? "the store holds no plan yet. Import plans first."
        : "the store holds several plans (\(known.joined(separator: ", "))). "
          + "Add the column plan."
    case .unknownMeasure(let plan, let nearest):
      "plan \(plan) has no measure “\(quotedValue)”. " + Self.englishNearest(nearest)
        + "Correct the code, or import the measure first."
    case .dateForCode(let likely, let isKnown):
      "“\(quotedValue)” is a date: the program that wrote the file has probably made it of a code"
        + (isKnown
          ? ", \(Texts.englishChoice(likely)). " : " such as \(Texts.englishChoice(likely)). ")
        + "Format the column as text, then type the code again."
    case .unknownField(let field, let plan, let known):
      "plan \(plan) has no field “\(PrintableText.visible(field))”. "
        + Self.englishNearest(
          NearestNames(known).nearest(to: field), else: "fields", known)
        + "Correct the code, or import the field first."
    case .unknownGrade(let plan, let known):
      "plan \(plan) has no grade “\(quotedValue)”. "
        + Self.englishNearest(nearest(among: known), else: "grades", known)
        + "Correct the grade, or import the band first."
    case .unknownDepartment(let path, let plan, let nearest):
      "“\(PrintableText.visible(path))” is not in the list of departments of plan \(plan). "
        + Self.englishNearest(nearest) + "Correct the name, or add it to departments first."
    case .departmentsDoNotPair(let bureaus, let sections):
      "\(bureaus) bureaus, but \(sections) sections. Write one bureau, or one beside each section."
    case .departmentTooDeep(let path):
      "“\(PrintableText.visible(path))” has more than two levels. Write bureau or bureau/section."
    case .bureauNotListed(let bureau, let nearest):
      "its bureau “\(PrintableText.visible(bureau))” is not listed. "
        + Self.englishNearest(nearest) + "Add a row for the bureau."
    case .ambiguousName(let name, let candidates):
      "“\(PrintableText.visible(name))” may be \(Texts.englishChoice(candidates)). Write the one that is meant."
    case .otherFieldIsMain(let field):
      "“\(PrintableText.visible(field))” is the measure's main field already. Remove it here."
    case .duplicateRow(let first): "the same as row \(first). Remove one of the two."
    case .contradictingRow(let first):
      "contradicts row \(first), which has the same key and other values. Keep the one that is right."
    case .contradictsFile(let file, let place, let other):
      "“\(quotedValue)” for \(PrintableText.visible(place)), but \(PrintableText.visible(file)) says "
        + "“\(PrintableText.visible(other))”. Ask which is right and keep one; a correction is imported "
        + "after what it corrects, not together with it."
    case .blankBesideValue(let column, let status):
      "“\(quotedValue)” stands beside \(column) “\(status)”, which says that there is none. "
        + "Remove one of the two."
    case .boundsOutOfOrder(let column, let upper):
      "“\(quotedValue)” is more than \(column), which is \(upper). Correct one of them."
    case .semicolonInName(let name):
      "“\(PrintableText.visible(name))” has a semicolon, which separates departments in a list. "
        + "Remove it."
    case .spacesAroundEntry(let entry):
      "“\(PrintableText.visible(entry))” has spaces before or after it. Remove them."
    case .mainFieldIsOther:
      "“\(quotedValue)” is one of the measure's other fields so far. Say in other_fields which remain."
    case .cannotClear: "this column cannot be cleared. Write a value."
    case .closedYear(let year):
      "fiscal year \(year) is closed, and the row would change it. Leave the row out, or reopen the "
        + "year first: furikaeri reopen \(year) --reason TEXT."
    case .closedAverages(let year, let closed):
      "the values of fiscal year \(year) are used in the averages of the closed year \(closed), and "
        + "the row would change them. Leave the row out, or reopen \(closed) first: furikaeri reopen "
        + "\(closed) --reason TEXT."
    case .targetNeedsReason(let stored):
      (value == nil
        ? "the target \(stored) would be cleared"
        : "“\(quotedValue)” replaces the target \(stored)")
        + ", which needs a reason. Write it in target_reason, or give the import a --reason."
    case .ruleBroken(let rule):
      "together with what is stored, "
        + (Rule(broken: rule)?.text(in: .english) ?? "the row breaks the rule \(rule)")
        + ". Correct the row, or the stored values first."
    }
  }

  /// 集計中 (pending), …: the words for a value that is not there.
  private static var englishBlanks: String {
    WrittenBlank.allCases.filter { $0 != .provisional }
      .map { "\($0.words[0]) (\($0.rawValue))" }.joined(separator: ", ")
  }

  /// 2018 (平成30年度) or 2048 (令和30年度).
  private static func englishYears(_ years: [Int64]) -> String {
    years.map { "\($0) (\(WrittenYear.japanese($0)))" }.joined(separator: " or ")
  }

  /// `Did you mean …? `; else what is known, or nothing when that is not given.
  private static func englishNearest(
    _ nearest: [String], else things: String? = nil, _ known: [String] = []
  ) -> String {
    if !nearest.isEmpty { return "Did you mean \(Texts.englishChoice(nearest))? " }
    guard let things else { return "" }
    return known.isEmpty
      ? "There are no \(things) yet. " : "The \(things) are \(Texts.firstFew(known, ", ")). "
  }

  private static func englishColumn(_ name: String, of resource: Resource) -> String {
    let nearest = nearestColumns(to: name, of: resource)
    let visible = PrintableText.visible(name)
    return nearest.isEmpty
      ? visible : "\(visible) (did you mean \(Texts.englishChoice(nearest))?)"
  }
}
