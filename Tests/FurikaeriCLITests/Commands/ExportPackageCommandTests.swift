import Testing

@Suite("furikaeri export package")
struct ExportPackageCommandTests {
  private static let files = [
    "plans.csv", "grade_bands.csv", "fields.csv", "departments.csv", "measures.csv",
    "results.csv", "assessments.csv", "published_measures.csv", "published_fields.csv",
    "datapackage.json",
  ]

  @Test("writes what was read in canonical form, byte by byte, and says what stays behind")
  func roundTrip() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("export", "package", "--output", command.file("package"))
        == Outcome(
          code: 0,
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
}
