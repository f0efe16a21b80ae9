import ReviewStore
import Testing

@Suite("View grade_finding: averages, grades and bands")
struct GradeFindingTests {
  /// The findings of a code, as the view finding shows them: place, severity and messages.
  private func findings(_ code: String, in store: TestStore) throws -> [[String]] {
    try store.rows(
      """
      SELECT coalesce(measure, '-') || ' ' || severity, message, message_ja FROM finding
      WHERE code = '\(code)' AND fiscal_year IS NULL AND indicator IS NULL ORDER BY measure, message
      """)
  }

  private func store(_ script: String, measures: Int = 3) throws -> TestStore {
    try TestStore(SmallPlan.plan + SmallPlan.measures(1...measures) + script)
  }

  @Test("shown_at_edge: shown at a bound that the unrounded average does not reach")
  func shownAtEdge() throws {
    let store = try store(
      // 119.6, 119.4, and 120 itself.
      SmallPlan.assessments(1, "119", "120.2") + SmallPlan.assessments(2, "119", "119.8")
        + SmallPlan.assessments(3, "120.2", "119.8"))
    #expect(
      try findings("shown_at_edge", in: store) == [
        [
          "1 warning",
          "The average 119.6 is shown as 120 %, but grade A begins at 120, which it does not reach: "
            + "its grade is B. Say beside the table that unrounded averages are graded, or show more "
            + "digits.",
          "平均達成率 119.6％は 120％と表示されますが、評価 A の下限 120％に達しないため、評価は B です。"
            + "端数処理前の値で評価していることを注記するか、表示桁数を増やしてください。",
        ]
      ])
    try store.run("UPDATE plan SET digits = 1")
    #expect(try findings("shown_at_edge", in: store) == [])
  }

  @Test("shown_at_edge: shown below a bound that the unrounded average reaches")
  func shownBelowEdge() throws {
    let store = try store(
      "UPDATE grade_band SET at_least = 90.1 WHERE grade = 'B';"
        + SmallPlan.assessments(1, "90.2", "90.2"))
    #expect(
      try findings("shown_at_edge", in: store).map { $0[1] } == [
        "The average 90.2 is shown as 90 %, but grade B begins at 90.1, which it reaches: its grade "
          + "is B. Say beside the table that unrounded averages are graded, or show more digits."
      ])
  }

  @Test("grade_unsure: the rounding of the yearly rates could move the average across a bound")
  func gradeUnsure() throws {
    let store = try store(
      // 90 and 89.75: of the second, one rate has digits that the plan does not show.
      SmallPlan.assessments(1, "100", "80") + SmallPlan.assessments(2, "100", "79.5")
        + SmallPlan.assessments(3, "110", "80"))
    #expect(
      try findings("grade_unsure", in: store) == [
        [
          "1 warning",
          "The average 90 % earns B, but its rates are given rounded (±0.5): unrounded it is from 89.5 "
            + "to below 90.5, C to B. Ask for the unrounded rates.",
          "平均達成率 90％の評価は B ですが、各年度の達成率が端数処理後の値（±0.5）です。"
            + "端数処理前の平均は 89.5 以上 90.5 未満で、評価は C から B の間です。"
            + "端数処理前の達成率を確かめてください。",
        ]
      ])
    try store.run(
      "UPDATE assessment SET rate = 80 WHERE rate = 79.5; DELETE FROM assessment WHERE measure_id = 1;"
        + "UPDATE assessment SET rate = 100.2 WHERE measure_id = 2 AND fiscal_year = 2018")
    #expect(
      try findings("grade_unsure", in: store).map { $0[1] } == [
        "The average 90.1 % earns B, but 1 of its 2 rates are given rounded (±0.5): unrounded it is "
          + "from 89.85 to below 90.35, C to B. Ask for the unrounded rates."
      ])
  }

  @Test("grade_unsure: what was truncated can only have been more")
  func gradeUnsureOfTruncated() throws {
    let store = try store(
      "UPDATE plan SET rounding = 'truncate';"
        + SmallPlan.assessments(1, "100", "80") + SmallPlan.assessments(2, "99", "80"))
    #expect(
      try findings("grade_unsure", in: store).map { $0[1] } == [
        "The average 89.5 % earns C, but its rates are given rounded (+1): unrounded it is from 89.5 "
          + "to below 90.5, C to B. Ask for the unrounded rates."
      ])
  }

  @Test("grade_unsure: not where the indicators compute to the same, nor where all is 0 or 100")
  func gradeSure() throws {
    let store = try store(
      "UPDATE grade_band SET at_least = 100 WHERE grade = 'A';"
        + SmallPlan.assessments(1, "100", "100") + SmallPlan.assessments(2, "90", "90") + """
          INSERT INTO indicator (measure_id, fiscal_year, number, target, result)
          VALUES (2, 2018, 1, 10, 9), (2, 2019, 1, 100, 90);
          """)
    #expect(try findings("grade_unsure", in: store) == [])
  }

  @Test("band_gap: low averages get no grade, or all")
  func bandGap() throws {
    let store = try store("UPDATE grade_band SET at_least = 70.5 WHERE grade = 'C'")
    #expect(
      try findings("band_gap", in: store) == [
        [
          "- warning",
          "Averages below 70.5 % get no grade. Give the plan a band without at_least.",
          "平均達成率が 70.5％未満の施策には評価がつきません。下限のない最下位の区分を設けてください。",
        ]
      ])
    try store.run("UPDATE grade_band SET at_least = 0 WHERE grade = 'C'")
    #expect(try findings("band_gap", in: store) == [])
    try store.run("DELETE FROM grade_band")
    #expect(
      try findings("band_gap", in: store) == [
        [
          "- warning",
          "The plan has no grade bands, so no measure gets a grade. Import grade_bands.",
          "計画に評価区分がないため、どの施策にも評価がつきません。grade_bands を取り込んでください。",
        ]
      ])
    #expect(try findings("no_band_on_track", in: store) == [])
  }

  @Test("band_order: a lower grade counts as on track, a higher one does not")
  func bandOrder() throws {
    let store = try store("UPDATE grade_band SET on_track = (grade = 'C')")
    #expect(
      try findings("band_order", in: store).map { $0[1] } == [
        "Grade A does not count as on track, but the lower grade C does. "
          + "Correct on_track in the grade bands.",
        "Grade B does not count as on track, but the lower grade C does. "
          + "Correct on_track in the grade bands.",
      ])
    #expect(
      try findings("band_order", in: store)[0][2]
        == "評価 A は順調とみなされず、それより低い評価 C は順調とみなされます。評価区分の on_track を訂正してください。")
  }

  @Test("no_band_on_track: nothing counts as on track")
  func noBandOnTrack() throws {
    let store = try store("UPDATE grade_band SET on_track = 0")
    #expect(
      try findings("no_band_on_track", in: store) == [
        [
          "- warning",
          "No grade counts as on track, so the share on track is always 0 %. "
            + "Set on_track of the grade bands that do.",
          "順調とみなす評価がないため、順調な施策の割合は常に 0％になります。該当する評価区分の on_track を 1 にしてください。",
        ]
      ])
    #expect(try findings("band_order", in: store) == [])
  }
}
