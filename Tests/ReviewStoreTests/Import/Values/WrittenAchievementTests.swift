import Testing

@testable import ReviewStore

@Suite("Achieved or not, as people write it")
struct WrittenAchievementTests {
  @Test(
    "is achieved",
    arguments: [
      "達成", "実施", "完了", "実施済", "実施済み", "達成済", "済", "○", "〇", "◯", "Achieved", "done", "YES",
      " 実 施 ",
      "はい", "TRUE",
    ])
  func achieved(text: String) {
    #expect(WrittenAchievement.read(text) == WrittenAchievement(isAchieved: true))
  }

  @Test(
    "is not achieved",
    arguments: ["未達成", "未実施", "未完了", "未達", "×", "✕", "Not achieved", "no", "いいえ", "FALSE"])
  func not(text: String) {
    #expect(WrittenAchievement.read(text) == WrittenAchievement(isAchieved: false))
  }

  @Test("may have a remark")
  func remark() {
    #expect(
      WrittenAchievement.read("実施（3回）") == WrittenAchievement(isAchieved: true, remark: "3回"))
    #expect(
      WrittenAchievement.read("未実施 ※災害のため")
        == WrittenAchievement(isAchieved: false, remark: "災害のため"))
  }

  @Test(
    "is not guessed",
    arguments: ["△", "▲", "◎", "", "一部実施", "概ね達成", "達成率", "実施中", "1", "①", "実施（", "達成見込み", "x"])
  func none(text: String) {
    #expect(WrittenAchievement.read(text) == nil)
  }
}
