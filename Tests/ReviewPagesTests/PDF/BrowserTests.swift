import Foundation
import Tables
import Testing

@testable import ReviewPages

@Suite("Printing as PDF")
struct BrowserTests {
  /// A browser that is a shell script, in a folder `bin`. `$PDF` is the file to print, `$PAGE` the URL.
  private func browser(
    _ script: String, named name: String = "chromium", in folder: TestFolder
  ) throws -> Browser {
    let bin = folder.file("bin")
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
    try folder.write(
      """
      #!/bin/sh
      for argument; do
        case "$argument" in
          --print-to-pdf=*) PDF=${argument#*=} ;;
          --user-data-dir=*) PROFILE=${argument#*=} ;;
          file:*) PAGE=$argument ;;
        esac
      done
      \(script)
      """, to: "bin/" + name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bin + "/" + name)
    return Browser(path: bin + "/" + name)
  }

  /// Publishes the example, and says what went wrong.
  private func publish(_ browser: Browser, to path: String) throws {
    let store = try TestStore(package: ProjectFolder.example)
    let options = ReviewOptions(language: .japanese, browser: browser)
    #expect(
      try Review.publish(options, of: nil, in: store.store, to: path, as: .pdf) == [path])
  }

  @Test("gives the browser the whole page, and fixes the times that it writes")
  func prints() throws {
    let folder = try TestFolder()
    let browser = try browser(
      """
      mkdir "$PROFILE" && touch "$PROFILE/in use"
      { printf '%%PDF-1.4\\n/CreationDate (D:20261122201731+09'"'"'00'"'"')\\n'
        printf '/ModDate (D:20261122201732+09'"'"'00'"'"')>>\\n'
        cat "${PAGE#file://}"; } > "$PDF"
      echo "$PDF" > \(folder.file("printed"))
      printf '%s\\n' "$@" > \(folder.file("arguments"))
      """, in: folder)
    try publish(browser, to: folder.file("r.pdf"))
    let pdf = try folder.text("r.pdf")
    #expect(
      pdf.hasPrefix(
        """
        %PDF-1.4
        /CreationDate (D:20000101000000+00'00')
        /ModDate (D:20000101000000+00'00')>>
        <!DOCTYPE html>
        """))
    #expect(pdf.contains("id=\"measure-73\""))
    #expect(pdf.hasSuffix("</html>\n"))
    let arguments = try folder.text("arguments").split(separator: "\n").map(String.init)
    #expect(arguments.first == "--headless=new")
    #expect(arguments.contains("--no-pdf-header-footer"))
    #expect(arguments.contains("--host-resolver-rules=MAP * ~NOTFOUND"))
    #expect(arguments.contains("--no-sandbox") == (geteuid() == 0))
    let printed = try folder.text("printed").trimmingCharacters(in: .newlines)
    #expect(
      !FileManager.default.fileExists(
        atPath: URL(fileURLWithPath: printed)
          .deletingLastPathComponent().path))
  }

  @Test("says what the browser said when it prints nothing, and leaves the file as it was")
  func fails() throws {
    let folder = try TestFolder()
    let path = try folder.write("before", to: "r.pdf")
    let browser = try browser(
      "echo '[1:ERROR:dbus/bus.cc] no bus' >&2; echo 'No room.' >&2; exit 3", in: folder)
    let error = try #require(throws: BrowserError.self) { try publish(browser, to: path) }
    #expect(
      error.message(in: .english)
        == "\(browser.path): the browser printed nothing (exit code 3). It said: No room.")
    #expect(
      error.message(in: .japanese)
        == "\(browser.path): ブラウザーが PDF を作成しませんでした（終了コード 3）。メッセージ：No room.")
    #expect(try folder.text("r.pdf") == "before")
    #expect(try folder.names() == ["bin", "r.pdf"])
  }

  @Test("that takes too long is stopped, with all that it started")
  func stops() throws {
    let folder = try TestFolder()
    let browser = try browser(
      "sleep 1000 & echo $! > \(folder.file("child")); wait", in: folder)
    // Until a shell has had the time to write the file that is read below.
    for limit in [2, 4, 8, 16, 32, 64] where try !folder.names().contains("child") {
      let error = try #require(throws: BrowserError.self) {
        try browser.print("/page", to: folder.file("p"), in: folder.path, within: .seconds(limit))
      }
      #expect(
        error.message(in: .english) == "\(browser.path): the browser was still printing after "
          + "\(limit) seconds and was stopped. Print fewer parts with --part.")
      #expect(
        error.message(in: .japanese)
          == "\(browser.path): \(limit) 秒たっても終わらないため中止しました。--part で部分ごとに作成してください。")
    }
    let child = try #require(
      pid_t(try folder.text("child").trimmingCharacters(in: .whitespacesAndNewlines)))
    // Killed, which takes a moment; who reaps it is not ours to say.
    var state = ""
    for _ in 0..<1000 where !state.contains(") Z") {
      state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)) ?? ") Z"
      usleep(10_000)
    }
    #expect(state.contains(") Z"))
  }

  @Test("that is no program a system can start is told of")
  func notStarted() throws {
    let folder = try TestFolder()
    let path = try folder.write("no script", to: "chromium")
    let error = try #require(throws: BrowserError.self) {
      try Browser(path: path).print("/p", to: "/q", in: folder.path, within: .seconds(9))
    }
    #expect(
      error.message(in: .english) == "\(path): the browser cannot be started (Permission denied). "
        + "Name another one in $FURIKAERI_CHROMIUM.")
  }

  @Test("uses what the environment names, else the first known name on the path")
  func find() throws {
    let folder = try TestFolder()
    let bin = folder.file("bin")
    let other = try browser("", named: "google-chrome", in: folder)
    #expect(try Browser.find(in: ["PATH": "/no:\(bin)"]) == other)
    let first = try browser("", named: "chromium", in: folder)
    #expect(try Browser.find(in: ["PATH": "/no:\(bin)"]) == first)
    let own = try browser("", named: "own", in: folder)
    for name in ["own", own.path] {
      #expect(try Browser.find(in: ["PATH": bin, Browser.variable: name]) == own)
    }
    #expect(try Browser.find(in: ["PATH": bin, Browser.variable: ""]) == first)
  }

  @Test("says what to install where there is none")
  func missing() throws {
    let error = try #require(throws: BrowserError.self) { _ = try Browser.find(in: [:]) }
    #expect(
      error.message(in: .english)
        == "PDF is printed by Chromium, and none is installed. Install it (Debian: apt install "
        + "chromium), or name one in $FURIKAERI_CHROMIUM. HTML prints the same from any browser.")
    #expect(
      error.message(in: .japanese)
        == "PDF の作成には Chromium が必要ですが、見つかりません。インストールするか（Debian では apt install "
        + "chromium）、$FURIKAERI_CHROMIUM で指定してください。HTML をブラウザーで印刷しても同じものができます。")
    let unusable = try #require(throws: BrowserError.self) {
      _ = try Browser.find(in: ["PATH": "/bin", Browser.variable: "/etc/passwd"])
    }
    #expect(
      unusable.message(in: .english)
        == "/etc/passwd: $FURIKAERI_CHROMIUM names this, and it is no program that can be run. "
        + "Correct it.")
  }
}
