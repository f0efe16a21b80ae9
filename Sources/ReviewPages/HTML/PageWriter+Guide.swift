import ReviewStore
import SQLite
import Tables

extension PageWriter {
  /// How rates, averages and grades come about.
  func guide(in store: borrowing Store) throws {
    try html.open(
      "section", ["id": "guide", "class": "part", "aria-labelledby": "guide-title"])
    try html.newline()
    try heading(2, id: "guide-title", word("How to read this", "この資料の読み方"))
    try html.markup("<dl class=\"guide\">\n")
    for (term, text) in try terms(in: store) {
      try html.element("dt", text: term)
      try html.element("dd", text: text)
      try html.newline()
    }
    try html.markup("</dl>\n")
    try table(bands, in: store)
    try html.markup("</section>\n")
  }

  private func terms(in store: borrowing Store) throws -> [(String, String)] {
    var terms = [
      (
        word("Achievement rate", "達成率"),
        word(
          "How much of a year's target was achieved, in percent. A measure's rate is the mean of its "
            + "indicators' rates; where the department has assessed the year itself, its rate counts.",
          "その年度の目標をどれだけ達成したかを％で表します。施策の達成率は指標の達成率の平均です。所管課が年度の自己評価をしている場合は、その値を用います。")
      )
    ]
    let used = try store.connection.queryRows(
      """
      SELECT DISTINCT r.formula FROM rated_indicator AS r
      JOIN measure AS m ON m.id = r.measure_id WHERE m.plan = ?
      """, [.text(plan.code)])
    let formulas = Set(used.map { $0[0].string })
    terms += ChoiceWord.formulas.filter { formulas.contains($0.code) }
      .compactMap { FormulaText.text($0.code, language) }
    terms += [
      (
        word("Average", "平均達成率"),
        word(
          "The mean of the yearly rates over the years that have one. It is rounded only where it is "
            + "shown: the grade goes by the unrounded value.",
          "達成率のある年度の平均です。端数処理は表示のときだけ行い、評価は端数処理前の値で決めます。")
      ),
      (
        word("Grade", "進捗評価"),
        word(
          "The highest grade whose lower bound the average reaches.",
          "平均達成率が下限に達する、最も高い評価です。")
      ),
    ]
    return terms
  }

  private var bands: ReviewTable {
    ReviewTable(
      name: "bands", title: word("Grades", "評価の基準"),
      columns: [
        ReviewColumn("grade", word("Grade", "進捗評価"), .grade),
        ReviewColumn("average", word("Average", "平均達成率"), .heading),
        ReviewColumn("meaning", word("Meaning", "意味")),
      ],
      rows: plan.grades.indices.map { index in
        [
          .text(plan.grades[index].grade), .text(range(ofGrade: index)),
          .text(plan.grades[index].meaning),
        ]
      })
  }

  /// The averages that earn a grade: `90 % to under 120 %`.
  private func range(ofGrade index: Int) -> String {
    let lower = plan.grades[index].atLeast.map(ReviewCell.spelling)
    let upper = plan.grades[..<index].last?.atLeast.map(ReviewCell.spelling)
    return switch (lower, upper) {
    case (let lower?, let upper?): word("\(lower)% to under \(upper)%", "\(lower)％以上 \(upper)％未満")
    case (let lower?, nil): word("\(lower)% or more", "\(lower)％以上")
    case (nil, let upper?): word("under \(upper)%", "\(upper)％未満")
    case (nil, nil): word("any", "すべて")
    }
  }
}
