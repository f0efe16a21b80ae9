import Tables
import Testing

@Suite("FormulaGuard")
struct FormulaGuardTests {
  private func isNeeded(_ text: String) -> Bool { FormulaGuard.isNeeded(for: text.utf8Span.span) }

  @Test(
    "what a spreadsheet may compute needs it",
    arguments: [
      "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\r=1", "\n=1", "\ttext",
      "＝1+1", "＋1+1", "－1+1", "＠SUM(A1)", " =1", "\u{3000}＝1", "\u{A0}=1", "\u{FEFF}=1",
      "\u{200B}=1", "\u{202E}=1", "\u{AD}=1", "\u{0}=1", "+81-3-1234-5678", "-5 人", "-1/2", "--1",
      "-1.", "-.5", "+1e", "-1,234 件", "=", "+", "@", "－１2人",
      "-" + String(repeating: "1", count: 100),
    ])
  func formulas(_ text: String) { #expect(isNeeded(text)) }

  @Test(
    "numbers, dashes and other texts do not",
    arguments: [
      "", "-12.5", "+3", "-1,234", "-1.5e-3", "-12.3 %", "-5%", "－１２．５", "－５％", "-", "－", " -",
      " -5 ",
      "a=b", "1-2", "’=1", "'", "''", "'a", "'-12.5", "<script>alert(1)</script>", "]]>",
      "\u{202E}abc",
      " text", "\u{3000}本文", "「=」", "①=1", "１＋１", "—", "△5", "▲ 7,810", "消防局", "人",
    ])
  func texts(_ text: String) { #expect(!isNeeded(text)) }

  @Test(
    "a text that would look like a guarded one is guarded itself, so that taking it away is exact")
  func inverse() {
    for text in ["=1", "'=1", "''=1", "'", "''", "'a", "-5", "'-5", "' =1", "'\t", "x", "", "'-"] {
      let written = isNeeded(text) ? "'" + text : text
      let isMarked = FormulaGuard.isMarked(written.utf8Span.span)
      #expect((isMarked ? String(written.dropFirst()) : written) == text)
      #expect(isMarked == isNeeded(text))
    }
  }

  @Test("bytes that are not UTF-8 are looked at too")
  func bytes() {
    let bytes: [UInt8] = [0x3D, 0xFF]
    let isNeeded = FormulaGuard.isNeeded(for: bytes.span)
    #expect(isNeeded)
    let cut: [UInt8] = [0xEF, 0xBC]
    let isNeededForCut = FormulaGuard.isNeeded(for: cut.span)
    #expect(!isNeededForCut)
  }
}
