import Foundation
import Tables
import Testing

@Suite("furikaeri export package")
struct ExportPackageCommandTests {
  private static let files = [
    "plans.csv", "grade_bands.csv", "fields.csv", "departments.csv", "measures.csv",
    "results.csv", "assessments.csv", "published_measures.csv", "published_fields.csv",
    "datapackage.json",
  ]

  /// `LC_ALL=C sha256sum *.csv | sha256sum` in the folder of the example.
  private static let hash = "99bd4ffdf9604c16f8449c952210cc26ad2a91b50bcf8d9b065feeadb86d0c63"

  @Test("writes what was read in canonical form, byte by byte, and says what stays behind")
  func roundTrip() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("export", "package", "--output", command.file("package"))
        == Outcome(
          code: 0, output: "content SHA-256 \(Self.hash)\n",
          errors: Self.files.map { "package/\($0): written\n" }.joined()
            + "The change log, the receipts of imports, closed years and aliases stay in the store.\n"
        ))
    #expect(try command.folder.names("package") == Self.files.sorted())
    for file in Self.files {
      let seed = try TestFolder.bytes(of: ProjectFolder.example + "/" + file)
      #expect(try command.folder.bytes("package/\(file)") == seed, "\(file)")
    }
  }

  @Test("is read by init, and written again is the same")
  func readAgain() throws {
    let command = try TestCommand.withExample()
    let first = command.file("first")
    let second = command.file("second")
    let other = command.file("other.db")
    #expect(command.run("export", "package", "--output", first).code == 0)
    #expect(command.run("init", "--db", other, "--from", first).code == 0)
    #expect(command.run("export", "package", "--db", other, "--output", second).code == 0)
    for file in Self.files {
      #expect(
        try command.folder.bytes("first/\(file)") == command.folder.bytes("second/\(file)"))
    }
  }

  @Test("has its messages in Japanese too")
  func japanese() throws {
    let command = try TestCommand.withExample()
    let errors = command.run("export", "package", "--output", command.file("p"), "--lang", "ja")
      .errors.split(separator: "\n")
    #expect(errors.first == "p/plans.csv: 書き出しました")
    #expect(errors.last == "変更履歴、取込みの控え、確定した年度、別名は含まれません。")
  }

  @Test("refuses a folder that holds something, and leaves it as it is")
  func notEmpty() throws {
    let command = try TestCommand.withExample()
    let other = try TestFolder()
    try other.write("mine", to: "plans.csv")
    #expect(
      command.run("export", "package", "--output", other.path)
        == .failure(
          "\(other.path): there is something here already. Choose another folder; "
            + "nothing was written.\n"))
    #expect(
      command.run("export", "package", "--output", other.path, "--lang", "ja")
        == .failure(
          "\(other.path): すでに何かがあります。別のフォルダーを指定してください（何も書き出していません）。\n"))
    #expect(try other.names() == ["plans.csv"])
    #expect(try other.text("plans.csv") == "mine")
  }

  @Test("to a place that is not there says so")
  func nowhere() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("export", "package", "--output", command.file("no/package"))
        == .failure(
          "no/package: the folder cannot be made (No such file or directory). "
            + "Choose another place.\n"))
    #expect(
      command.run("export", "package", "--output", command.file("no/package"), "--lang", "ja")
        == .failure(
          "no/package: フォルダーを作成できません（フォルダーがありません）。別の場所を指定してください。\n"))
  }

  @Test(
    "the content hash is what sha256sum computes in the folder, and the descriptor's of each file")
  func contentHash() throws {
    let command = try TestCommand.withExample()
    #expect(command.run("export", "package", "--output", command.file("p")).code == 0)
    let recomputed = try Executable.shell(
      "cd p && LC_ALL=C sha256sum *.csv | sha256sum", in: command.folder)
    #expect(recomputed.output == "\(Self.hash)  -\n")
    #expect(
      command.run("export", "package", "--output", command.file("q"), "--lang", "ja").output
        == "内容のSHA-256: \(Self.hash)\n")
    let descriptor = try command.folder.text("p/datapackage.json")
    let file = try Executable.shell("sha256sum p/results.csv", in: command.folder).output
    #expect(descriptor.contains("\"hash\" : \"sha256:\(file.prefix(64))\""))
    #expect(descriptor.contains("\"bytes\" : \(try command.folder.bytes("p/results.csv").count),"))
  }

  @Test("to standard output says what a package is")
  func standardOutput() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("export", "package", "--output", "-")
        == .failure(
          "a package is a folder or a ZIP file, not standard output. Name either with --output.\n"))
    #expect(
      command.run("export", "package", "--output", "-", "--lang", "ja")
        == .failure("パッケージはフォルダーかZIPファイルで、標準出力には書けません。--output で指定してください。\n"))
  }

  #if Spreadsheets
    @Test("replaces no file, as it fills no folder that holds something; a full disk is named")
    func notReplaced() throws {
      let command = try TestCommand.withExample()
      let path = try command.folder.write("mine", to: "x.zip")
      #expect(
        command.run("export", "package", "--output", path)
          == .failure(
            "x.zip: there is something here already. Choose another name; nothing was written.\n"))
      #expect(
        command.run("export", "package", "--output", path, "--lang", "ja")
          == .failure("x.zip: すでに何かがあります。別の名前を指定してください（何も書き出していません）。\n"))
      #expect(try command.folder.text("x.zip") == "mine")
      try FileManager.default.createSymbolicLink(
        atPath: command.file("full.zip"), withDestinationPath: "/dev/full")
      #expect(
        command.run("export", "package", "--output", command.file("full.zip"))
          == .failure(
            "full.zip: the disk is full. Free some space, or write to another disk.\n"))
      #expect(try command.folder.names() == ["full.zip", "review.db", "x.zip"])
    }

    @Test("as one ZIP file it has the same bytes on any day, and init reads it")
    func archive() throws {
      let command = try TestCommand.withExample()
      #expect(
        command.run("export", "package", "--output", command.file("a.zip"))
          == Outcome(
            code: 0, output: "content SHA-256 \(Self.hash)\n",
            errors: "a.zip: written\n"
              + "The change log, the receipts of imports, closed years and aliases stay in the store.\n"
          ))
      #expect(
        command.run("init", "--db", command.file("b.db"), "--from", command.file("a.zip")).code == 0
      )
      let other = command.run(
        "export", "package", "--db", command.file("b.db"), "--output", command.file("b.ZIP"))
      #expect(other.output == "content SHA-256 \(Self.hash)\n")
      #expect(try command.folder.bytes("a.zip") == command.folder.bytes("b.ZIP"))
      #expect(
        command.run(
          "export", "package", "--db", command.file("b.db"), "--output", command.file("p")
        )
        .code == 0)
      for file in Self.files {
        let seed = try TestFolder.bytes(of: ProjectFolder.example + "/" + file)
        #expect(try command.folder.bytes("p/\(file)") == seed, "\(file)")
      }
    }

    @Test("a fault of a file in a ZIP file is named by both, and leaves no store")
    func faultInArchive() throws {
      let command = try TestCommand.withExample()
      try ArchiveWriter.write(to: command.file("bad.zip")) { archive in
        try archive.add("p/grade_bands.csv") { try $0.append("plan,grade\nnone,A\n") }
        try archive.add("p/datapackage.json") {
          try $0.append(#"{"resources": [{"name": "grade_bands", "path": "grade_bands.csv"}]}"#)
        }
      }
      let outcome = command.run(
        "init", "--db", command.file("c.db"), "--from", command.file("bad.zip"))
      #expect(outcome.code == 1)
      #expect(outcome.errors.hasPrefix("bad.zip/p/grade_bands.csv, row 2, column plan: "))
      #expect(try !command.folder.names().contains("c.db"))
    }

    @Test("what is no package, or no ZIP file, is called what it is")
    func noPackage() throws {
      let command = try TestCommand.withExample()
      try command.folder.write("a,b\n", to: "a.csv")
      #expect(
        command.run("init", "--db", command.file("c.db"), "--from", command.file("a.csv"))
          == .failure(
            "a.csv: this is neither a folder nor a ZIP file. Check that it is the right one.\n"))
      #expect(
        command.run("init", "--db", command.file("c.db"), "--from", command.file("none.zip"))
          == .failure(
            "none.zip: there is no datapackage.json that can be read here. "
              + "Name the folder of an interchange package, or a ZIP file of one.\n"))
    }

    @Test("a database is never replaced by a ZIP file")
    func database() throws {
      let command = try TestCommand.withExample()
      try command.folder.write(command.folder.bytes("review.db"), to: "x.zip")
      #expect(command.run("export", "package", "--output", command.file("x.zip")).code == 2)
      #expect(try command.folder.bytes("x.zip") == command.folder.bytes("review.db"))
    }
  #endif
}
