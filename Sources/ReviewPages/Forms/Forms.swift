import Glibc
public import ReviewStore
import SQLite
public import Tables

/// The forms that ask the bureaus of a plan for a year's targets or results.
///
///     let forms = try Forms(for: .results, year: 2021, in: store, language: .japanese)
///     for file in try forms.write(to: "forms", as: .xlsx) { print(file) }
public struct Forms {
  /// What is asked for.
  public let kind: FormKind
  /// The fiscal year, by the calendar year it starts in.
  public let year: Int64
  /// The language of headings, words and explanations. Names stay as they are stored.
  public let language: Language

  private let plan: ReviewPlan
  private let forms: [Form]

  /// Reads what there is to ask.
  /// - Parameters:
  ///   - kind: What is asked for.
  ///   - code: The plan; nil: the only one.
  ///   - year: A fiscal year of the plan.
  ///   - bureau: The one bureau to ask; nil: all.
  ///   - store: Where the plan is.
  ///   - language: The language of the forms.
  /// - Throws: ``FormError``, ``PlanChoiceError``, or `SQLiteError`.
  public init(
    for kind: FormKind, plan code: String? = nil, year: Int64, bureau: String? = nil,
    in store: borrowing Store, language: Language
  ) throws {
    let code = try ReviewPlan.choose(code, in: store)
    // One transaction: all forms show the same state.
    let (plan, forms) = try store.connection.transaction {
      let plan = try ReviewPlan(code, in: store)
      guard plan.years.contains(year) else {
        throw FormError(
          .yearOutsidePlan(
            year, plan: code, first: plan.years.first ?? 0, last: plan.years.last ?? 0))
      }
      let reader = FormReader(plan: plan, year: year, kind: kind, language: language)
      return (plan, try reader.forms(of: bureau, in: store))
    }
    self.kind = kind
    self.year = year
    self.language = language
    self.plan = plan
    self.forms = forms
  }

  /// What was written for one bureau.
  public struct Written: Equatable, Sendable {
    /// The bureau.
    public let bureau: String
    /// Its files.
    public let files: [String]
    /// What each of the files has otherwise than the store: see `TableOptions`.
    public let alterations: [Alterations]
    /// The measures it answers for.
    public let measures: Int
    /// The figures that are still missing: one an indicator, and for results one a measure's own rate.
    public let due: Int
  }

  /// Writes the forms, one file a bureau, or for CSV one a bureau and table.
  ///
  /// Everything is made before anything is written; a file that is there is never replaced. All of the
  /// files are written, or none stays.
  /// - Parameters:
  ///   - folder: Is made if need be.
  ///   - format: How.
  ///   - encoding: Of CSV: UTF-8, with a byte order mark, or CP932. Nil: UTF-8.
  ///   - replacesUnmappable: Whether characters that CP932 lacks are replaced, and not an error.
  /// - Throws: ``FormError`` or `TableError`.
  public func write(
    to folder: String, as format: FormFormat, encoding: TextEncoding? = nil,
    byteOrderMark: Bool = true, replacesUnmappable: Bool = false
  ) throws -> [Written] {
    try Self.check(format, encoding)
    let folder = OutputFolder.name(of: folder)
    let digits = max(2, String(forms.map(\.number).max() ?? 0).count)
    let made = try forms.map { form in
      let stem = form.fileStem(digits: digits)
      let files: [FormFile] =
        switch format {
        case .xlsx: [try workbook(form, named: "\(stem).xlsx")]
        case .csv:
          try form.csvFiles(
            stem: stem,
            .forSpreadsheets(
              in: encoding ?? .utf8, byteOrderMark: byteOrderMark,
              replacesUnmappable: replacesUnmappable))
        }
      return (form, files)
    }
    try Self.refuseExisting(made.flatMap(\.1).map { "\(folder)/\($0.name)" })
    let output = try OutputFolder.create(at: folder, acceptsOthers: true)
    for file in made.flatMap(\.1) {
      try output.write(file.name) { try $0.append(file.bytes.span) }
    }
    _ = try output.commit()
    return made.map { form, files in
      Written(
        bureau: form.bureau, files: files.map { "\(folder)/\($0.name)" },
        alterations: files.map(\.alterations), measures: form.measures, due: form.due)
    }
  }

  private func workbook(_ form: Form, named name: String) throws(TableError) -> FormFile {
    FormFile(
      name: name,
      bytes: try form.workbook(named: name, kind, plan, year: year, language))
  }

  private static func check(_ format: FormFormat, _ encoding: TextEncoding?) throws(FormError) {
    guard let encoding else { return }
    guard format == .csv else { throw FormError(.encodingOfWorkbook) }
    guard encoding == .utf8 || encoding == .cp932 else {
      throw FormError(.encodingNotWritten(encoding))
    }
  }

  private static func refuseExisting(_ paths: [String]) throws(FormError) {
    var status = stat()
    let existing = paths.filter { unsafe lstat($0, &status) == 0 }
    guard existing.isEmpty else { throw FormError(.filesExist(existing)) }
  }
}
