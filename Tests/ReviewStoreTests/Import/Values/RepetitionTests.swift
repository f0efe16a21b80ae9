import Testing

@testable import ReviewStore

@Suite("A cell that repeats another")
struct RepetitionTests {
  @Test("names the cell to its left or above")
  func cells() {
    for text in ["同左", " 同　左 ", "左に同じ", "same as left"] {
      #expect(Repetition.read(text) == .left, "\(text)")
    }
    for text in ["同上", "〃", "″", "Ditto", "上に同じ", "same as above", "仝"] {
      #expect(Repetition.read(text) == .above, "\(text)")
    }
    for text in ["", "\"", "同", "同右", "同左（一部）", "々"] {
      #expect(Repetition.read(text) == nil, "\(text)")
    }
  }
}
