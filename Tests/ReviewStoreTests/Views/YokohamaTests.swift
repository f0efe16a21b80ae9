import ReviewStore
import SQLite
import Testing

@Suite("The worked example: Yokohama City's ICT plan, fiscal 2018 to 2021")
struct YokohamaTests {
  private let store: TestStore

  /// Imports the package as the program carries it, in one go.
  init() throws {
    let folder = try TestFolder()
    for file in Asset.all(in: "seeds/yokohama-ict-2018") {
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      try folder.write(file.bytes, to: name)
    }
    let path = folder.file("review.db")
    _ = try Store.create(at: path, from: Store.sources(ofPackage: folder.path))
    store = TestStore(folder: folder, store: try Store.open(at: path))
  }

  @Test("the plan: 6 measures A, 61 B, 6 C, and 91.8 % of 73 on track")
  func plan() throws {
    try store.expect(
      "SELECT plan, grade, measures, round(share, 1) AS share, on_track FROM plan_review ORDER BY grade IS NULL, grade",
      gives: """
        FILLyplan
        """)
    #expect(
      try store.rows(
        """
        SELECT round(100.0 * sum(CASE WHEN on_track = 1 THEN measures END) / sum(measures), 1),
          sum(measures)
        FROM plan_review
        """) == [["91.8", "73"]])
  }

  @Test("the themes: 30 measures use data (4, 24, 2), 13 new technology (0, 9, 4)")
  func themes() throws {
    try store.expect(
      """
      SELECT field, field_name, grade, measures, main_measures FROM field_review
      WHERE kind = 'theme' ORDER BY field, grade
      """,
      gives: """
        FILLythemes
        """)
  }

  @Test("the pillars: 31, 34, 3 and 5 measures")
  func pillars() throws {
    try store.expect(
      """
      SELECT field, field_name, sum(main_measures) AS measures FROM field_review
      WHERE kind = 'pillar' GROUP BY field, field_name ORDER BY field
      """,
      gives: """
        FILLypillars
        """)
  }

  @Test("67 published averages are equal and 6 are explained by rounding, of the 73")
  func reconciliation() throws {
    try store.expect(
      """
      SELECT verdict, count(*) AS measures, sum(published_grade = computed_grade) AS grades_equal
      FROM reconciliation GROUP BY verdict ORDER BY verdict
      """,
      gives: """
        FILLyrec
        """)
    try store.expect(
      """
      SELECT measure, published_average, computed_average, computed_grade
      FROM reconciliation WHERE verdict = 'rounding' ORDER BY CAST(measure AS INTEGER)
      """,
      gives: """
        FILLyround
        """)
  }

  @Test("the counts of the themes and the whole plan are equal; those of the pillars are not derivable")
  func fieldReconciliation() throws {
    try store.expect(
      """
      SELECT field, grade, published, computed, verdict FROM field_reconciliation
      ORDER BY field IS NULL, field, grade
      """,
      gives: """
        FILLyfrec
        """)
  }

  @Test("21 computed rates of 2021 from figures, rounded half up, are the assessed ones")
  func computedRates() throws {
    try store.expect(
      """
      SELECT y.measure, round(y.computed_rate, 2) AS computed, y.assessed_rate AS assessed
      FROM measure_year AS y
      WHERE y.fiscal_year = 2021 AND y.measure IN (
        '5', '7', '8', '12', '14', '19', '20', '22', '29', '39', '45', '48', '55', '57', '64', '65',
        '66', '69', '70')
      ORDER BY CAST(y.measure AS INTEGER)
      """,
      gives: """
        FILLycomp
        """)
    #expect(
      try store.rows(
        """
        SELECT measure FROM measure_year
        WHERE fiscal_year = 2021 AND assessed_rate IS NOT NULL AND computed_rate IS NOT NULL
          AND CAST(computed_rate + 0.5 AS INTEGER) <> assessed_rate
        ORDER BY CAST(measure AS INTEGER)
        """) == [["1"], ["6"], ["46"], ["47"]])
  }

  @Test("all that there is to find: warnings and notes, and no error")
  func findings() throws {
    try store.expect(
      "SELECT severity, code, count(*) AS findings FROM finding GROUP BY severity, code ORDER BY severity, code",
      gives: """
        FILLyfind
        """)
    try store.expect(
      """
      SELECT measure, fiscal_year AS year, code, message FROM finding WHERE severity = 'warning'
      ORDER BY CAST(measure AS INTEGER), fiscal_year
      """,
      gives: """
        FILLywarn
        """)
    #expect(try store.store.findingCounts().errors == 0)
  }

  @Test("measure 38 was completed: its 2021 is a typed blank, though its indicator was achieved")
  func completed() throws {
    try store.expect(
      """
      SELECT fiscal_year, computed_rate, assessed_rate, rate, basis, status
      FROM measure_year WHERE measure = '38' ORDER BY fiscal_year
      """,
      gives: """
        FILLy38
        """)
    try store.expect(
      """
      SELECT measure, first_year, last_year, years_rated, average_shown, grade
      FROM measure_review
      WHERE measure IN ('31', '32', '35', '38', '40', '71', '72', '73') ORDER BY position
      """,
      gives: """
        FILLycompleted
        """)
  }

  @Test("measure 54: two results are missing, so nothing is computed and the assessment counts")
  func incomplete() throws {
    try store.expect(
      """
      SELECT measure, computed_rate, assessed_rate, rate, indicators, indicators_rated
      FROM measure_year WHERE measure = '54' AND fiscal_year = 2021
      """,
      gives: """
        FILLy54
        """)
  }

  @Test("rates as the document works them out, from a single figure to 20 with five of them")
  func indicators() throws {
    try store.expect(
      """
      SELECT measure, indicator, formula, round(rate, 2) AS rate, working FROM indicator_rate
      WHERE measure IN ('5', '14', '20', '45', '64') ORDER BY CAST(measure AS INTEGER), indicator
      """,
      gives: """
        FILLyind
        """)
  }

  @Test("measures of two bureaus count in both: 12 in 医療局 and 健康福祉局")
  func shared() throws {
    try store.expect(
      "SELECT measure, position, bureau, section FROM measure_owner WHERE measure IN ('12', '42') ORDER BY measure, position",
      gives: """
        FILLyshared
        """)
    try store.expect(
      """
      SELECT bureau, sum(measures) AS measures FROM department_review
      WHERE bureau IN ('医療局', '健康福祉局', '総務局', 'デジタル統括本部') GROUP BY bureau ORDER BY bureau
      """,
      gives: """
        FILLydep
        """)
  }

  @Test("every year of every measure is reported, by 52 leading departments")
  func coverage() throws {
    try store.expect(
      """
      SELECT fiscal_year, sum(expected) AS expected, sum(reported) AS reported, sum(missing) AS missing
      FROM coverage GROUP BY fiscal_year ORDER BY fiscal_year
      """,
      gives: """
        FILLycov
        """)
  }
}
