import Testing

@testable import ReviewStore

@Suite("A typed blank as people write it")
struct WrittenBlankTests {
  @Test(
    "is read from its words",
    arguments: [
      (.pending, ["集計中", "調査中", "確認中", "未確定", "未公表", "TBD", "pending", " 集計 中 ", "集計中※6月公表"]),
      (
        .notMeasured,
        [
          "調査年外", "未調査", "調査なし", "測定なし", "データなし", "ﾃﾞｰﾀなし", "No data", "not_measured",
          "Not Measured",
        ]
      ),
      (.notSet, ["未設定", "設定なし", "目標なし", "not set", "not_set"]),
      (.notApplicable, ["対象外", "該当なし", "N/A", "ｎ／ａ", "not applicable", "not_applicable"]),
      (.ended, ["完了・廃止", "廃止", "終了", "事業終了", "事業廃止", "Ended", "—（廃止）"]),
      (.provisional, ["速報値", "provisional"]),
    ] as [(WrittenBlank, [String])])
  func words(blank: WrittenBlank, words: [String]) {
    for word in words { #expect(WrittenBlank.read(word)?.blank == blank, "\(word)") }
  }

  @Test("is told by every word that is its own, and by no other's")
  func unique() {
    for blank in WrittenBlank.allCases {
      for word in blank.words + [blank.rawValue] {
        #expect(WrittenBlank.read(word)?.blank == blank, "\(word)")
        #expect(WrittenAchievement.read(word) == nil, "\(word)")
        #expect(!WrittenBlank.isDash(word), "\(word)")
      }
    }
    #expect(WrittenBlank.allCases.map(\.rawValue) == Resource.statuses)
  }

  @Test("keeps what stands in parentheses")
  func remark() {
    #expect(WrittenBlank.read("集計中（6月公表予定）")?.remark == "6月公表予定")
    #expect(WrittenBlank.read("集計中")?.remark == nil)
  }

  @Test(
    "is no figure, no prose and no dash",
    arguments: ["", "0", "完了", "集計中です", "-", "なし", "（集計中）", "集計中（", "未定", "—（6月）"])
  func none(text: String) {
    #expect(WrittenBlank.read(text) == nil)
  }

  @Test(
    "is not what a dash says",
    arguments: ["-", "—", "―", "ー", "ｰ", "－", "—%", "― ％", "--", "–", "−", "なし", "無し", "None", "/"])
  func dashes(text: String) {
    #expect(WrittenBlank.isDash(text))
    #expect(WrittenBlank.read(text) == nil)
  }

  @Test("is no dash when it holds more", arguments: ["", "%", "-5", "—人", "0", "▲", "ー般"])
  func noDash(text: String) {
    #expect(!WrittenBlank.isDash(text))
  }
}
