import Foundation

/// A CSV file of the worked example, read here and not by the code under test: a row is a
/// dictionary by column.
struct SeedFile {
  let rows: [[String: String]]

  init(_ name: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: ProjectFolder.example + "/" + name))
    let records = Self.records(String(decoding: data, as: UTF8.self))
    rows = records.dropFirst().map { cells in
      Dictionary(uniqueKeysWithValues: zip(records[0], cells))
    }
  }

  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = [[""]]
    var isQuoted = false
    for character in text {
      switch character {
      // A doubled quotation mark closes and opens again; the examples have none that is meant.
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: records[records.count - 1].append("")
      case "\n" where !isQuoted: records.append([""])
      default: records[records.count - 1][records[records.count - 1].count - 1].append(character)
      }
    }
    return records.dropLast()
  }
}

/// What the document says of a measure, from the CSV files of the worked example.
struct SeedMeasure {
  let code: String
  let name: String
  let field: String
  let themes: [String]
  /// Bureau and section, in order.
  let departments: [(bureau: String, section: String)]
  /// The rates of 2018 to 2021; nil where the document has "-".
  let rates: [Int?]
  let publishedAverage: Int
  let grade: String

  static let years = ["2018", "2019", "2020", "2021"]

  /// All 73, in the order of the document.
  static func all() throws -> [SeedMeasure] {
    var rates: [String: [String: String]] = [:]
    for row in try SeedFile("assessments.csv").rows {
      rates[row["measure"]!, default: [:]][row["fiscal_year"]!] = row["rate"]!
    }
    var published: [String: [String: String]] = [:]
    for row in try SeedFile("published_measures.csv").rows { published[row["measure"]!] = row }
    return try SeedFile("measures.csv").rows
      .sorted { Int($0["position"]!)! < Int($1["position"]!)! }
      .map { row in
        let code = row["measure"]!
        return SeedMeasure(
          code: code, name: row["name"]!, field: row["field"]!,
          themes: row["other_fields"]!.split(separator: ";").map(String.init),
          departments: row["departments"]!.split(separator: ";").map { path in
            let names = path.split(separator: "/").map(String.init)
            return (names[0], names[1])
          },
          rates: years.map { Int(rates[code]![$0]!) },
          publishedAverage: Int(published[code]!["average"]!)!,
          grade: published[code]!["grade"]!)
      }
  }

  var bureaus: [String] {
    departments.reduce(into: []) { if !$0.contains($1.bureau) { $0.append($1.bureau) } }
  }

  /// The mean of the years that have a rate in hundredths, rounded half up.
  var averageInHundredths: Int {
    let known = rates.compactMap(\.self)
    return (200 * known.reduce(0, +) + known.count) / (2 * known.count)
  }

  /// The mean rounded half up.
  var average: Int {
    let known = rates.compactMap(\.self)
    return (2 * known.reduce(0, +) + known.count) / (2 * known.count)
  }
}

/// The names of the fields by code.
func seedFieldNames() throws -> [String: String] {
  Dictionary(
    uniqueKeysWithValues: try SeedFile("fields.csv").rows.map { ($0["field"]!, $0["name"]!) })
}
