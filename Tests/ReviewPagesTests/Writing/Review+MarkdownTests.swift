import Foundation
import Tables
import Testing

@testable import ReviewPages

/// A plan of one measure with this name, and one theme with this one.
func smallPlan(
  measure: String = "Trees", theme: String = "Data", title: String = "Plan", about: String = "",
  source: String = ""
) throws -> TestStore {
  func quoted(_ text: String) -> String {
    text.isEmpty
      ? ""
      : "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
  }
  let test = try TestStore()
  try test.importText(
    "plan,title,first_year,last_year,about,source\n"
      + "p,\(quoted(title)),2024,2024,\(quoted(about)),\(quoted(source))\n", as: "plans.csv")
  try test.importText(
    "plan,grade,at_least,on_track\np,A,90,1\np,B,,0\n", as: "grade_bands.csv")
  try test.importText(
    "plan,field,kind,name\np,1,pillar,Green\np,2,theme,\(quoted(theme))\n", as: "fields.csv")
  try test.importText(
    "plan,measure,name,field,other_fields,departments\np,1,\(quoted(measure)),1,2,Parks/Trees\n",
    as: "measures.csv")
  try test.importText(
    "plan,measure,fiscal_year,rate\np,1,2024,66.666\n", as: "assessments.csv")
  return test
}

@Suite("A review in Markdown")
struct ReviewMarkdownTests {
  private func markdown(_ test: TestStore, _ language: Language = .english) throws -> String {
    let path = test.folder.file("review.md")
    let files = try test.review(in: language).write(to: path, as: .markdown)
    #expect(files == [path])
    return try test.folder.text("review.md")
  }

