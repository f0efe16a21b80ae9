import ArgumentParser
import ReviewStore
import Tables

struct ColumnsCommand: SessionCommand, LanguageCommand {
  static let configuration = CommandConfiguration(
    commandName: "columns",
    abstract:
      "List the columns that files may have, what headers may call them, and what cells may say.")

  @Argument(help: "A kind of file. (default: all)")
  var resource: Resource?

  @OptionGroup var locale: LocaleOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) throws {
    let language = locale.language(in: session)
    // A program looks for the same names in every language.
    let isJapanese = language == .japanese && output.isForPeople
    let headings =
      isJapanese
      ? ["種類", "列", "必須", "見出し", "意味", "入力できるもの"]
      : ["kind", "column", "required", "headings", "meaning", "accepts"]
    try output.write(in: session, language) { writer throws(TableError) in
      try writer.begin(columns: headings)
      for resource in resource.map({ [$0] }) ?? Resource.allCases {
        for column in resource.columns {
          try writer.text(resource.rawValue)
          try writer.text(column.name)
          try writer.text(column.isRequired ? (isJapanese ? "○" : "yes") : "")
          try writer.text(column.headings.joined(separator: isJapanese ? "、" : ", "))
          try writer.text(language == .japanese ? column.japanese : column.english)
          try writer.text(column.accepts(in: language))
          try writer.endRow()
        }
      }
      try writer.end()
    }
  }
}
