import ArgumentParser
import ReviewPages
import ReviewStore
import Tables

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the published tables, or the whole store as an interchange package.",
    subcommands: [ExportReviewCommand.self, ExportPackageCommand.self])
}