  @Test("is a heading, what the plan is about, a section for each part, and the source")
  func whole() throws {
    let test = try smallPlan(about: "About trees.", source: "The city")
    let review = try test.review()
    #expect(
      try markdown(test) == """
        # Plan

        About trees.

        ## Summary

        The measures of a theme count in their field too, so that the rows add up to more than the plan.

        | Field                          |   A |   B | Total | On track |
        | ------------------------------ | --: | --: | ----: | -------: |
        | Pillars                        |     |     |       |          |
        | 1 Green                        |   0 |   1 |     1 |     0.0% |
        | Themes (measures listed again) |     |     |       |          |
        | 2 Data                         |   0 |   1 |     1 |     0.0% |
        | Whole plan                     |   0 |   1 |     1 |     0.0% |

        ## List of measures

        “-”: the year has no rate: no target was set, the measure was not active, or nothing was reported.

        | Field | No. | Measure | Bureau | Section | FY2024 | Average | Grade |
        | ----- | --- | ------- | ------ | ------- | -----: | ------: | ----- |
        | Green | 1   | Trees   | Parks  | Trees   |    67% |     67% | B     |

        ## Cross-cutting themes

        Measures that also belong to a theme across the fields, listed once more by theme.

        ### 2 Data

        | Field | No. | Measure | Bureau | Section | FY2024 | Average | Grade |
        | ----- | --- | ------- | ------ | ------- | -----: | ------: | ----- |
        | Green | 1   | Trees   | Parks  | Trees   |    67% |     67% | B     |

        ## Measure by measure

        ### 1 Trees

        - Grade: B
        - Departments: Parks / Trees
        - Field: Green
        - Themes: Data

        | Year  |   FY2024 | Average |
        | ----- | -------: | ------: |
        | Rate  |      67% |     67% |
        | Basis | assessed |         |

        Why: 66.67 ÷ 1 ≈ 66.7 → 66.7 < 90 → B

        ## Departments

        A measure that several bureaus share counts for each of them.

        | Bureau |   A |   B | Total |
        | ------ | --: | --: | ----: |
        | Parks  |   0 |   1 |     1 |

        ## Published and computed

        ### Published and computed averages

        | No. | Measure | Published average | Computed average | Published grade | Computed grade | Verdict       |
        | --- | ------- | ----------------: | ---------------: | --------------- | -------------- | ------------- |
        | 1   | Trees   |                 - |           66.67% |                 | B              | not published |

        ### Published and computed counts

        | Field      | Grade | Published | Computed | Verdict       |
        | ---------- | ----- | --------: | -------: | ------------- |
        | 1 Green    | A     |           |        0 | not published |
        | 1 Green    | B     |           |        1 | not published |
        | 2 Data     | A     |           |        0 | not published |
        | 2 Data     | B     |           |        1 | not published |
        | Whole plan | A     |           |        0 | not published |
        | Whole plan | B     |           |        1 | not published |

        ## Findings

        | Severity | Code          | No. | Year   | Indicator | Finding                                                                                                                         |
        | -------- | ------------- | --- | ------ | --------- | ------------------------------------------------------------------------------------------------------------------------------- |
        | note     | assessed_only |     | FY2024 |           | The assessed rate of measure 1 has no indicator it could be computed from. Import its targets and results to have them checked. |

        Source: The city

        Content: SHA-256 \(review.review.stamp.contentHash)

        Made with: \(review.review.stamp.program)

        """)
  }

  @Test("in Japanese has 出典 for the source, and none where the plan has none")
  func source() throws {
    let text = try markdown(smallPlan(source: "横浜市"), .japanese)
    #expect(text.contains("\n\n出典：横浜市\n\n内容の識別子：SHA-256 "))
    #expect(text.hasPrefix("# Plan\n\n## 総括\n"))
    #expect(try !markdown(smallPlan()).contains("Source"))
  }

  @Test("shows names as they are: a bar, a bracket or a line break ends no cell and begins no HTML")
  func cells() throws {
    let text = try markdown(
      smallPlan(measure: #"a|b <b>&amp; c\d"# + "\nsecond\r\nthird"))
    #expect(
      text.contains(
        #"| Green | 1   | a\|b &lt;b&gt;&amp;amp; c\\d<br>second<br>third | Parks  |"#))
  }

  @Test("shows a backtick in a cell as itself: else what follows would be shown as code")
  func backtick() throws {
    let text = try markdown(smallPlan(measure: "`<b>` and `a|b`"))
    #expect(text.contains(#"| \`&lt;b&gt;\` and \`a\|b\` |"#))
  }

  @Test("shows titles and headings as they are, on one line")
  func headings() throws {
    let text = try markdown(
      smallPlan(
        theme: "*[Data]* `x` <b> & | c\nd", title: "# _Plan_ ~1~\r\n!\\", about: "a *b*\n# c"))
    #expect(text.hasPrefix(##"# \# \_Plan\_ \~1\~ \!\\"## + "\n\n" + ##"a \*b\* \# c"## + "\n"))
    #expect(text.contains("\n" + #"### 2 \*\[Data\]\* \`x\` &lt;b&gt; &amp; \| c d"# + "\n"))
  }

  @Test(
    "begins no list, no rule and no other block with what the plan is about",
    arguments: [
      ("- 73 measures", #"\- 73 measures"#), ("+ more", #"\+ more"#), ("---", #"\---"#),
      ("2018. The plan", #"2018\. The plan"#), ("1) first", #"1\) first"#),
    ])
  func paragraph(_ about: String, _ escaped: String) throws {
    #expect(try markdown(smallPlan(about: about)).hasPrefix("# Plan\n\n\(escaped)\n\n## "))
  }

  @Test("has no line that ends in spaces, and ends in one line feed")
  func lines() throws {
    let folder = try TestFolder()
    for review in [ExampleReview.english, ExampleReview.japanese] {
      try review.get().write(to: folder.file("review.md"), as: .markdown)
      let lines = try folder.text("review.md")
        .split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.filter { $0.hasSuffix(" ") } == [])
      #expect(lines.last == "" && lines.dropLast().last != "")
      #expect(lines.count { $0.hasPrefix("## ") } == 7)
    }
  }

  @Test("has a sheet for each measure: its facts, its years as the document has them, and why")
  func sheets() throws {
    let folder = try TestFolder()
    try ExampleReview.japanese.get().write(to: folder.file("review.md"), as: .markdown)
    let text = try folder.text("review.md")
    #expect(text.components(separatedBy: "\n### ").count - 1 == 2 + 73 + 2)
    let sheet = try #require(
      text.components(separatedBy: "\n### ").first { $0.hasPrefix("5 防犯カメラ等の導入支援\n") })
    #expect(
      sheet.hasPrefix(
        """
        5 防犯カメラ等の導入支援

        - 進捗評価：B 計画どおり進んでいる
        - 所管：市民局　地域防犯支援課、経済局　商業振興課
        - 主に属する分野：安全で安心できる豊かな市民生活

        """))
    #expect(sheet.contains("\n評価の根拠：(100+94+95+85) ÷ 4 = 93.5 → 90 ≤ 93.5 < 120 → B\n"))
    #expect(sheet.contains("\n公表値：94% B　一致\n"))
  }
}
