import ReviewStore
import SQLite
import Tables

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What an import did, or why it did nothing, for programs.
enum ImportJSON {
  static func text(of receipts: [Receipt], isDryRun: Bool, _ language: Language) -> String {
    encode(Report(receipts, isDryRun: isDryRun, language))
  }

  static func text(of failure: ImportFailure, isDryRun: Bool, _ language: Language) -> String {
    encode(Report(failure, isDryRun: isDryRun, language))
  }

  private static func encode(_ report: Report) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Only numbers that are not finite could fail, and a store has none in its change log: they are
    // encoded as text.
    guard let data = try? encoder.encode(report) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}

/// The whole report. Keys are in snake case.
private struct Report: Encodable {
  let isDryRun: Bool
  let isImported: Bool
  let errorCount: Int
  let errors: [FaultEntry]
  let files: [FileEntry]

  init(_ receipts: [Receipt], isDryRun: Bool, _ language: Language) {
    self.isDryRun = isDryRun
    isImported = !isDryRun
    errorCount = 0
    errors = []
    files = receipts.map { FileEntry($0, isDryRun: isDryRun, language) }
  }

  init(_ failure: ImportFailure, isDryRun: Bool, _ language: Language) {
    self.isDryRun = isDryRun
    isImported = false
    errorCount = failure.count
    errors = failure.groups.map { FaultEntry($0, language) }
    files = []
  }

  /// Faults that say the same of one column: the first of them, and where all of them are.
  struct FaultEntry: Encodable {
    let count: Int
    let cells: [String]
    let rows: [Int]
    let file: String
    let sheet: String?
    let cell: String?
    let row: Int?
    let column: String?
    let value: String?
    let message: String

    init(_ group: FaultGroup, _ language: Language) {
      let fault = group.first
      count = group.faults.count
      cells = group.faults.compactMap(\.cellReference)
      rows = group.faults.compactMap(\.rowInFile)
      file = fault.file
      sheet = fault.sheet
      cell = fault.cell?.reference
      row = fault.row
      column = fault.column
      value = fault.value
      message = fault.message(in: language)
    }
  }

  struct FileEntry: Encodable {
    let file: String
    let sheet: String?
    let kind: String
    let batch: Int64?
    let sha256: String
    let importedAt: String
    let importedBy: String?
    let rows: Int
    let inserted: Int
    let changed: Int
    let unchanged: Int
    let notes: [String]
    let readingCount: Int
    let readings: [ReadingEntry]
    let changeCount: Int
    let changes: [ChangeEntry]

    init(_ receipt: Receipt, isDryRun: Bool, _ language: Language) {
      file = receipt.file
      sheet = receipt.sheet
      kind = receipt.resource.rawValue
      batch = isDryRun ? nil : receipt.batch
      sha256 = receipt.sha256
      importedAt = receipt.importedAt
      importedBy = receipt.account
      rows = receipt.tally.rows
      inserted = receipt.tally.inserted
      changed = receipt.tally.changed
      unchanged = receipt.tally.unchanged
      notes = receipt.notes.map { $0.message(in: language) }
      readingCount = receipt.readings.count
      readings = receipt.readings.readings.map { ReadingEntry($0, language) }
      changeCount = receipt.changes.count
      changes = receipt.changes.changes.map(ChangeEntry.init)
    }
  }

  struct ReadingEntry: Encodable {
    let row: Int
    let column: String
    let written: String
    let read: String

    init(_ reading: Reading, _ language: Language) {
      row = reading.row
      column = reading.column
      written = reading.written(in: language)
      read = reading.read
    }
  }

  struct ChangeEntry: Encodable {
    let table: String
    let plan: String?
    let measure: String?
    let fiscalYear: Int64?
    let item: String?
    let column: String
    let old: JSONValue
    let new: JSONValue

    init(_ change: StoredChange) {
      table = change.table
      plan = change.plan
      measure = change.measure
      fiscalYear = change.fiscalYear
      item = change.item
      column = change.column
      old = JSONValue(value: change.old)
      new = JSONValue(value: change.new)
    }
  }
}

/// A stored value as JSON has it.
private struct JSONValue: Encodable {
  let value: Value

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .null: try container.encodeNil()
    case .integer(let value): try container.encode(value)
    case .real(let value) where value.isFinite: try container.encode(value)
    case .real(let value): try container.encode("\(value)")
    case .text(let text): try container.encode(text)
    case .blob(let bytes): try container.encode(bytes)
    }
  }
}
