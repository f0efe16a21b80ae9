import ArgumentParser
import Tables

/// A format for the results of a shell, one after another: any but a workbook.
struct ShellFormat: ExpressibleByArgument {
  let format: TableFormat

  init?(argument: String) {
    guard let format = TableFormat(rawValue: argument), format != .xlsx else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] {
    TableFormat.allCases.filter { $0 != .xlsx }.map(\.rawValue)
  }
}
