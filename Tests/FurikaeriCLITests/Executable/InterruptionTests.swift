import Foundation
import Testing

@Suite("A program that a signal ends while it writes")
struct InterruptionTests {
  /// A shell in the background ignores SIGINT, and hands that on; `env` takes it back.
  private static let start =
    "exec 2>/dev/null\nset -u\nrun() { env --default-signal=INT \"$F\" \"$@\" & P=$!; }\n"

  /// Waits, for a minute at most, until a command is done.
  private static let until = """
    until_done() { i=0; until "$@"; do i=$((i + 1)); [ $i -gt 6000 ] && exit 99; sleep 0.01; done; }

    """

  /// The number of a signal, as a shell tells of it.
  private static let signals = [("INT", 130), ("TERM", 143), ("HUP", 129)]

  @Test(
    "leaves no temporary file beside the one it was to write, nor changes that", arguments: signals)
  func file(_ signal: String, _ code: Int) throws {
    let folder = try TestCommand.withExample().folder
    try folder.write("before", to: "x.csv")
    let outcome = try Executable.shell(
      Self.start + Self.until + """
        run query "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n \
        WHERE i < 0" --output x.csv
        writes() { ls -A | grep -q 'tmp$'; }
        until_done writes
        kill -\(signal) $P
        wait $P
        """, in: folder)
    #expect(outcome.code == Int32(code))
    #expect(try folder.names() == ["review.db", "x.csv"])
    #expect(try folder.text("x.csv") == "before")
  }

  @Test("leaves nothing of what was to show the errors of an import")
  func markedCopy() throws {
    let folder = try TestCommand.withExample().folder
    let rows = String(repeating: "1,2021,1,x\n", count: 100_000)
    try folder.write("施策番号,年度,指標番号,実績\n" + rows, to: "a.csv")
    let outcome = try Executable.shell(
      Self.start + Self.until + """
        run import a.csv --errors e.xlsx
        writes() { ls -A | grep -q 'tmp$'; }
        until_done writes
        kill -TERM $P
        wait $P
        """, in: folder)
    #expect(outcome.code == 143)
    #expect(try folder.names() == ["a.csv", "review.db"])
  }

  @Test(
    "takes the browser along, with its folder and the file it was to write", arguments: signals)
  func browser(_ signal: String, _ code: Int) throws {
    let folder = try TestCommand.withExample().folder
    // It ignores what can be ignored, as a browser that takes its time does.
    try folder.write(
      """
      #!/bin/sh
      trap '' INT TERM HUP
      mktemp > /dev/null
      sleep 1000 &
      echo "$$ $!" > "$CHILDREN.new" && mv "$CHILDREN.new" "$CHILDREN"
      wait
      """, to: "browser")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.file("browser"))
    let outcome = try Executable.shell(
      Self.start + Self.until + """
        mkdir out tmp
        export TMPDIR="$PWD/tmp" CHILDREN="$PWD/children" FURIKAERI_CHROMIUM="$PWD/browser"
        run export review --format pdf --output out/r.pdf
        until_done test -f children
        kill -\(signal) $P
        wait $P
        """, in: folder)
    #expect(outcome.code == Int32(code))
    #expect(try folder.names("out") == [])
    #expect(try folder.names("tmp") == [])
    for child in try folder.text("children").split(whereSeparator: \.isWhitespace) {
      // Killed, which takes a moment; who reaps it is not ours to say.
      var state = ""
      for _ in 0..<1000 where !state.contains(") Z") {
        state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)) ?? ") Z"
        usleep(10_000)
      }
      #expect(state.contains(") Z"))
    }
  }

  @Test("leaves a folder that it fills whole or not at all")
  func folder() throws {
    let folder = try TestCommand.withExample().folder
    for arguments in [
      "export review --format html --pages", "export review --format csv", "export package",
    ] {
      let outcome = try Executable.shell(
        Self.start + Self.until + """
          mkdir out
          run \(arguments) --output out/r
          writes() { ls -A out | grep -q .; }
          until_done writes
          kill -TERM $P
          wait $P
          """, in: folder)
      // It may have been faster.
      #expect([0, 143].contains(outcome.code))
      let names = try folder.names("out")
      #expect(names == [] || names == ["r"])
      if outcome.code == 0 { #expect(names == ["r"]) }
      try FileManager.default.removeItem(atPath: folder.file("out"))
    }
  }

  @Test("leaves nothing of a new store that was not complete", arguments: signals)
  func store(_ signal: String, _ code: Int) throws {
    let folder = try TestFolder()
    let example = try TestCommand.withExample()
    let outcome = try Executable.shell(
      Self.start + Self.until + """
        run export package --db "$EXAMPLE" --output package
        wait $P
        rm package/results.csv
        mkfifo package/results.csv
        run init --db new.db --from package
        writes() { ls -A | grep -q 'tmp$'; }
        until_done writes
        kill -\(signal) $P
        wait $P
        """, in: folder,
      environment: ["EXAMPLE": example.file("review.db")])
    #expect(outcome.code == Int32(code))
    #expect(try folder.names() == ["package"])
  }

  @Test("goes on where a signal is to be ignored, as nohup has it")
  func ignored() throws {
    let folder = try TestCommand.withExample().folder
    let outcome = try Executable.shell(
      Self.start + Self.until + """
        trap '' HUP
        run query "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n \
        WHERE i < 0" --output x.csv
        writes() { ls -A | grep -q 'tmp$'; }
        until_done writes
        kill -HUP $P
        kill -TERM $P
        wait $P
        """, in: folder)
    #expect(outcome.code == 143)
    #expect(try folder.names() == ["review.db"])
  }
}
