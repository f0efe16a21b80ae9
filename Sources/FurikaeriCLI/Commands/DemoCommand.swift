import ArgumentParser
import Glibc
import ReviewPages
import ReviewStore
import SQLite
import Tables

struct DemoCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Show the worked example, from nothing to published tables.",
    discussion: "It needs nothing but this program, and touches nothing but the folder it makes.")

  @Argument(help: "The folder to make.", completion: .directory)
  var folder = "furikaeri-demo"

  @OptionGroup var locale: LocaleOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    try OutputPath.check(folder)
    session.removeLeftoversOnSignals()
    var code: Int32 = 0
    let leftover = Leftover { [folder] in
      guard unsafe mkdir(folder, 0o777) == 0 else {
        code = errno
        return {}
      }
      return { FolderTree.remove(folder) }
    }
    guard code == 0 else { throw cannotMake(folder, code) }
    let overview: Overview
    do {
      overview = try fill(in: session, language)
    } catch {
      FolderTree.remove(folder)
      throw error
    }
    // From here on everything is there.
    withExtendedLifetime(leftover) {}
    for line in overview.lines(width: session.terminalWidth ?? 100) { try session.print(line) }
    try session.print("")
    for line in DemoText.whereItIs(folder, language) { try session.print(line) }
  }

  /// Goes through the example, from the package to the tables.
  private func fill(in session: Session, _ language: Language) throws -> Overview {
    let package = folder + "/package"
    try Example.write(to: package)
    let path = folder + "/review.db"
    _ = try Store.create(
      at: path, from: Store.sources(ofPackage: package), ImportOptions(session))
    let store = try Store.open(at: path)
    let options = ReviewOptions(language: language)
    try Review.publish(options, of: nil, in: store, to: folder + "/review.html", as: .html)
    try Review.publish(options, of: nil, in: store, to: folder + "/review.md", as: .markdown)
    try Review.publish(options, of: nil, in: store, to: folder + "/tables", as: .csv)
    return try Overview(in: store, language)
  }

  private func cannotMake(_ folder: String, _ code: Int32) -> any Error {
    if code == EEXIST {
      return Notice(
        english:
          "\(visible: folder): there is something here already. Name another folder: furikaeri demo FOLDER.",
        japanese: "\(visible: folder): すでに存在します。別のフォルダーを指定してください（furikaeri demo フォルダー）。")
    }
    return TableError(file: folder, problem: .unwritable(code: code))
  }
}
