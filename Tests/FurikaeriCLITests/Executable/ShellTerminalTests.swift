import Foundation
import Testing

/// Keys as a terminal sends them.
private enum Key {
  static let enter = "\r"
  static let tab = "\t"
  static let backspace = "\u{7F}"
  static let up = "\u{1B}[A"
  static let left = "\u{1B}[D"
  static let home = "\u{1}"
  static let controlC = "\u{3}"
  static let controlD = "\u{4}"
  static let controlZ = "\u{1A}"
}

@Suite("The shell at a terminal")
struct ShellTerminalTests {
  private static let prompt = "furikaeri> "
  private static let more = "      ...> "
  private static let endless =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n;"

  /// A shell on the worked example that has shown its prompt.
  private func shell(
    in folder: TestFolder? = nil, environment: [String: String] = [:], columns: UInt16 = 80,
    _ arguments: String...
  ) throws -> TerminalProgram {
    let folder = try folder ?? TestCommand.withExample().folder
    let terminal = try TerminalProgram(
      ["shell"] + arguments, in: folder, environment: environment, columns: columns)
    try prompt(terminal)
    return terminal
  }

  /// Waits for the prompt, and until the terminal leaves the keys to the shell.
  @discardableResult
  private func prompt(_ terminal: TerminalProgram) throws -> String {
    let text = try terminal.wait(for: Self.prompt)
    while terminal.currentModes.isCooked { usleep(1000) }
    return text
  }

  @Test("answers a statement, and asks for the next")
  func statement() throws {
    let terminal = try shell()
    try terminal.type("SELECT count(*) AS n FROM measure;" + Key.enter, until: "n\r\n──\r\n73\r\n")
    try prompt(terminal)
    try terminal.type(Key.controlD)
    #expect(try terminal.end() == 0)
  }

