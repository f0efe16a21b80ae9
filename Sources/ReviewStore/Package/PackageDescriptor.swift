#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Tables

/// `datapackage.json`: <https://specs.frictionlessdata.io/data-package/>.
struct PackageDescriptor: Encodable {
  static let file = "datapackage.json"

  var profile: String? = "tabular-data-package"
  var name: String?
  var title: String?
  var description: String?
  var licenses: [License]?
  var sources: [Source]?
  var resources: [Entry]

  struct License: Encodable {
    var name: String?
    var path: String?
    var title: String?
  }

  struct Source: Encodable {
    var title: String
    var path: String?
  }

  /// One file.
  struct Entry: Encodable {
    var name: String
    var title: String?
    var path: String
    var profile: String? = "tabular-data-resource"
    var format: String? = "csv"
    var mediatype: String? = "text/csv"
    var encoding: String? = "utf-8"
    /// The bytes of the file, and their SHA-256 behind `sha256:`.
    var bytes: Int?
    var hash: String?
    var schema: TableSchema?
  }

  /// <https://specs.frictionlessdata.io/table-schema/>
  struct TableSchema: Encodable {
    var fields: [Field]
    /// Cells that have no value.
    var missingValues: [String]? = [""]
    var primaryKey: [String]?
    var foreignKeys: [ForeignKey]?
  }

  struct Field: Encodable {
    var name: String
    var type: String
    /// The heading that people give it, in Japanese.
    var title: String?
    /// What it means, in English.
    var description: String?
    /// What it means, in Japanese: a property that Table Schema does not know, and allows.
    var japaneseDescription: String?
    var trueValues: [String]?
    var falseValues: [String]?
    var constraints: Constraints?

    private enum CodingKeys: String, CodingKey {
      case name, type, title, description, trueValues, falseValues, constraints
      case japaneseDescription = "description_ja"
    }
  }

  struct Constraints: Encodable {
    var required: Bool?
    var `enum`: [String]?
    var minimum: Int64?
    var maximum: Int64?
  }

  struct ForeignKey: Encodable {
    var fields: [String]
    var reference: Reference
  }

  struct Reference: Encodable {
    var resource: String
    var fields: [String]
  }

  /// The bytes of the file in canonical form: keys sorted, two spaces, a line break at the end.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}

extension PackageDescriptor.TableSchema {
  /// The schema of a resource, with references to those of `present`.
  init(_ resource: Resource, present: [Resource]) {
    fields = resource.columns.map(PackageDescriptor.Field.init)
    let key = resource.columns.filter(\.isKey)
    // An empty cell of a key has a meaning here that Table Schema does not know.
    primaryKey = key.allSatisfy(\.isRequired) ? key.map(\.name) : nil
    let references = resource.references.filter { present.contains($0.resource) }
    foreignKeys =
      references.isEmpty
      ? nil
      : references.map {
        PackageDescriptor.ForeignKey(
          fields: $0.columns,
          reference: PackageDescriptor.Reference(
            resource: $0.resource.rawValue, fields: $0.columns))
      }
  }
}

extension PackageDescriptor.Field {
  /// A column as Table Schema describes it.
  init(_ column: Column) {
    var constraints = PackageDescriptor.Constraints()
    name = column.name
    title = column.title(in: .japanese)
    description = column.english
    japaneseDescription = column.japanese
    constraints.required = column.isRequired ? true : nil
    switch column.kind {
    case .code, .text, .list: type = "string"
    case .number, .percent: type = "number"
    case .integer(let range):
      type = "integer"
      constraints.minimum = range.lowerBound
      constraints.maximum = range.upperBound
    case .year:
      type = "integer"
      constraints.minimum = Resource.years.lowerBound
      constraints.maximum = Resource.years.upperBound
    case .choice(let words):
      type = "string"
      constraints.enum = words
    case .flag:
      type = "boolean"
      trueValues = ["1"]
      falseValues = ["0"]
    }
    let isFree =
      constraints.required == nil && constraints.enum == nil && constraints.minimum == nil
    self.constraints = isFree ? nil : constraints
  }
}

extension Resource {
  /// The resources its rows refer to, by columns of the same names there.
  var references: [(resource: Resource, columns: [String])] {
    let plan: (Resource, [String]) = (.plans, ["plan"])
    let measure: (Resource, [String]) = (.measures, ["plan", "measure"])
    return switch self {
    case .plans: []
    case .gradeBands, .fields, .departments: [plan]
    case .measures: [plan, (.fields, ["plan", "field"])]
    case .results, .assessments, .publishedMeasures, .publishedIndicators: [plan, measure]
    case .publishedFields: [plan, (.gradeBands, ["plan", "grade"])]
    }
  }
}
