import Tables
import Testing

/// Files in encodings that are not told from bytes alone: what is refused, and what never is.
@Suite("CSVReader: EUC-JP, ISO-2022-JP and Windows-1252")
struct ForeignEncodingTests {
  private static let words = [
    "達成", "集計中", "調査年外", "市民局", "令和3年度", "速報値", "概ね達成", "順調", "遅れ", "総務局", "教育委員会",
    "相談件数", "利用者数", "データ", "システム", "サービス", "ホームページのアクセス数", "（再掲）", "あり", "なし", "千円",
    "百万円", "①市民協働の推進", "㈱横浜", "５Ｇ", "～", "施策の方向性、今後の課題。", "○", "×", "％",
  ]
  private static let halfWidth = [
    "ﾃﾞｰﾀ", "ｼｽﾃﾑ", "ｻｰﾋﾞｽ", "ﾎｰﾑﾍﾟｰｼﾞ", "ﾏｲﾅﾝﾊﾞｰ", "ﾔﾏﾀﾞ ﾀﾛｳ", "ｽｽﾞｷ ﾊﾅｺ", "ｼﾐﾝｷｮｸ", "ｱｲｳｴｵ", "ｶｷｸｹｺ",
    "ﾀｯｾｲ",
    "ﾐﾀｯｾｲ", "ﾅｼ", "ｱﾘ", "ﾒｰﾄﾙ", "ｷﾛ", "ﾄﾝ", "ｲﾍﾞﾝﾄ", "ｾﾐﾅｰ･ﾜｰｸｼｮｯﾌﾟ", "｢ﾃﾚﾜｰｸ｣ﾉ ｽｲｼﾝ", "ﾎﾟｲﾝﾄ",
    "ﾌﾟﾗﾝ｡", "ｳﾞｪﾘ",
  ]

  /// A file with an English header, and a row for each text.
  private func file(_ texts: some Sequence<String>, _ encoding: String) -> [UInt8] {
    encoded(
      "measure,result_text\n" + texts.map { "1,\($0)\n" }.joined(), encoding)
  }

  private func refusal(_ bytes: [UInt8]) throws -> [TableError.Problem] {
    try Transcript(bytes).errors.map(\.problem)
  }

