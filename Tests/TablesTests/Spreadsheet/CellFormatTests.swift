#if Spreadsheets
  import Testing

  @testable import Tables

  @Suite("CellFormat: what a number format makes of a number")
  struct CellFormatTests {
    private func check(_ expected: CellFormat, _ codes: [String]) {
      for code in codes { #expect(CellFormat(NumberFormat(code)) == expected, "\(code)") }
    }

    @Test("numbers: with colours, exponents and signs, whatever their digits")
    func numbers() {
      check(
        .number,
        [
          "", "General", "GENERAL", "0", "0.00", "#,##0", "#,##0;[Red]-#,##0", "0.00E+00",
          "##0.0E-0", "@", "# ?/?", "_(* #,##0_);_(* (#,##0)", "_d0", "*d0", "[DBNum1]General",
          "[Magenta]0", "[Hoge]0", "[unclosed", "#,##0;▲#,##0", "0;-0;0;@", "0;@",
        ])
    }

    @Test("formats of which the number must be asked: words, sections, nothing")
    func coded() {
      check(
        .coded,
        [
          "General\"年\"", "\"¥\"#,##0", "[$¥-411]#,##0", "#,##0\"人\"", "0.0\"%\"", "0.0\\%",
          "0\"days\"", "0\\d", "[>=100]0;0%", "0;0%;yyyy", "#,##0,\"千\"", "\"unclosed", ";;;",
          "#,###", "000", "0,", "0;-0;;@", "0;0", "yyyy", "ge\"年度\"", "\"約\"0%", "@\"人\"",
        ])
    }

    @Test("percentages")
    func percent() {
      check(.percent, ["0%", "0.0%", "0.00%;[Red]-0.00%", "[Blue]0.0%", "#,##0.0 %"])
    }

    @Test("days, in western and in Japanese years")
    func dates() {
      check(
        .date,
        [
          "yyyy-mm-dd", "m/d/yy", "d.m.yyyy", "yyyy\"年\"m\"月\"d\"日\"", "[$-411]ge.m.d",
          "[$-411]ggge\"年\"m\"月\"d\"日\"", "mmm", "mm", "aaa", "aaaa", "YYYY/MM/DD",
          "[$-F800]dddd, mmmm dd, yyyy", "m\"月\"", "yyyy/m/d;@", "bbbbd",
        ])
    }

    @Test("days with a time of day")
    func dateTimes() {
      check(
        .dateTime,
        [
          "yyyy-mm-dd hh:mm", "m/d/yy h:mm", "yyyy/m/d h:mm:ss AM/PM", "d h",
          "yyyy-mm-dd\\Thh:mm:ss",
        ])
    }

    @Test("times of day and durations: m is minutes beside hours or seconds")
    func times() {
      check(
        .time,
        [
          "h:mm", "hh:mm:ss", "mm:ss", "mm:ss.0", "mmss.0", "[h]:mm", "[hh]:mm:ss", "[m]", "[ss]",
          "h:mm AM/PM", "h:mm A/P", "h\"時\"mm\"分\"", "[$-411]h:mm", "s", "上午/下午h\"時\"",
        ])
    }

    @Test("formats that every program knows by number")
    func builtIn() {
      let expected: [(CellFormat, [Int])] = [
        (.number, Array(0...8) + Array(11...13) + [23, 37, 38, 39, 40, 41, 44, 48, 49, 59, 163]),
        (.percent, [9, 10]), (.date, [14, 15, 16, 17, 27, 28, 31, 36, 50, 58]),
        (.time, [18, 19, 20, 21, 32, 33, 45, 46, 47]), (.dateTime, [22]),
      ]
      for (format, numbers) in expected {
        for number in numbers { #expect(CellFormat(builtIn: number) == format, "\(number)") }
      }
    }
  }
#endif
