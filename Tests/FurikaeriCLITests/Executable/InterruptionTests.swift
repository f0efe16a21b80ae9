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

  @Test(
    "or is killed, leaves what the next command that writes there removes, and a live one's not")
  func killed() throws {
    let folder = try TestCommand.withExample().folder
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0"
    let outcome = try Executable.shell(
      Self.start + Self.until + """
        run query "\(endless)" --output x.csv
        D=$P
        writes() { [ "$(ls -A | grep -c 'tmp$')" = "$1" ]; }
        until_done writes 1
        run query "\(endless)" --output y.csv
        L=$P
        until_done writes 2
        kill -KILL $D
        wait $D
        "$F" query "SELECT 1" --output z.csv
        ls -A | grep -c 'tmp$'
        kill -TERM $L
        wait $L
        """, in: folder)
    #expect(outcome.code == 143)
    #expect(outcome.output == "1\n")
    #expect(try folder.names() == ["review.db", "z.csv"])
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

  @Test(
    "leaves a folder whole or not at all, at whatever moment it comes",
    arguments: [
      "export package --output out/r", "export review --format csv --output out/r",
      "form --for results --year 2021 --output out/r", "demo out/r",
    ])
  func moments(_ arguments: String) throws {
    let folder = try TestCommand.withExample().folder
    // What a moment is depends on the machine: parts of the time that the command takes.
    let outcome = try Executable.shell(
      Self.start + """
        mkdir out
        began=$(date +%s%N)
        run \(arguments) > /dev/null
        wait $P
        took=$(( $(date +%s%N) - began ))
        all=$(find out | wc -l)
        for part in 1 2 3 4 5 6 7 8 9 10 11 12; do
          rm -rf out/r
          run \(arguments) > /dev/null
          sleep $(awk "BEGIN { print $took * (0.4 + $part / 20) / 1e9 }")
          kill -TERM $P
          wait $P
          echo $? $(find out | wc -l) $all
        done
        """, in: folder)
    // The code that each ended with, what was there then, and what there is when all is.
    let counts = outcome.lines.map { $0.split(separator: " ").compactMap { Int($0) } }
    #expect(counts.count == 12)
    for count in counts {
      #expect(count[0] == 0 || count[0] == 143)
      #expect(count[1] == count[2] || count[0] == 143 && count[1] == 1, "\(count)")
    }
  }

  @Test("ends at the first Ctrl-C where nobody takes what it writes")
  func unread() throws {
    let folder = try TestCommand.withExample().folder
    let outcome = try Executable.shell(
      Self.until + """
        mkfifo pipe
        exec 3<>pipe
        env --default-signal=INT "$F" query "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 \
        FROM n) SELECT i FROM n" --format csv >&3 &
        P=$!
        # It has computed, and does no more: it waits for a reader.
        computed() { cut -d" " -f14 /proc/$P/stat; }
        now=0
        until before=$now; now=$(computed); [ "$now" -gt 0 ] && [ "$now" = "$before" ]; do sleep 0.3; done
        kill -INT $P
        # One that does not end must not keep the tests.
        trap 'kill -KILL $P' EXIT
        ended() { ! grep -q '^State:.[^Z]' /proc/$P/status 2>/dev/null; }
        until_done ended
        trap - EXIT
        wait $P
        """, in: folder)
    #expect(outcome == Outcome(code: 130, output: "", errors: "interrupted.\n"))
  }

  @Test("writes nothing beyond what the system allows, and says so")
  func fileSize() throws {
    let folder = try TestCommand.withExample().folder
    let outcome = try Executable.shell(
      "ulimit -f 8; \"$F\" export review --format json --output r.json", in: folder)
    #expect(
      outcome
        == .failure(
          "r.json: the file cannot be written (File too large). Check that its folder exists and that "
            + "you are allowed to write there.\n"))
    #expect(try folder.names() == ["review.db"])
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
