import ReviewStore
import SQLite
import Tables
import Testing

@testable import ReviewPages

@Suite("What has changed since an earlier review")
struct ReviewChangesTests {
  private func example() throws -> (before: TestStore, after: TestStore) {
    (try TestStore(package: ProjectFolder.example), try TestStore(package: ProjectFolder.example))
  }

  private func tables(
    _ after: TestStore, since path: String, _ language: Language = .english,
    _ figures: ReviewFigures = .computed
  ) throws -> [[[String]]] {
    let options = ReviewOptions(
      language: language, parts: [.changes], figures: figures, since: path)
    return try after.review(options).tables.map { table in
      var rows: [[String]] = []
      try table.forEachRow(in: after.store) { rows.append($0.map(\.text)) }
      return rows
    }
  }

  @Test("is nothing in a copy, with equal contents")
  func nothing() throws {
    let (before, after) = try example()
    let tables = try tables(after, since: before.store.path)
    let hash = try after.store.contentHash()
    #expect(
      tables == [
        [],
        [
          ["A", "6", "6", "0"], ["B", "61", "61", "0"], ["C", "6", "6", "0"],
          ["Total", "73", "73", "0"],
        ],
        [["Before", hash], ["After", hash]],
      ])
  }

  @Test("is a sentence in every document where there is nothing")
  func sentence() throws {
    let (before, after) = try example()
    let options = ReviewOptions(
      language: .english, parts: [.changes], since: before.store.path)
    let sentence = "No measure is rated or named otherwise."
    for format in [ReviewFormat.markdown, .html] {
      let path = after.folder.file("changes.\(format)")
      try Review.publish(options, of: nil, in: after.store, to: path, as: format)
      let text = try after.folder.text("changes.\(format)")
      #expect(text.contains(sentence))
      #expect(!text.contains("| Change") && !text.contains(">Change<"))
    }
  }

  @Test("has texts and rates in keys of their own in JSON, each of one type")
  func types() throws {
    let (before, after) = try example()
    try after.importText(
      "measure,name,field,departments\n61,New name,2,水道局/情報システム課及び各業務所管課\n", as: "measures.csv")
    try after.importText("measure,fiscal_year,rate\n1,2018,100.5\n", as: "assessments.csv")
    let options = ReviewOptions(
      language: .english, parts: [.changes], since: before.store.path)
    let path = after.folder.file("changes.json")
    try Review.publish(options, of: nil, in: after.store, to: path, as: .json)
    let text = try after.folder.text("changes.json")
    #expect(
      text.contains(
        #""change":"rate_2018","before":null,"before_rate":100,"after":null,"after_rate":100.5"#))
    #expect(
      text.contains(
        #""change":"name","before":"水道局業務へのAIの活用検討","before_rate":null,"after":"New name""#))
  }

  @Test("is every change of a measure, in the order of the plan")
  func everyChange() throws {
    let (before, after) = try example()
    try after.importText(
      """
      measure,name,field,other_fields,departments
      61,New name,1,5,政策局/広報課
      """, as: "measures.csv")
    try after.importText(
      "measure,fiscal_year,rate\n61,2021,200\n1,2018,100.2\n", as: "assessments.csv")
    let name = "横浜市民防災センターにおける最新技術を活用した新たな体験コンテンツの提供"
    let tables = try tables(after, since: before.store.path)
    #expect(
      tables[0] == [
        ["1", name, "Rate of FY2018", "100.0%", "100.2%"],
        ["1", name, "Average", "90.00%", "90.05%"],
        ["61", "New name", "Name", "水道局業務へのAIの活用検討", "New name"],
        ["61", "New name", "Field", "2 コスト縮減と信頼され効率的な行政運営", "1 安全で安心できる豊かな市民生活"],
        ["61", "New name", "Themes", "6", "5"],
        ["61", "New name", "Departments", "水道局 情報システム課及び各業務所管課", "政策局 広報課"],
        ["61", "New name", "Rate of FY2021", "0%", "200%"],
        ["61", "New name", "Average", "50%", "100%"],
        ["61", "New name", "Grade", "C", "B"],
      ])
    #expect(
      tables[1] == [
        ["A", "6", "6", "0"], ["B", "61", "62", "1"], ["C", "6", "5", "-1"],
        ["Total", "73", "73", "0"],
      ])
    #expect(tables[2][0][1] != tables[2][1][1])
  }

  @Test("names measures that came and went, and years without a rate")
  func cameAndWent() throws {
    let (before, after) = try example()
    try before.importText(
      "measure,position,name,field,departments\nold,2,Old,1,政策局/広報課\n", as: "measures.csv")
    try after.importText(
      "measure,position,name,field,departments\nnew,2,New,1,政策局/広報課\n", as: "measures.csv")
    try before.importText(
      "measure,fiscal_year,rate\nold,2020,95\n", as: "assessments.csv")
    try after.importText(
      "measure,fiscal_year,rate,status\n38,2021,50,(clear)\n", as: "assessments.csv")
    let tables = try tables(after, since: before.store.path, .japanese)
    let name = "セーフティネット住宅経済的支援管理システムの構築"
    #expect(
      tables[0] == [
        ["new", "New", "新しい施策", "", "-"], ["38", name, "3年度の達成率", "-", "50%"],
        ["38", name, "平均達成率", "100%", "83%"], ["38", name, "進捗評価", "B", "C"],
        ["old", "Old", "なくなった施策", "95% B", ""],
      ])
    #expect(
      tables[1] == [
        ["A", "6", "6", "0"], ["B", "62", "60", "-2"], ["C", "6", "7", "1"],
        ["評価なし", "0", "1", "1"], ["合計", "74", "74", "0"],
      ])
  }

  @Test("tells of the plan's own title, years, grades and rounding")
  func plan() throws {
    let (before, after) = try example()
    try after.importText(
      "plan,title,first_year,last_year,digits,rounding\n"
        + "yokohama-ict-2018,Plan,2018,2022,1,truncate\n", as: "plans.csv")
    try after.importText("plan,grade,at_least\nyokohama-ict-2018,A,110\n", as: "grade_bands.csv")
    let rows = try tables(after, since: before.store.path)[0]
    #expect(
      Array(rows.prefix(4)) == [
        ["", "", "Plan: title", "情報化の基本方針・平成30～令和3年度行動計画", "Plan"],
        ["", "", "Plan: years", "FY2018–FY2021", "FY2018–FY2022"],
        ["", "", "Plan: grades", "A ≥ 120, B ≥ 90, C", "A ≥ 110, B ≥ 90, C"],
        ["", "", "Plan: rounding", "decimals: 0, half up", "decimals: 1, truncated"],
      ])
    #expect(!rows.dropFirst(4).isEmpty)
    #expect(rows.dropFirst(4).allSatisfy { $0[2] == "Grade" && $0[3] == "B" && $0[4] == "A" })
  }

  @Test("tells of grades that count as on track otherwise, or mean something else")
  func meanings() throws {
    let (before, after) = try example()
    try after.importText(
      "plan,grade,meaning,on_track\nyokohama-ict-2018,C,Behind,1\n", as: "grade_bands.csv")
    #expect(
      try tables(after, since: before.store.path)[0].map { Array($0.dropFirst(2)) } == [
        [
          "Plan: meanings of grades",
          "A 計画以上に進んでいる, B 計画どおり進んでいる, C 計画どおり進んでいない",
          "A 計画以上に進んでいる, B 計画どおり進んでいる, C Behind",
        ],
        ["Plan: grades on track", "A, B", "A, B, C"],
      ])
  }

  @Test(
    "tells of a measure that has another code as the same one, since a store and since a package")
  func renamedMeasure() throws {
    let (before, after) = try example()
    _ = try after.store.renameMeasure("20", code: "A-20", name: nil, NameOptions())
    try after.importText("measure,fiscal_year,rate\nA-20,2018,99\n", as: "assessments.csv")
    let name = "地域防犯拠点の活動支援"
    for path in [before.store.path, ProjectFolder.example] {
      let rows = try tables(after, since: path)[0].map { [$0[0]] + $0.dropFirst(2) }
      #expect(rows.first == ["A-20", "Renumbered", "20", "A-20"], "\(name)")
      #expect(!rows.contains { $0[1] == "New measure" || $0[1] == "Measure gone" })
      #expect(rows.contains { $0[1] == "Rate of FY2018" && $0[3] == "99%" })
    }
  }

  @Test("takes measures for two where an earlier review had both codes")
  func merged() throws {
    let (before, after) = try example()
    try before.importText(
      "measure,position,name,field,departments\nold,2,Old,1,政策局/広報課\n", as: "measures.csv")
    _ = try after.store.addAlias("old", .measure, for: "1", NameOptions())
    #expect(
      try tables(after, since: before.store.path)[0].map { [$0[0], $0[2]] }
        == [["old", "Measure gone"]])
  }

  @Test("tells of a department and a field that have another name once, and not by every measure")
  func renamedDepartment() throws {
    let (before, after) = try example()
    _ = try after.store.renameDepartment("市民局", to: "市民生活局", NameOptions())
    _ = try after.store.renameDepartment("政策局/広報課", to: "政策局/広報・プロモーション課", NameOptions())
    _ = try after.store.renameField("5", code: "D", name: "Data", NameOptions())
    #expect(
      try tables(after, since: before.store.path, .japanese)[0].map { Array($0.dropFirst(2)) } == [
        ["分野の名称変更", "5 官民データの活用", "D Data"],
        ["所管の名称変更", "市民局", "市民生活局"],
        ["所管の名称変更", "政策局 広報課", "政策局 広報・プロモーション課"],
      ])
    try after.importText(
      "measure,name,field,departments\n1,New,1,政策局/広報・プロモーション課\n", as: "measures.csv")
    #expect(
      try tables(after, since: before.store.path)[0].last?.dropFirst(2)
        == ["Departments", "消防局 横浜市民防災センター", "政策局 広報・プロモーション課"])
  }

  @Test("is every single target, result and status, also where no rate changes")
  func figures() throws {
    let (before, after) = try example()
    for (store, text) in [
      (before, "1,2020,1,①,Visits,人,,80,,80,,\n1,2020,2,,Sites,,,5,,4,,\n2,2021,7,,Gone,個,,1,,1,,"),
      (after, "1,2020,1,①,Visits,件,at_most,90,,90,80,\n1,2020,2,,Sites,,,5,,,,pending"),
    ] {
      try store.importText(
        """
        measure,fiscal_year,indicator,label,indicator_name,unit,formula,target,target_status,result,\
        result_text,result_status
        \(text)

        """, as: "results.csv")
    }
    let rows = try tables(after, since: before.store.path)[0].map { Array($0.dropFirst(2)) }
    #expect(
      rows == [
        ["Indicator ① (1) of FY2020", "① Visits (人)", "① Visits (件, at_most)"],
        ["Target ① (1) of FY2020", "80 人", "90 件"],
        ["Result ① (1) of FY2020", "80 人", "80"],
        ["Result 2 of FY2020", "4", "pending"],
        ["Indicator 7 of FY2021", "Gone (個)", ""],
        ["Target 7 of FY2021", "1 個", ""],
        ["Result 7 of FY2021", "1 個", ""],
      ])
    #expect(
      try tables(after, since: before.store.path, .japanese)[0].map { $0[2] }.prefix(4) == [
        "2年度の指標 ①（1）", "2年度の目標値 ①（1）", "2年度の実績 ①（1）", "2年度の実績 2",
      ])
  }

  @Test("shows figures that are written alike with their values")
  func writtenAlike() throws {
    let (before, after) = try example()
    for (store, result) in [(before, "85"), (after, "86")] {
      try store.importText(
        """
        measure,fiscal_year,indicator,target,result,result_text
        1,2020,1,80,\(result),about 85

        """, as: "results.csv")
    }
    #expect(
      try tables(after, since: before.store.path)[0].map { Array($0.dropFirst(2)) } == [
        ["Result 1 of FY2020", "about 85 = 85", "about 85 = 86"]
      ])
  }

  @Test("is what a department says of its year, unless the year's rate says it")
  func assessments() throws {
    let (before, after) = try example()
    try after.importText(
      "measure,fiscal_year,rate,status,comment\n1,2018,,provisional,Late\n1,2019,45,,\n",
      as: "assessments.csv")
    #expect(
      try tables(after, since: before.store.path)[0].map { Array($0.dropFirst(2)) } == [
        ["Own rate of FY2018", "100%", "100% (provisional)"], ["Comment on FY2018", "", "Late"],
        ["Rate of FY2019", "40%", "45%"], ["Average", "90%", "91%"],
      ])
  }

  @Test("goes by the published figures where these are asked for")
  func published() throws {
    let (before, after) = try example()
    try after.importText("measure,average,grade\n50,200,A\n", as: "published_measures.csv")
    #expect(try tables(after, since: before.store.path)[0].isEmpty)
    let tables = try tables(after, since: before.store.path, .english, .published)
    #expect(tables[0].map { Array($0.dropFirst(2)) }.map(\.first) == ["Average", "Grade"])
    #expect(tables[1][0] == ["A", "6", "7", "1"])
  }

  @Test("is that of the plan asked for, of several; a plan that was not there is told of")
  func plans() throws {
    let (before, after) = try example()
    for store in [before, after] {
      try store.importText(
        "plan,title,first_year,last_year\nz,Other,2020,2021\n", as: "plans.csv")
    }
    try after.run("UPDATE plan SET title = 'Renamed' WHERE code = 'z'")
    let options = ReviewOptions(
      language: .english, parts: [.changes], since: before.store.path)
    let review = try after.review(of: "z", options)
    #expect(
      review.tables[0].rowsAtHand.map { $0.map(\.text) } == [
        ["", "", "Plan: title", "Other", "Renamed"]
      ])
    try before.run("DELETE FROM plan WHERE code = 'z'")
    let error = try #require(throws: EarlierStoreError.self) {
      _ = try after.review(of: "z", options)
    }
    #expect(
      error.message(in: .english) == before.store.path
        + ": there is no plan “z” in it to compare with. There is yokohama-ict-2018.")
    #expect(
      error.message(in: .japanese)
        == before.store.path + ": 比較する計画「z」がありません。ある計画：yokohama-ict-2018")
  }

  @Test("is there only where an earlier review is given, and then comes first")
  func part() throws {
    let (before, after) = try example()
    #expect(try after.review().review.sections.map(\.part).first == .summary)
    let review = try after.review(
      ReviewOptions(language: .english, since: before.store.path))
    #expect(review.review.sections.map(\.part).first == .changes)
    try review.write(to: after.folder.file("r.html"), as: .html)
    #expect(
      try after.folder.text("r.html").contains("<p>No measure is rated or named otherwise.</p>"))
  }
}

extension ReviewTable {
  fileprivate var rowsAtHand: [[ReviewCell]] {
    if case .rows(let rows) = contents { rows } else { [] }
  }
}