  @Test("says who it is and what it reads, and ends with a line of its own at Ctrl-D")
  func endOfInput() throws {
    let folder = try TestCommand.withExample().folder
    let terminal = try TerminalProgram(["shell"], in: folder)
    let welcome = try prompt(terminal)
    #expect(
      welcome.hasPrefix(
        "furikaeri 0.1.0, review.db. “.help” lists the commands; Ctrl-D ends.\r\n"))
    try terminal.type(Key.controlD)
    #expect(try terminal.end() == 0)
    #expect(terminal.text.hasSuffix("\r\n"))
    #expect(terminal.currentModes == terminal.modes)
  }

  @Test("takes a statement of several lines, with another prompt for those that follow")
  func lines() throws {
    let terminal = try shell()
    try terminal.type("SELECT 'a;" + Key.enter, until: Self.more)
    try terminal.type("b' AS t, -- ;" + Key.enter, until: Self.more)
    try terminal.type("7 AS n;" + Key.enter, until: "a;⏎b  7\r\n")
    try prompt(terminal)
  }

  @Test("shows an error with its line, and goes on")
  func error() throws {
    let terminal = try shell()
    try terminal.type("SELECT 1," + Key.enter, until: Self.more)
    try terminal.type(
      "  nope;" + Key.enter, until: "SQL: no such column: nope\r\n    nope;\r\n    ^\r\n")
    try prompt(terminal)
    try terminal.type("SELECT 'still ' || 'here';" + Key.enter, until: "still here\r\n")
  }

  @Test("keeps what was typed for the next time, a statement of several lines as one")
  func history() throws {
    let folder = try TestCommand.withExample().folder
    let first = try shell(in: folder)
    try first.type("SELECT 6 * 7 AS a," + Key.enter, until: Self.more)
    try first.type(" '答' AS b;" + Key.enter, until: "42  答")
    try prompt(first)
    try first.type("SELECT 1;" + Key.enter)
    try prompt(first)
    try first.type("SELECT 1;" + Key.enter)
    try prompt(first)
    try first.type(Key.controlD)
    #expect(try first.end() == 0)
    let kept = #"SELECT 6 * 7 AS a,\n '答' AS b;"# + "\n"
    #expect(
      try folder.text("history").hasPrefix(
        "-- What was typed in the shell of furikaeri.\n" + kept))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("history"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)

    let second = try shell(in: folder)
    // The statement that was typed twice is there once.
    try second.type(Key.up + Key.up)
    try second.type(Key.enter, until: "42  答")
  }

  @Test("completes a name that is the only one, in whole characters and where the cursor is")
  func complete() throws {
    let folder = try TestCommand.withExample().folder
    try folder.write("SELECT 'read ' || 'it';\n", to: "集計の表.sql")
    let terminal = try shell(in: folder)
    try terminal.type("SELECT count(*) AS n FROM plan_rev", until: "plan_rev")
    try terminal.type(Key.tab, until: "iew ")
    try terminal.type("WHERE on_tr", until: "on_tr")
    try terminal.type(Key.tab, until: "ack ")
    try terminal.type("= 1;" + Key.enter, until: "n\r\n─\r\n2\r\n")
    try prompt(terminal)
    try terminal.type(".read 集計" + Key.tab + Key.enter, until: "read it")
    try prompt(terminal)
    try terminal.type(".report summ", until: "summ")
    try terminal.type(Key.tab, until: "ary ")
    try terminal.type(Key.enter, until: "share_percent")
  }

  @Test("reads files only, for nobody could stop it waiting for a pipe")
  func pipe() throws {
    let folder = try TestCommand.withExample().folder
    #expect(unsafe mkfifo(folder.file("pipe"), 0o600) == 0)
    let terminal = try shell(in: folder)
    for command in [".read pipe", ".once pipe"] {
      try terminal.type(command + Key.enter, until: "pipe: this is no file. Name a file.\r\n")
      try prompt(terminal)
    }
  }

  @Test("lists the names that it could be, and adds what they have in common")
  func list() throws {
    let terminal = try shell()
    try terminal.type("SELECT count(*) AS n FROM field_r", until: "field_r")
    // Only what is new is drawn.
    try terminal.type(Key.tab, until: "e")
    try terminal.type(
      Key.tab, until: "\r\nfield_reconciliation  field_review\r\n")
    try terminal.wait(for: "FROM field_re")
    try terminal.type("v", until: "v")
    try terminal.type(Key.tab, until: "iew ")
    try terminal.type("WHERE 0;" + Key.enter, until: "n\r\n─\r\n0\r\n")
  }

  @Test("takes Japanese as whole characters: typed, moved over, deleted")
  func japanese() throws {
    let terminal = try shell()
    try terminal.type("SELECT '防災計画表" + Key.backspace + Key.backspace)
    try terminal.type("' AS 題, length('あい𠮟') AS 長;" + Key.home)
    // From the left end behind 防災, and back over it.
    try terminal.type(String(repeating: "\u{6}", count: 10) + Key.left + "震" + Key.enter)
    try terminal.wait(for: "題        長\r\n────────  ──\r\n防震災計   3\r\n")
    try prompt(terminal)
  }

  @Test("forgets what is typed at Ctrl-C, also the lines before")
  func cancel() throws {
    let terminal = try shell()
    try terminal.type("SELECT 1," + Key.enter, until: Self.more)
    try terminal.type("  2," + Key.controlC, until: "^C\r\n")
    try prompt(terminal)
    try terminal.type("SELECT 'af' || 'ter';" + Key.enter, until: "after\r\n")
    try prompt(terminal)
    try terminal.type(Key.controlC)
    try prompt(terminal)
    try terminal.type(Key.controlD)
    #expect(try terminal.end() == 0)
  }

  @Test("stops a statement at Ctrl-C, however often, and goes on")
  func stop() throws {
    let terminal = try shell()
    try terminal.type(Self.endless + Key.enter, until: "FROM n;")
    // The terminal is as it was found while a statement runs; then the keys are signals.
    while !terminal.currentModes.isCooked { usleep(1000) }
    terminal.signal(SIGINT)
    terminal.signal(SIGINT)
    try terminal.wait(for: "stopped.\r\n")
    try prompt(terminal)
    try terminal.type("SELECT 'still ' || 'here';" + Key.enter, until: "still here\r\n")
    try prompt(terminal)
    try terminal.type(Self.endless + Key.enter, until: "FROM n;")
    while !terminal.currentModes.isCooked { usleep(1000) }
    try terminal.type(Key.controlC + Key.controlC)
    try terminal.wait(for: "stopped.\r\n")
    try prompt(terminal)
    try terminal.type("SELECT 'and ' || 'here';" + Key.enter, until: "and here\r\n")
  }

  @Test("says what Ctrl-C cannot stop, and ends at the next, with the terminal and history whole")
  func stuck() throws {
    let folder = try TestCommand.withExample().folder
    let terminal = try shell(in: folder, "--timeout", "0")
    try terminal.type(StuckSQL.statement + ";" + Key.enter, until: "'b'));")
    while !terminal.currentModes.isCooked { usleep(1000) }
    terminal.waitUntilItComputes()
    try terminal.type(Key.controlC + Key.controlC, until: "Ctrl-C again ends the program.\r\n")
    try terminal.type(
      Key.controlC, until: "ended: what it was doing could not be stopped half way.")
    #expect(try terminal.end() == 130)
    #expect(terminal.currentModes == terminal.modes)
    #expect(try folder.text("history").hasSuffix(".\n" + StuckSQL.statement + ";\n"))
  }

  @Test("ends where a timeout cannot be kept otherwise, with the terminal and history whole")
  func late() throws {
    let folder = try TestCommand.withExample().folder
    let terminal = try shell(in: folder, "--timeout", "0.5")
    try terminal.type(StuckSQL.statement + ";" + Key.enter, until: "and could not be stopped.")
    #expect(try terminal.end() == 2)
    #expect(terminal.currentModes == terminal.modes)
    #expect(try folder.text("history").hasSuffix(".\n" + StuckSQL.statement + ";\n"))
  }

  @Test(
    "leaves the terminal as it was found when a signal ends it, at the prompt or in a statement",
    arguments: [SIGTERM, SIGHUP, SIGQUIT], [true, false])
  func terminate(_ signal: Int32, atPrompt: Bool) throws {
    let terminal = try shell()
    if atPrompt {
      try terminal.type("SELECT 防", until: "防")
    } else {
      try terminal.type(Self.endless + Key.enter, until: "FROM n;")
      while !terminal.currentModes.isCooked { usleep(1000) }
    }
    terminal.signal(signal)
    #expect(try terminal.end() == 128 + signal)
    #expect(terminal.currentModes == terminal.modes)
  }

  @Test("gives the terminal back at Ctrl-Z, and takes it again with what was typed")
  func suspend() throws {
    // A shell with jobs, which waits for a line when its job has stopped, and continues it.
    let terminal = try TerminalProgram(
      ["shell"], in: try TestCommand.withExample().folder,
      below: ["/bin/sh", "-mc", "\"$@\"; echo stopped; read line; fg", "sh"])
    try prompt(terminal)
    try terminal.type("SELECT 'so far' ", until: "'so far' ")
    try terminal.type(Key.controlZ, until: "stopped\r\n")
    #expect(terminal.currentModes == terminal.modes)
    try terminal.type(Key.enter, until: "SELECT 'so far' ")
    while terminal.currentModes.isCooked { usleep(1000) }
    try terminal.type("|| ', so good';" + Key.enter, until: "so far, so good\r\n")
    try prompt(terminal)
    try terminal.type(Key.controlD)
    #expect(try terminal.end() == 0)
    #expect(terminal.currentModes == terminal.modes)
  }

  @Test("goes on at Ctrl-Z where there is no shell that could continue it")
  func alone() throws {
    let terminal = try shell()
    try terminal.type("SELECT 'so far' ", until: "'so far' ")
    try terminal.type(Key.controlZ, until: "SELECT 'so far' ")
    while terminal.currentModes.isCooked { usleep(1000) }
    try terminal.type("|| ', so good';" + Key.enter, until: "so far, so good\r\n")
    try prompt(terminal)
    // While a statement runs, too.
    try terminal.type(Self.endless + Key.enter, until: "FROM n;")
    while !terminal.currentModes.isCooked { usleep(1000) }
    try terminal.type(Key.controlZ + Key.controlC, until: "stopped.\r\n")
    try prompt(terminal)
    try terminal.type(Key.controlD)
    #expect(try terminal.end() == 0)
    #expect(terminal.currentModes == terminal.modes)
  }

  @Test("says at Ctrl-D what was typed and not run, and takes what other programs end with")
  func unfinished() throws {
    let terminal = try shell()
    try terminal.type("SELECT 1" + Key.enter, until: Self.more)
    while terminal.currentModes.isCooked { usleep(1000) }
    try terminal.type(
      Key.controlD, until: "what was typed last has no semicolon and was not run.\r\n")
    #expect(try terminal.end() == 0)
    for word in ["exit", "QUIT;", "\\q"] {
      let terminal = try shell()
      try terminal.type("help" + Key.enter, until: ".tables [PATTERN]")
      try prompt(terminal)
      try terminal.type(word + Key.enter)
      #expect(try terminal.end() == 0)
    }
  }

  @Test("writes what is too wide for a table in lines, unless a table was asked for")
  func tooWide() throws {
    let terminal = try shell()
    let sql = "SELECT * FROM measure_review WHERE measure = '1';" + Key.enter
    try terminal.type(sql, until: "plan           yokohama-ict-2018\r\nposition       1\r\n")
    try terminal.wait(
      for: "too wide for a table: each value has a line of its own "
        + "(.mode table: a table all the same)\r\n")
    try prompt(terminal)
    try terminal.type(".mode table" + Key.enter)
    try prompt(terminal)
    try terminal.type(sql)
    #expect(try !prompt(terminal).contains("plan           yokohama-ict-2018"))
    try terminal.type(".mode line" + Key.enter)
    try prompt(terminal)
    try terminal.type("SELECT 1 AS a, 2 AS bc;" + Key.enter, until: "a   1\r\nbc  2\r\n")
  }

  @Test("shows results to the width that the terminal has by then")
  func resize() throws {
    let terminal = try shell()
    let sql = "SELECT hex(zeroblob(30)) AS long;"
    try terminal.type(sql + Key.enter, until: String(repeating: "0", count: 60) + "\r\n")
    try prompt(terminal)
    try terminal.type("SELECT ", until: "SELECT ")
    try terminal.resize(columns: 40)
    try terminal.wait(for: Self.prompt + "SELECT ")
    try terminal.type("hex(zeroblob(30));" + Key.enter)
    try terminal.wait(
      for:
        "\n" + String(repeating: "0", count: 40) + "\r\n" + String(repeating: "0", count: 20)
        + "\r\n")
  }

  @Test("shows a table of many rows in part, and the rest when it is asked for")
  func limit() throws {
    let terminal = try shell()
    try terminal.type(
      "SELECT CAST(measure AS INTEGER) AS n FROM measure_review ORDER BY 1;" + Key.enter)
    try terminal.wait(for: "40\r\n… and 33 more (.all shows them)\r\n")
    try terminal.type(".all" + Key.enter, until: "73\r\n")
    try prompt(terminal)
    try terminal.type(".limit 2" + Key.enter)
    try prompt(terminal)
    try terminal.type(
      "SELECT CAST(measure AS INTEGER) AS n FROM measure_review ORDER BY 1;" + Key.enter)
    try terminal.wait(for: "2\r\n… and 71 more")
  }

  @Test("has no styles with NO_COLOR, and is bold without")
  func styles() throws {
    let plain = try shell()
    try plain.type("SELECT NULL AS a;" + Key.enter, until: "∅\r\n")
    try prompt(plain)
    try plain.type(Key.controlD)
    #expect(try plain.end() == 0)
    #expect(plain.text.firstMatch(of: /\e\[[0-9;]*m/) == nil)
    let folder = try TestCommand.withExample().folder
    let bold = try TerminalProgram(["shell"], in: folder, environment: ["NO_COLOR": ""])
    try bold.wait(for: "\u{1B}[1m")
    try bold.wait(for: "furikaeri>")
    try bold.wait(for: "\u{1B}[22m")
    while bold.currentModes.isCooked { usleep(1000) }
    try bold.type("SELECT NULL AS a;" + Key.enter, until: "\u{1B}[2m∅")
  }

  @Test("sends a terminal that knows none no escape sequences")
  func dumb() throws {
    let terminal = try TerminalProgram(
      ["shell"], in: TestCommand.withExample().folder,
      environment: ["TERM": "dumb", "NO_COLOR": ""])
    try terminal.wait(for: Self.prompt)
    try terminal.type("SELECT '防災" + Key.enter, until: Self.more)
    try terminal.type(Key.controlC, until: Self.prompt)
    try terminal.type("SELECT '防災' AS 題;" + Key.enter, until: "題\r\n────\r\n防災\r\n")
    try terminal.wait(for: Self.prompt)
    try terminal.type(Key.controlD)
    #expect(try terminal.end() == 0)
    #expect(!terminal.text.contains("\u{1B}"))
    #expect(terminal.currentModes == terminal.modes)
  }

  @Test("goes on without a history that cannot be read, and says so")
  func hostileHistory() throws {
    let folder = try TestCommand.withExample().folder
    try FileManager.default.createDirectory(
      atPath: folder.file("folder"), withIntermediateDirectories: true)
    try folder.write("", to: "file")
    for path in ["folder", "/dev/tty"] {
      let terminal = try TerminalProgram(
        ["shell"], in: folder, environment: ["FURIKAERI_HISTORY": path])
      let warning = try prompt(terminal)
      #expect(warning.hasPrefix(path + ": "))
      #expect(warning.contains("What is typed is not kept for the next time.\r\n"))
      try terminal.type("SELECT 'on' || 'ward';" + Key.enter, until: "onward\r\n")
    }
    let terminal = try TerminalProgram(
      ["shell"], in: folder, environment: ["FURIKAERI_HISTORY": "file/history"])
    try prompt(terminal)
    try terminal.type(".limit 1" + Key.enter, until: "file/history: ")
    try terminal.wait(for: "What is typed is not kept for the next time.\r\n")
    try prompt(terminal)
    try terminal.type("SELECT 'on' || 'ward';" + Key.enter, until: "onward\r\n")
  }

  @Test("leaves a file alone that is no history, and says so once")
  func foreignHistory() throws {
    let folder = try TestCommand.withExample().folder
    let store = try Data(contentsOf: URL(fileURLWithPath: folder.file("review.db")))
    let terminal = try TerminalProgram(
      ["shell"], in: folder, environment: ["FURIKAERI_HISTORY": "review.db"])
    #expect(
      try prompt(terminal).hasPrefix(
        """
        review.db: furikaeri did not make this as its history, so it stays as it is. Set \
        FURIKAERI_HISTORY to another name, or move the file away.\r
        What is typed is not kept for the next time.\r

        """))
    try terminal.type("SELECT 'on' || 'ward';" + Key.enter, until: "onward\r\n")
    try prompt(terminal)
    try terminal.type(Key.controlD)
    #expect(try terminal.end() == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("review.db"))) == store)
  }

  @Test("passes over the marks that a terminal puts around what is pasted")
  func pastedMarks() throws {
    let terminal = try shell()
    #expect(!terminal.text.contains("\u{1B}[?2004h"))
    try terminal.type(
      "\u{1B}[200~SELECT 'on' || 'ward';\u{1B}[201~" + Key.enter, until: "onward\r\n")
    #expect(!terminal.text.contains("\u{7}"))
  }

  @Test("replaces a file when it is told to, and shows what a terminal would obey")
  func fileAndControls() throws {
    let folder = try TestCommand.withExample().folder
    try folder.write("old", to: "a.csv")
    let terminal = try TerminalProgram(["shell"], in: folder)
    try prompt(terminal)
    try terminal.type(".output a.csv" + Key.enter)
    try prompt(terminal)
    try terminal.type("SELECT 1 AS a;" + Key.enter, until: "a.csv: written\r\n")
    #expect(try folder.text("a.csv") == "a\n1\n")
    try prompt(terminal)
    try terminal.type(".mode csv" + Key.enter)
    try prompt(terminal)
    try terminal.type("SELECT 'on' || char(27) || '[31m';" + Key.enter, until: "on␛[31m\r\n")
  }

  @Test("speaks Japanese")
  func language() throws {
    let terminal = try shell("--lang", "ja")
    #expect(terminal.text.contains("「.help」でコマンド一覧、Ctrl-D で終了します。"))
    try terminal.type(".help quit" + Key.enter, until: "終了（Ctrl-D も同じ）")
    try prompt(terminal)
    try terminal.type(Self.endless + Key.enter, until: "FROM n;")
    while !terminal.currentModes.isCooked { usleep(1000) }
    try terminal.type(Key.controlC, until: "中止しました。")
  }
}
