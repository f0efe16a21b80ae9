#if Spreadsheets
  import Foundation
  import Testing

  @testable import Tables

  @Suite("ArchiveWriter and ArchiveReader")
  struct ArchiveWriterTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ files: [(String, String)], to name: String) throws -> String {
      let path = folder.path + "/" + name
      try ArchiveWriter.write(to: path) { archive in
        for (name, text) in files { try archive.add(name) { try $0.append(text) } }
      }
      return path
    }

    private func text(_ name: String, in reader: ArchiveReader) throws -> String {
      let sink = ByteSink()
      try reader.extract(name, to: sink)
      return String(decoding: sink.contents(), as: UTF8.self)
    }

    /// The message of an archive that cannot be read, in both languages.
    private func messages(_ bytes: [UInt8], extracting name: String? = nil) throws -> [String] {
      let path = try folder.file("x.zip", bytes)
      let error = try #require(throws: TableError.self) {
        let reader = try ArchiveReader(path: path)
        if let name { try reader.extract(name, to: ByteSink()) }
      }
      return [error.message(in: .english), error.message(in: .japanese)].map {
        $0.replacingOccurrences(of: folder.path + "/", with: "")
      }
    }

    @Test("files come back as they were, names in UTF-8, also empty and large ones")
    func roundTrip() throws {
      let long = String(repeating: "行,1\n", count: 200_000)
      let path = try write([("計画/一覧.csv", "a,b\n"), ("empty", ""), ("long", long)], to: "x.zip")
      let reader = try ArchiveReader(path: path)
      #expect(reader.names == ["empty", "long", "計画/一覧.csv"])
      #expect(try text("計画/一覧.csv", in: reader) == "a,b\n")
      #expect(try text("empty", in: reader) == "")
      #expect(try text("long", in: reader) == long)
      #expect(try text("empty", in: reader) == "")
    }

    @Test("the same files give the same bytes, without time, owner or extra field")
    func sameBytes() throws {
      let files = [("a.csv", "1\n"), ("b.csv", "2\n")]
      let first = try Data(contentsOf: URL(fileURLWithPath: write(files, to: "x.zip")))
      #expect(try Data(contentsOf: URL(fileURLWithPath: write(files, to: "y.zip"))) == first)
      // The local header: signature, version 2.0, UTF-8, deflate, 00:00, 1980-01-01.
      #expect(
        Array(first.prefix(14))
          == [0x50, 0x4B, 3, 4, 20, 0, 0, 8, 8, 0, 0, 0, 0x21, 0])
      // The length of the name, that of the extra field, and the name.
      #expect(Array(first[26..<35]) == [5, 0, 0, 0] + Array("a.csv".utf8))
    }

    @Test("a failure leaves what was there, and nothing else")
    func failure() throws {
      struct Failure: Error {}
      let path = try folder.file("x.zip", Array("before".utf8))
      #expect(throws: Failure.self) {
        try ArchiveWriter.write(to: path) { archive in
          try archive.add("a") { try $0.append("a") }
          try archive.add("b") { _ in throw Failure() }
        }
      }
      #expect(try folder.read("x.zip") == "before")
      #expect(try folder.names() == ["x.zip"])
    }

    @Test("a full disk and a folder are errors that name the file")
    func unwritable() throws {
      let error = #expect(throws: TableError.self) {
        try ArchiveWriter.write(to: "/dev/full") { archive in
          try archive.add("a") { try $0.append("a") }
        }
      }
      #expect(error?.file == "/dev/full")
      #expect(throws: TableError(file: folder.path, problem: .isFolder)) {
        try ArchiveWriter.write(to: folder.path) { _ in }
      }
    }

    @Test("what is no ZIP file, or a damaged one, is called what it is")
    func damaged() throws {
      let good = ZipWriter.file([ZipWriter.Part("a", "text")])
      #expect(
        try messages(Array("a,b\n".utf8)) == [
          "x.zip: this is neither a folder nor a ZIP file. Check that it is the right one.",
          "x.zip: フォルダーでもZIPファイルでもありません。正しいものか確認してください。",
        ])
      #expect(
        try messages(Array(good.dropLast(10))) == [
          "x.zip: the ZIP file is damaged or incomplete: its list of files cannot be read. "
            + "Copy or download it again.",
          "x.zip: ZIPファイルが壊れているか途中で切れており、ファイルの一覧を読み取れません。もう一度コピーするか、入手し直してください。",
        ])
      var part = ZipWriter.Part("a", "text")
      part.checksum = 1
      #expect(
        try messages(ZipWriter.file([part]), extracting: "a") == [
          "x.zip: the ZIP file is damaged: a cannot be unpacked. Copy or download it again.",
          "x.zip: ZIPファイルが壊れており、「a」を展開できません。もう一度コピーするか、入手し直してください。",
        ])
      #expect(
        try messages(good, extracting: "b") == [
          "x.zip: there is no b in this ZIP file. Check that it is the right one.",
          "x.zip: このZIPファイルには「b」がありません。正しいファイルか確認してください。",
        ])
    }

    @Test("passwords and unknown methods are refused")
    func unreadable() throws {
      var part = ZipWriter.Part("a", "text")
      part.flags = 1
      #expect(
        try messages(ZipWriter.file([part]), extracting: "a") == [
          "x.zip: a is behind a password. Make the ZIP file again without one.",
          "x.zip: 「a」はパスワードで保護されています。パスワードなしでZIPファイルを作り直してください。",
        ])
      part.flags = 0
      part.method = 12
      #expect(
        try messages(ZipWriter.file([part]), extracting: "a") == [
          "x.zip: a is compressed by method 12, which is not read. "
            + "Make the ZIP file again with the usual one, or unpack it to a folder.",
          "x.zip: 「a」の圧縮方式（12）には対応していません。通常の方式でZIPファイルを作り直すか、フォルダーに展開してください。",
        ])
    }

    @Test("names that lead elsewhere, or two of a name, are refused before anything is read")
    func names() throws {
      for name in ["../a", "/a", "a/../../b", "a//b"] {
        #expect(
          try messages(ZipWriter.file([ZipWriter.Part(name, "x")])) == [
            "x.zip: \(name) is not the name of a file inside a folder. Make the ZIP file again.",
            "x.zip: 「\(name)」はフォルダーの中のファイル名ではありません。ZIPファイルを作り直してください。",
          ])
      }
      #expect(
        try messages(ZipWriter.file([ZipWriter.Part("a", "1"), ZipWriter.Part("A", "2")])) == [
          "x.zip: two of its files are named A, so it is unclear which one counts. "
            + "Make the ZIP file again.",
          "x.zip: 「A」という名前のファイルが2つあり、どちらが正しいか分かりません。ZIPファイルを作り直してください。",
        ])
    }

    @Test("a bomb is refused while it is unpacked")
    func bomb() throws {
      let part = ZipWriter.Part("a", "", repeating: 0x30, count: 20 << 20, "")
      #expect(
        try messages(ZipWriter.file([part]), extracting: "a") == [
          "x.zip: a becomes more than 200 times larger when it is unpacked, which no table does. "
            + "Unpack the ZIP file to a folder, and look at what is in it.",
          "x.zip: 「a」は展開すると200倍を超える大きさになり、表とは考えられません。フォルダーに展開して、中身を確認してください。",
        ])
      let path = try write([("a", String(repeating: "x", count: 1000))], to: "y.zip")
      #expect(throws: TableError(file: path, problem: .archive(.tooLarge(limit: 999)))) {
        try ArchiveReader(path: path).extract("a", to: ByteSink(), limit: 999)
      }
    }
  }
#endif