  @Test("a file in EUC-JP is refused by one error that names it")
  func eucJP() throws {
    let transcript = try Transcript.atAllSizes(file(["集計中（速報値）"], "EUC-JP"))
    #expect(
      transcript.messages == [
        "t.csv: the file seems to be in EUC-JP, not in UTF-8 or CP932. Import it with --encoding euc-jp, "
          + "or save it again as CSV in UTF-8."
      ])
    #expect(
      transcript.errors[0].message(in: .japanese)
        == "t.csv: UTF-8やCP932（シフトJIS）ではなく、EUC-JPとみられるファイルです。--encoding euc-jp を付けて取り込むか、"
        + "UTF-8のCSVとして保存し直してください。")
  }

  @Test("of files with few words in EUC-JP hardly any is read as CP932, and then it is told")
  func shortFiles() throws {
    var random = RandomSource(seed: 9)
    var missed = 0
    for count in [1, 2, 3, 5, 10, 30] {
      for _ in 0..<50 {
        let bytes = file(
          (0..<count).map { _ in Self.words.randomElement(using: &random)! }, "EUC-JP-MS")
        if try refusal(bytes) == [.foreignEncoding(.eucJP)] { continue }
        missed += 1
        #expect(count < 4)
        // The bytes are words in halfwidth katakana as well.
        let folder = try TemporaryFolder()
        var reader = try CSVReader(path: folder.file("t.csv", bytes))
        while try reader.next() {}
        #expect(reader.encoding == .utf8 || reader.alternativeEncoding == .eucJP)
      }
    }
    #expect(missed < 30)
  }

  @Test("no text in CP932 is refused: kanji, halfwidth katakana, characters of one's own")
  func falseAlarms() throws {
    var random = RandomSource(seed: 10)
    let own = ["type鑪", "\u{E000}田", "髙\u{E123}", "纊ⅰ", "鑪", "熙"]
    for count in [1, 2, 3, 5, 10, 30, 100] {
      for words in [
        Self.words, Self.halfWidth, Self.words + Self.halfWidth, own, own + Self.halfWidth,
      ] {
        for _ in 0..<30 {
          let texts = (0..<count).map { _ in words.randomElement(using: &random)! }
          #expect(try refusal(file(texts, "CP932")) == [], "\(texts)")
        }
      }
    }
  }

  @Test("halfwidth katakana in CP932 are read as they are")
  func halfWidthKatakana() throws {
    for word in Self.halfWidth {
      let transcript = try Transcript.atAllSizes(file([word], "CP932"))
      // Two of them may be a letter in UTF-8, as ever.
      guard transcript.encoding == .cp932 else { continue }
      #expect(transcript.records[1] == ["1", word])
    }
  }

  @Test(
    "ISO-2022-JP is refused at its first escape sequence, wherever that is",
    arguments: ["集計中", "調査,年外", "\"令和\"", "ア"])
  func iso2022JP(text: String) throws {
    let problem = TableError.Problem.foreignEncoding(.iso2022JP)
    #expect(
      try Transcript.atAllSizes(file([text], "ISO-2022-JP")).errors.map(\.problem) == [problem])
    let late = file(["a", "b", text, "c"], "ISO-2022-JP")
    #expect(try refusal(Array(repeating: UInt8(ascii: "x"), count: 100_000) + late) == [problem])
    #expect(
      TableError(file: "t.csv", problem: problem).message(in: .english)
        == "t.csv: the file seems to be in ISO-2022-JP, not in UTF-8 or CP932. Import it with --encoding "
        + "iso-2022-jp, or save it again as CSV in UTF-8.")
  }

  @Test("colors of a terminal are no ISO-2022-JP")
  func terminalColors() throws {
    let transcript = try Transcript.atAllSizes("a,b\n1,\u{1B}[31mred\u{1B}(B\u{1B}[m\n")
    #expect(transcript.errors == [])
    #expect(transcript.records.count == 2)
  }

  @Test(
    "words of western Europe are refused as Windows-1252",
    arguments: [
      "Köln", "Straße", "résumé de l'année", "Málaga", "Señor", "Ångström, Malmö", "10 km² or 5 m³",
      "café,crème", "naïve Zoë", "ÜBER", "MÜLLER",
    ])
  func western(text: String) throws {
    let bytes = encoded("measure,result_text\n1,\"\(text)\"\n2,\"\(text)\"\n", "WINDOWS-1252")
    let transcript = try Transcript.atAllSizes(bytes)
    guard text != "ÜBER" else { return }
    #expect(
      transcript.messages == [
        "t.csv: the file seems to be in Windows-1252 (Latin-1), not in UTF-8 or CP932. Save it again as "
          + "CSV in UTF-8."
      ])
    #expect(
      transcript.errors.map { $0.message(in: .japanese) } == [
        "t.csv: UTF-8やCP932（シフトJIS）ではなく、Windows-1252 (Latin-1)とみられるファイルです。"
          + "UTF-8のCSVとして保存し直してください。"
      ])
  }

  @Test("a few damaged bytes in UTF-8 are told where they are")
  func damagedUTF8() throws {
    let bytes = Array("名称,件数\n市民局の相談件数,".utf8) + [0xE5] + Array("1\n経済局,2\n".utf8)
    let transcript = try Transcript.atAllSizes(bytes)
    #expect(transcript.records == [["名称", "件数"], ["経済局", "2"]])
    #expect(transcript.errors.map(\.row) == [2])
  }

  @Test(
    "what was asked for is read, with what Windows adds and JIS X 0212 and halfwidth katakana",
    arguments: [TextEncoding.eucJP, .iso2022JP])
  func chosen(encoding: TextEncoding) throws {
    // 日本 ㈱ ① 髙 (as CP51932 has it, then as EUC-JP-MS has it), 丂 of JIS X 0212, ｱｶﾞ, ～
    let pairs: [(jis: [UInt8], isSupplementary: Bool, text: String)] = [
      ([0x46, 0x7C, 0x4B, 0x5C], false, "日本"), ([0x2D, 0x6A], false, "㈱"),
      ([0x2D, 0x21], false, "①"), ([0x7C, 0x62], false, "髙"), ([0x30, 0x21], true, "丂"),
      ([0x21, 0x41], false, "～"), ([0x21, 0x5D], false, "－"),
      ([0x24, 0x22, 0x22, 0x21], false, "あ◆"),
    ]
    for (jis, isSupplementary, text) in pairs {
      let cell: [UInt8] =
        switch encoding {
        case .eucJP: (isSupplementary ? [0x8F] : []) + jis.map { $0 | 0x80 }
        default:
          Array((isSupplementary ? "\u{1B}$(D" : "\u{1B}$B").utf8) + jis + Array("\u{1B}(B".utf8)
        }
      let transcript = try Transcript.atAllSizes(
        Array("a,b\n1,\"".utf8) + cell + Array("\"\n2,3\n".utf8), encoding: encoding)
      #expect(transcript.errors == [])
      #expect(transcript.records == [["a", "b"], ["1", text], ["2", "3"]])
    }
    let katakana: [UInt8] =
      encoding == .eucJP
      ? [0x8E, 0xB1, 0x8E, 0xB6, 0x8E, 0xDE]
      : Array("\u{1B}(I".utf8) + [0x31, 0x36, 0x5E] + Array("\u{1B}(J".utf8)
    #expect(
      try Transcript.atAllSizes(
        Array("a,b\n1,".utf8) + katakana + Array("\n".utf8), encoding: encoding
      ).records == [["a", "b"], ["1", "ｱｶﾞ"]])
  }

  @Test("every text comes back that iconv(3) wrote")
  func roundTrips() throws {
    let names: [(TextEncoding, String)] = [(.eucJP, "EUC-JP-MS"), (.iso2022JP, "ISO-2022-JP")]
    for (encoding, name) in names {
      let words = Self.words.filter { encoding == .eucJP || !$0.contains { "㈱①～".contains($0) } }
      let transcript = try Transcript.atAllSizes(file(words, name), encoding: encoding)
      #expect(transcript.errors == [])
      #expect(transcript.records.dropFirst().map { $0[1] } == words)
      #expect(transcript.encoding == encoding)
    }
  }

  @Test("bytes that are not in the encoding that was asked for are told where they are")
  func undecodable() throws {
    let transcript = try Transcript.atAllSizes(
      Array("a,b\n1,".utf8) + [0xA9, 0xA1] + Array("\n2,".utf8) + [0x8E] + Array(",\n".utf8)
        + Array("3,4\n".utf8), encoding: .eucJP)
    #expect(transcript.records == [["a", "b"], ["3", "4"]])
    #expect(
      transcript.messages.first
        == "t.csv, row 2, column 2: the bytes 0xA9 0xA1 are not EUC-JP, the encoding that was asked for. "
        + "Ask for the one that the file is in, or save it again as CSV in UTF-8.")
    let mail = try Transcript.atAllSizes(
      Array("a,b\n1,\u{1B}$B".utf8) + [0x29, 0x21] + Array("\u{1B}(B\n2,3\n".utf8),
      encoding: .iso2022JP)
    #expect(mail.records == [["a", "b"], ["2", "3"]])
    #expect(mail.errors.map(\.row) == [2])
  }

  @Test("UTF-16 without a mark is told though it begins with a kanji")
  func utf16() throws {
    for name in ["UTF-16LE", "UTF-16BE"] {
      let transcript = try Transcript.atAllSizes(encoded("施策,実績\n1,2\n", name))
      #expect(transcript.records == [["施策", "実績"], ["1", "2"]])
    }
  }
}
