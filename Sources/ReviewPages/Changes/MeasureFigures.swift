import ReviewStore
import SQLite

/// The single figures of a measure: its indicators, and what the department said of its years.
struct MeasureFigures: Equatable {
  var indicators: [IndicatorKey: IndicatorState] = [:]
  /// By fiscal year.
  var assessments: [Int64: AssessmentState] = [:]

  struct IndicatorKey: Hashable, Comparable {
    let year: Int64
    let number: Int64

    static func < (left: Self, right: Self) -> Bool {
      (left.year, left.number) < (right.year, right.number)
    }
  }

  struct IndicatorState: Equatable {
    var label = ""
    var name = ""
    var unit = ""
    var formula: String?
    var baseline: Double?
    var target = FigureState()
    var result = FigureState()
    var achieved: Bool?
  }

  /// A target or a result. A target within bounds has an upper one.
  struct FigureState: Equatable {
    var value: Double?
    var upper: Double?
    var text: String?
    var status: String?
  }

  struct AssessmentState: Equatable {
    var rate: Double?
    var status: String?
    var comment = ""
  }

  /// Reads the figures of a measure by its key in the store.
  init(_ measure: Int64, in store: borrowing Store) throws {
    let indicators = try store.connection.queryRows(
      """
      SELECT fiscal_year, number, label, name, unit, formula, baseline, target, target_max,
        target_text, target_status, result, result_text, result_status, achieved
      FROM indicator WHERE measure_id = ?
      """, [.integer(measure)])
    for row in indicators {
      self.indicators[IndicatorKey(year: row[0].whole, number: row[1].whole)] = IndicatorState(
        label: row[2].string, name: row[3].string, unit: row[4].string, formula: row[5].text,
        baseline: row[6].real,
        target: FigureState(
          value: row[7].real, upper: row[8].real, text: row[9].text, status: row[10].text),
        result: FigureState(value: row[11].real, text: row[12].text, status: row[13].text),
        achieved: row[14].integer.map { $0 == 1 })
    }
    let assessments = try store.connection.queryRows(
      "SELECT fiscal_year, rate, status, comment FROM assessment WHERE measure_id = ?",
      [.integer(measure)])
    for row in assessments {
      self.assessments[row[0].whole] = AssessmentState(
        rate: row[1].real, status: row[2].text, comment: row[3].string)
    }
  }
}
