import Glibc
public import Tables

/// The browser that prints pages as PDF: Chromium, or one made from it.
public struct Browser: Sendable, Equatable {
  /// The program.
  public let path: String

  /// The environment variable that names the program.
  public static let variable = "FURIKAERI_CHROMIUM"

  /// The names by which systems know it.
  static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

  /// Finds the browser: what `$FURIKAERI_CHROMIUM` names, else the first one on `$PATH`.
  /// - Throws: ``BrowserError``.
  public static func find(in environment: Environment) throws(BrowserError) -> Browser {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    if let chosen = environment[variable], !chosen.isEmpty {
      let paths = chosen.contains("/") ? [chosen] : folders.map { "\($0)/\(chosen)" }
      guard let path = paths.first(where: isProgram) else {
        throw BrowserError(.unusable(path: chosen))
      }
      return Browser(path: path)
    }
    for name in names {
      if let path = folders.map({ "\($0)/\(name)" }).first(where: isProgram) {
        return Browser(path: path)
      }
    }
    throw BrowserError(.missing)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return unsafe access(path, X_OK) == 0
  }

  /// Prints a page.
  /// - Parameters:
  ///   - page: An absolute path.
  ///   - pdf: Where to.
  ///   - folder: A private folder for what the browser keeps.
  ///   - limit: How long it may take.
  /// - Throws: ``BrowserError``.
  func print(
    _ page: String, to pdf: String, in folder: String, within limit: Duration
  ) throws(BrowserError) {
    let log = folder + "/messages"
    let arguments = Self.arguments(page, pdf, in: folder)
    let process: ChildProcess
    do throws(ChildProcess.Failure) {
      process = try ChildProcess(path, arguments, output: log, folder: folder)
    } catch {
      throw BrowserError(.notStarted(path: path, code: error.code))
    }
    guard let status = process.wait(for: limit) else {
      throw BrowserError(.tooSlow(path: path, seconds: Int(limit.components.seconds)))
    }
    var printed = stat()
    guard status == 0, unsafe stat(pdf, &printed) == 0, printed.st_size > 0 else {
      throw BrowserError(.failed(path: path, status: status, said: Self.lastWords(in: log)))
    }
  }

  private static func arguments(_ page: String, _ pdf: String, in folder: String) -> [String] {
    var arguments = [
      "--headless=new", "--disable-gpu", "--no-first-run", "--user-data-dir=\(folder)/profile",
      // The page asks for nothing; nor shall the browser on its own account.
      "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-breakpad",
      "--no-pdf-header-footer", "--generate-pdf-document-outline", "--print-to-pdf=\(pdf)",
    ]
    // Chromium refuses to sandbox itself for root. The page is our own, and its policy runs nothing.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    return arguments + [fileURL(page)]
  }

  /// <https://www.rfc-editor.org/rfc/rfc8089>
  private static func fileURL(_ path: String) -> String {
    let plain = Set("/-._~".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var url = Array("file://".utf8)
    for byte in path.utf8 {
      let character = Character(UnicodeScalar(byte))
      if plain.contains(byte) || (byte < 0x80 && (character.isLetter || character.isNumber)) {
        url.append(byte)
      } else {
        url += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: url, as: UTF8.self)
  }

  /// The last three lines that it wrote, but for those of a missing desktop, which it can do without.
  private static func lastWords(in log: String) -> String {
    guard let bytes = try? ByteFile.contents(of: log, limit: 1 << 16) else { return "" }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.contains(":ERROR:dbus/") }
    return lines.suffix(3).joined(separator: " / ")
  }

  /// What the system says of a value of `errno`.
  static func reason(_ code: Int32) -> String {
    // strerror(3) returns a C string that stays until the next call on this thread.
    guard let message = unsafe strerror(code) else { return "errno \(code)" }
    return unsafe String(cString: message)
  }
}
