import ReviewStore
import SQLite

/// The plan of a review: what its tables are labelled by.
struct ReviewPlan: Sendable {
  let code: String
  let title: String
  let about: String?
  let source: String?
  let license: String?
  let years: [Int64]
  let yearStyle: YearStyle
  let display: RateDisplay
  /// From the highest down.
  let grades: [Grade]
  let fields: [Field]

  struct Grade: Sendable {
    let grade: String
    let meaning: String
    /// The lowest average that earns it, in percent; nil: the lowest grade.
    let atLeast: Double?
    let isOnTrack: Bool
  }

  struct Field: Sendable {
    let code: String
    let name: String
    let isTheme: Bool
  }

  init(_ code: String, in store: borrowing Store) throws {
    let rows = try store.connection.queryRows(
      """
      SELECT title, about, source, digits, rounding, year_style, first_year, last_year, license
      FROM plan WHERE code = ?
      """, [.text(code)])
    self.code = code
    title = rows[0][0].string
    about = rows[0][1].isNull ? nil : rows[0][1].string
    source = rows[0][2].isNull ? nil : rows[0][2].string
    license = rows[0][8].isNull ? nil : rows[0][8].string
    display = RateDisplay(
      digits: Int(rows[0][3].whole), rounding: .init(rawValue: rows[0][4].string) ?? .halfUp)
    yearStyle = YearStyle(rawValue: rows[0][5].string) ?? .western
    years = Array(rows[0][6].whole...rows[0][7].whole)
    grades = try store.connection.queryRows(
      """
      SELECT grade, meaning, on_track, at_least FROM grade_band WHERE plan = ?
      ORDER BY at_least DESC NULLS LAST
      """, [.text(code)]
    ).map {
      Grade(
        grade: $0[0].string, meaning: $0[1].string, atLeast: $0[3].real,
        isOnTrack: $0[2].whole == 1)
    }
    fields = try store.connection.queryRows(
      "SELECT code, name, kind FROM field WHERE plan = ? ORDER BY kind, CAST(code AS INTEGER), code",
      [.text(code)]
    ).map { Field(code: $0[0].string, name: $0[1].string, isTheme: $0[2] == .text("theme")) }
  }

  /// The grades as charts show them.
  var scale: GradeScale {
    GradeScale(
      grades.map {
        .init(
          name: $0.grade, meaning: $0.meaning, atLeast: $0.atLeast, isOnTrack: $0.isOnTrack)
      })
  }

  /// The plan to review: the one that is named, or the only one.
  /// - Throws: ``PlanChoiceError`` when there is no such plan, none at all, or several.
  static func choose(_ code: String?, in store: borrowing Store) throws -> String {
    let codes = try store.connection.queryRows("SELECT code FROM plan ORDER BY code")
      .map { $0[0].string }
    if let code {
      guard let stored = codes.spelling(of: code) else {
        throw PlanChoiceError(wanted: code, known: codes)
      }
      return stored
    }
    guard codes.count == 1 else { throw PlanChoiceError(wanted: nil, known: codes) }
    return codes[0]
  }
}
