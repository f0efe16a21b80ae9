import ArgumentParser
import ReviewStore
import Tables

struct CompactCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Make the file smaller, when much was taken out of it.",
    discussion: """
      It changes nothing that the store says. For a while it needs as much room as the file beside it, \
      and as much again among the temporary files.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var locale: LocaleOptions

  func run(in session: Session) throws {
    let store = try store.openToWrite(in: session, locale)
    let receipt = try store.compact()
    try session.print(CareText.compacted(receipt, store.path, locale.language(in: session)))
  }
}
