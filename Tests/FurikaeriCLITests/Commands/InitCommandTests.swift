import Foundation
import Testing

@Suite("furikaeri init")
struct InitCommandTests {
  @Test("makes an empty store and says so, in English and Japanese")
  func empty() throws {
    let command = try TestCommand()
    #expect(command.run("init") == Outcome(code: 0, errors: "review.db: created\n"))
    #expect(
      command.run("init", "--db", command.file("b.db"), "--lang", "ja")
        == Outcome(code: 0, errors: "b.db: 作成しました\n"))
    #expect(
      command.run("query", "SELECT count(*) AS plans FROM plan", "--format", "csv")
        == .result("plans\n0\n"))
  }

  @Test("with --from reads an interchange package, with a receipt for each file")
  func package() throws {
    let command = try TestCommand()
    let seed = ProjectFolder.example
    #expect(
      command.run("init", "--from", seed)
        == Outcome(
          code: 0,
          errors: """
            \(seed)/plans.csv: 1 plan: 1 new, 0 changed, 0 unchanged
            \(seed)/grade_bands.csv: 3 grade_bands: 3 new, 0 changed, 0 unchanged
            \(seed)/fields.csv: 6 fields: 6 new, 0 changed, 0 unchanged
            \(seed)/departments.csv: 75 departments: 75 new, 0 changed, 0 unchanged
            \(seed)/measures.csv: 73 measures: 73 new, 0 changed, 0 unchanged
            \(seed)/results.csv: 109 results: 109 new, 0 changed, 0 unchanged
            \(seed)/assessments.csv: 292 assessments: 292 new, 0 changed, 0 unchanged
            \(seed)/published_measures.csv: 73 published_measures: 73 new, 0 changed, 0 unchanged
            \(seed)/published_fields.csv: 21 published_fields: 21 new, 0 changed, 0 unchanged
            review.db: created

            """))
    #expect(try command.folder.names() == ["review.db"])
  }

  @Test("with --from in Japanese has receipts in Japanese")
  func packageInJapanese() throws {
    let errors = try TestCommand().run("init", "--from", ProjectFolder.example, "--lang", "ja")
      .errors.split(separator: "\n")
    #expect(
      errors[0]
        == "\(ProjectFolder.example)/plans.csv: 計画 1行（追加 1、変更 0、変更なし 0）")
    #expect(errors.last == "review.db: 作成しました")
  }

  @Test("refuses a path where something is, and leaves it as it is")
  func exists() throws {
    let command = try TestCommand()
    try command.folder.write("mine", to: "review.db")
    for arguments in [["init"], ["init", "--from", ProjectFolder.example]] {
      #expect(
        command.run(arguments)
          == .failure(
            "review.db: there is something here already. Choose another name; "
              + "nothing was changed.\n"))
    }
    #expect(
      command.run("init", "--lang", "ja")
        == .failure("review.db: すでに存在します。別の名前を指定してください（何も変更していません）。\n"))
    #expect(try command.folder.text("review.db") == "mine")
    #expect(try command.folder.names() == ["review.db"])
  }

  @Test("cannot make a store in a folder that is not there")
  func nowhere() throws {
    let command = try TestCommand()
    #expect(
      command.run("init", "--db", command.file("no/review.db"))
        == .failure(
          "no/review.db: the file cannot be created (No such file or directory). "
            + "Choose another folder.\n"))
    #expect(
      command.run("init", "--db", command.file("no/review.db"), "--lang", "ja")
        == .failure(
          "no/review.db: ファイルを作成できません（フォルダーがありません）。別のフォルダーを指定してください。\n"))
    #expect(try command.folder.names() == [])
  }

  @Test("with --from a folder without a package fails before it makes a file")
  func noPackage() throws {
    let command = try TestCommand()
    let other = try TestFolder()
    #expect(
      command.run("init", "--from", other.path)
        == .failure(
          "\(other.path): there is no datapackage.json that can be read here. "
            + "Name the folder of an interchange package, or a ZIP file of one.\n"))
    #expect(
      command.run("init", "--from", other.path, "--lang", "ja")
        == .failure(
          "\(other.path): 読み取れる datapackage.json がありません。"
            + "交換用パッケージのフォルダーかZIPファイルを指定してください。\n"))
    #expect(try command.folder.names() == [])
  }

  @Test("with --from a package with a faulty row names the row, and leaves no file")
  func faultyRow() throws {
    let command = try TestCommand()
    let package = command.file("package")
    try FileManager.default.copyItem(atPath: ProjectFolder.example, toPath: package)
    let assessments = try command.folder.text("package/assessments.csv")
    try command.folder.write(
      assessments.replacingOccurrences(of: ",1,2019,40,", with: ",1,2019,forty,"),
      to: "package/assessments.csv")
    #expect(
      command.run("init", "--from", package)
        == .wrongData(
          """
          package/assessments.csv, row 3, column rate: “forty” is not a number. \
          Write a figure such as 1200 or 98.5, or leave the cell empty where there is none.
          1 error; nothing was imported.

          """))
    #expect(
      command.run("init", "--from", package, "--lang", "ja")
        == .wrongData(
          """
          package/assessments.csv 3行目「rate」列: 「forty」は数値ではありません。\
          1200 や 98.5 のように入力するか、値がない場合は空にしてください。
          エラーが 1 件あります。何も取り込んでいません。

          """))
    #expect(try command.folder.names() == ["package"])
  }

  @Test("with --from reads no file outside of the package, wherever a symbolic link leads")
  func symbolicLinks() throws {
    let command = try TestCommand()
    let package = command.file("package")
    try FileManager.default.copyItem(atPath: ProjectFolder.example, toPath: package)
    try command.folder.write("secret\n", to: "private.txt")
    try FileManager.default.moveItem(
      atPath: package + "/plans.csv", toPath: package + "/plans-2018.csv")
    try FileManager.default.createSymbolicLink(
      atPath: package + "/plans.csv", withDestinationPath: "../private.txt")
    #expect(
      command.run("init", "--from", package)
        == .failure(
          "package/datapackage.json: the file of plans, “plans.csv”, is not one file inside the "
            + "package's folder. Correct its path.\n"))
    #expect(try command.folder.names() == ["package", "private.txt"])
    try FileManager.default.removeItem(atPath: package + "/plans.csv")
    try FileManager.default.createSymbolicLink(
      atPath: package + "/plans.csv", withDestinationPath: "plans-2018.csv")
    #expect(command.run("init", "--from", package).code == 0)
  }
}
