#if Spreadsheets
  import Testing

  @testable import Tables

  @Suite("NumberFormat: what a cell shows of its number or text")
  struct NumberFormatTests {
    private func shown(_ code: String, _ number: String) throws -> NumberFormat.Shown {
      let value = SheetNumber(number.utf8Span.span)
      return NumberFormat(code).shown(try #require(value))
    }

    @Test("the number itself, rounded, grouped, coloured or with a sign of its own")
    func numbers() throws {
      let codes = [
        "General", "0", "0.00", "#,##0", "#,##0;[Red]-#,##0", "#,##0_);(#,##0)", "0.00E+00",
        "# ?/?", "#,##0;▲#,##0", "#,##0;△ #,##0", "0_ ;[Red]\\-0\\ ", "+0;-0", "0;0-", "@",
        "[DBNum1]General", "G/標準", "0.", "_ * #,##0_ ;_ * \\-#,##0_ ",
      ]
      for code in codes {
        for number in ["86", "-86", "2746.4"] {
          #expect(try shown(code, number) == .number(), "\(code) \(number)")
        }
      }
    }

    @Test("texts around the number, with all the digits that are stored")
    func literals() throws {
      let expected = [
        ("#,##0\"万人\"", "2746", "2,746万人"), ("#,##0\"万人\"", "2746.4", "2,746.4万人"),
        ("0\"人\"", "-5", "-5人"), ("\"▲\"0", "86", "▲86"), ("0\"集計中\"", "86", "86集計中"),
        ("0\"（速報値）\"", "86", "86（速報値）"), ("0\\人", "86", "86人"), ("0人", "86", "86人"),
        ("0\"%\"", "86", "86%"), ("0\\%", "86", "86%"), ("\"約\"0.0%", "0.985", "約98.5%"),
        ("0.0\"点\"", "3", "3.0点"), ("General\"人\"", "86", "86人"),
        ("[$¥-411]#,##0", "1234", "¥1,234"),
        ("0\"人\";\"▲\"0\"人\"", "-86", "▲86人"), ("0\"人\";(0\"人\")", "-86", "-86人"),
        ("@\"人\"", "86", "86人"), ("\"令和\"0\"年度\"", "3", "令和3年度"), ("0\"回\"/\"年\"", "5", "5回/年"),
        ("\"A-\"00", "5", "A-05"),
      ]
      for (code, number, text) in expected {
        #expect(try shown(code, number) == .text(text), "\(code) \(number)")
      }
    }

    @Test("digits that texts part are shown as they are parted")
    func parted() throws {
      #expect(try shown("0\".\"0", "86") == .text("8.6"))
      #expect(try shown("000\\-0000", "2310017") == .text("231-0017"))
      #expect(try shown("0\"年\"00\"月\"", "202104") == .text("2021年04月"))
      #expect(try shown("0\".\"0", "1234.5") == .text("123.45"))
      #expect(try shown("0!.0000\"万\"", "12345.6") == .text("1.23456万"))
      #expect(try shown("0\"-\"0.0", "1234.56") == .text("123-4.6"))
    }

    @Test("commas behind the digits divide by 1,000 each")
    func scale() throws {
      #expect(try shown("#,##0,,\"百万\"", "1234567890") == .text("1,234.56789百万"))
      #expect(try shown("0.0,\"千円\"", "86400") == .text("86.4千円"))
      #expect(try shown("0,", "86000") == .scaled("86"))
      #expect(try shown("#,##0,;-#,##0,", "-86400") == .scaled("-86.4"))
    }

    @Test("sections by sign and by condition")
    func sections() throws {
      let marks = "[=1]\"達成\";[=0]\"未達成\""
      #expect(try shown(marks, "1") == .text("達成"))
      #expect(try shown(marks, "0") == .text("未達成"))
      #expect(try shown(marks, "2") == .text("####"))
      let bounds = "[>=100]\"◎\"0;[>=80]\"○\"0;\"×\"0"
      #expect(try shown(bounds, "100") == .text("◎100"))
      #expect(try shown(bounds, "99.9") == .text("○99.9"))
      #expect(try shown(bounds, "5") == .text("×5"))
      #expect(try shown("[<0]\"減\"0;0", "-5") == .unsigned("減5"))
      #expect(try shown("0;-0;\"-\"", "0") == .text("-"))
      #expect(try shown("0;[Red]0", "-86") == .unsigned("86"))
      #expect(try shown("0;-0;\"なし\";@", "0") == .text("なし"))
    }

    @Test("nothing, where a section or all digits are empty")
    func nothing() throws {
      for (code, number) in [
        (";;;", "86"), ("0;-0;;@", "0"), ("0;;0", "-5"), ("#,###", "0"), ("#", "0.3"), ("?", "0"),
        ("0;-0;\" \"", "0"), ("0;-0;_-", "0"),
      ] {
        #expect(try shown(code, number) == .nothing, "\(code) \(number)")
      }
      #expect(try shown("#\"人\"", "0") == .text("人"))
      #expect(try shown("#,###", "1234") == .number())
    }

    @Test("more zeros before the number than it has by itself")
    func padded() throws {
      #expect(try shown("000", "5") == .number(padded: "005"))
      #expect(try shown("00", "12") == .number(padded: "12"))
    }

    @Test("percentages, dates and years")
    func others() throws {
      #expect(try shown("0.0%", "0.985") == .percent)
      #expect(try shown("0%;(0%)", "-0.5") == .percent)
      #expect(try shown("m\"月\"d\"日\"", "44563") == .date(.date))
      #expect(try shown("[>40000]yyyy/m/d;0", "44563") == .date(.date))
      guard case .year(let section) = try shown("[$-411]ggge\"年度\"", "44287") else {
        Issue.record("no year")
        return
      }
      #expect(section.text(ofYear: CalendarDay(year: 2021, month: 4, day: 1)) == "令和3年度")
    }

    @Test("years by era and by calendar")
    func years() throws {
      func year(_ code: String, _ year: Int, _ month: Int, _ day: Int) -> String {
        NumberFormat(code).sections[0].text(
          ofYear: CalendarDay(year: year, month: month, day: day))
      }
      #expect(year("ge", 2019, 4, 30) == "H31")
      #expect(year("ge", 2019, 5, 1) == "R1")
      #expect(year("gge\"年\"", 1989, 1, 7) == "昭64年")
      #expect(year("gggee\"年度\"", 2021, 4, 1) == "令和03年度")
      #expect(year("yyyy\"年度\"", 2021, 4, 1) == "2021年度")
      #expect(year("yy", 2021, 4, 1) == "21")
      #expect(year("\"FY\"yyyy", 2021, 4, 1) == "FY2021")
    }

    @Test("texts in the section for texts")
    func texts() {
      #expect(NumberFormat("0").shown("あ") == "あ")
      #expect(NumberFormat("@\"人\"").shown("5") == "5人")
      #expect(NumberFormat("0;-0;0;\"(\"@\")\"").shown("あ") == "(あ)")
      #expect(NumberFormat(";;;").shown("あ") == nil)
      #expect(NumberFormat("0;-0;;@").shown("あ") == "あ")
    }

    @Test("numbers too great to be spelled out stay numbers")
    func great() throws {
      #expect(try shown("0\"人\"", "1e300") == .number())
      #expect(try shown("0\"人\"", "1e-300") == .number())
    }
  }
#endif
