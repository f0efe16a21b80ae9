import Foundation
import SQLite
import Testing

/// Processes of the program at one store. An import that reads a pipe is in its transaction until the
/// pipe ends: when what happens is told, not hoped for.
@Suite("Several processes at one store")
struct SharingTests {
  private let folder: TestFolder

  init() throws { folder = try TestCommand.withExample().folder }

  private static let rate =
    #""$F" query "SELECT rate FROM assessment WHERE measure_id = 1 AND fiscal_year = 2018" --format csv"#

  /// Starts an import that has begun to write, and waits for what is sent to `3`.
  private static let slowImport = """
    mkfifo slow.csv
    "$F" import slow.csv > first.txt 2> first.err &
    first=$!
    exec 3> slow.csv
    echo measure,fiscal_year,rate >&3

    """

  @Test("who reads during an import sees the store of before, whole, and then the new one")
  func readerDuringImport() throws {
    let outcome = try Executable.shell(
      Self.slowImport + """
        echo 1,2018,5 >&3
        \(Self.rate) 3>&-
        exec 3>&-
        wait $first
        \(Self.rate)
        """, in: folder)
    #expect(outcome == .result("rate\n100\nrate\n5\n"))
  }

  @Test("of two imports at once, one says for whom it waits, and then both are in")
  func twoImports() throws {
    try folder.write("measure,fiscal_year,rate\n2,2018,7\n", to: "b.csv")
    let outcome = try Executable.shell(
      Self.slowImport + """
        "$F" import b.csv > second.txt 2> second.err 3>&- &
        second=$!
        until grep -q waiting second.err 2> /dev/null; do sleep 0.05; done
        echo 1,2018,5 >&3
        exec 3>&-
        wait $first && wait $second
        "$F" query "SELECT rate FROM assessment WHERE measure_id < 3 AND fiscal_year = 2018" --format csv
        echo $first >&2
        cat second.err >&2
        """, in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output == "rate\n5\n7\n")
    let lines = outcome.errors.split(separator: "\n").map(String.init)
    try #require(lines.count == 2, "\(outcome.errors)")
    #expect(
      lines[1]
        == "review.db: process \(lines[0]) (furikaeri) is writing to the store; "
        + "waiting up to 10 s.")
  }

  @Test("what brings a backup back waits for an import, which does not wait for it")
  func restoreDuringImport() throws {
    let outcome = try Executable.shell(
      "\"$F\" backup copy.db > backup.txt\n" + Self.slowImport + """
        "$F" restore copy.db --replace > second.txt 2> second.err 3>&- &
        second=$!
        until grep -q waiting second.err 2> /dev/null; do sleep 0.05; done
        echo 1,2018,5 >&3
        exec 3>&-
        wait $first; echo $?
        wait $second; echo $?
        """, in: folder)
    #expect(outcome == .result("0\n0\n"))
  }

  @Test("one that has waited in vain says who holds the store, and ends with 2")
  func inVain() throws {
    try folder.write("measure,fiscal_year,rate\n2,2018,7\n", to: "b.csv")
    let outcome = try Executable.shell(
      Self.slowImport + """
        "$F" import b.csv --lang ja 3>&-
        echo $? >&2
        echo $first >&2
        exec 3>&-
        wait $first
        """, in: folder)
    let lines = outcome.errors.split(separator: "\n").map(String.init)
    try #require(lines.count == 4, "\(outcome.errors)")
    let holder = "プロセス \(lines[3])（furikaeri）"
    #expect(lines[0] == "review.db: \(holder)が書込み中です。最長 10秒待ちます。")
    #expect(lines[1] == "review.db: \(holder)が書込み中です。終わってからもう一度実行してください。")
    #expect(lines[2] == "2")
  }

  @Test("a backup during an import has the store of before")
  func backupDuringImport() throws {
    let outcome = try Executable.shell(
      Self.slowImport + """
        echo 1,2018,5 >&3
        "$F" backup copy.db > /dev/null 3>&-
        exec 3>&-
        wait $first
        \(Self.rate) --db copy.db
        "$F" verify --db copy.db > /dev/null
        """, in: folder)
    #expect(outcome == .result("rate\n100\n"))
  }

  /// The moments are many, and no moment may matter.
  @Test(
    "import, backup, restore and compact that are killed at any moment leave the store whole",
    arguments: ["import more.csv", "backup new.db", "restore copy.db --replace", "compact"])
  func killed(_ command: String) throws {
    for (name, first) in [("big.csv", 10), ("more.csv", 10_000)] {
      let rows = (0..<20_000).map { "\($0 / 400 + 1),2019,\($0 % 400 + first),\($0)\n" }
      try folder.write("measure,fiscal_year,indicator,result\n" + rows.joined(), to: name)
    }
    let made = try Executable.shell(
      #""$F" import big.csv > /dev/null && "$F" backup copy.db > /dev/null"#, in: folder)
    #expect(made == .result(""))
    for delay in stride(from: 0.01, through: 0.2, by: 0.02) {
      _ = try Executable.shell(
        #""$F" \#(command) > /dev/null 2>&1 & first=$!; sleep \#(delay); kill -9 $first; wait $first"#,
        in: folder)
      for name in try folder.names() where name.hasSuffix(".db") {
        let connection = try Connection(path: folder.file(name), access: .readWrite)
        #expect(try connection.queryText("PRAGMA quick_check") == "ok", "\(name) \(delay)")
        let count = try connection.queryInteger("SELECT count(*) FROM indicator")
        #expect(count == 20_109 || command.hasPrefix("import") && count == 40_109)
      }
      try? FileManager.default.removeItem(atPath: folder.file("new.db"))
    }
  }
}
