import Foundation
import Testing

@testable import ReviewStore

@Suite("PackageDescriptor: datapackage.json")
struct PackageDescriptorTests {
  private func schema(_ resource: Resource, present: [Resource] = Resource.allCases) throws
    -> String
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let schema = PackageDescriptor.TableSchema(resource, present: present)
    return String(decoding: try encoder.encode(schema), as: UTF8.self)
  }

  private func field(_ resource: Resource, _ name: String) throws -> PackageDescriptor.Field {
    let column = try #require(resource.columns.first { $0.name == name })
    return PackageDescriptor.Field(column)
  }

  @Test("a resource as Table Schema describes it")
  func tableSchema() throws {
    #expect(
      try schema(.fields) == #"{"fields":["#
        + #"{"constraints":{"required":true},"description":"The plan's code.","#
        + #""description_ja":"計画コード","name":"plan","title":"計画","type":"string"},"#
        + #"{"constraints":{"required":true},"description":"The field's code.","#
        + #""description_ja":"分野コード","name":"field","title":"分野","type":"string"},"#
        + #"{"constraints":{"enum":["pillar","theme"],"required":true},"#
        + #""description":"pillar, of which a measure has one, or theme.","#
        + #""description_ja":"種別（柱または横断テーマ）","name":"kind","title":"種別","type":"string"},"#
        + #"{"constraints":{"required":true},"description":"The field's name.","#
        + #""description_ja":"分野の名称","name":"name","title":"分野名","type":"string"}],"#
        + #""foreignKeys":[{"fields":["plan"],"reference":{"fields":["plan"],"resource":"plans"}}],"#
        + #""missingValues":[""],"primaryKey":["plan","field"]}"#)
  }

  @Test("a key that may have an empty cell is not a primary key")
  func primaryKeys() {
    func key(_ resource: Resource) -> [String]? {
      PackageDescriptor.TableSchema(resource, present: []).primaryKey
    }
    #expect(key(.results) == ["plan", "measure", "fiscal_year", "indicator"])
    #expect(key(.publishedMeasures) == nil)
    #expect(key(.publishedFields) == nil)
  }

  @Test("references lead only to resources that are in the package")
  func references() {
    func references(_ present: [Resource]) -> [String]? {
      PackageDescriptor.TableSchema(.results, present: present).foreignKeys?
        .map { $0.reference.resource }
    }
    #expect(references([.plans, .measures]) == ["plans", "measures"])
    #expect(references([.plans]) == ["plans"])
    #expect(references([]) == nil)
  }

  @Test("kinds of columns as types and constraints")
  func fields() throws {
    let digits = try field(.plans, "digits")
    #expect(digits.type == "integer")
    #expect(digits.constraints?.minimum == 0)
    #expect(digits.constraints?.maximum == 6)
    let year = try field(.results, "fiscal_year")
    #expect(year.type == "integer")
    #expect(year.constraints?.minimum == 1900)
    #expect(year.constraints?.maximum == 2999)
    #expect(year.constraints?.required == true)
    let flag = try field(.gradeBands, "on_track")
    #expect(flag.type == "boolean")
    #expect(flag.trueValues == ["1"])
    #expect(flag.falseValues == ["0"])
    #expect(flag.constraints == nil)
    #expect(try field(.results, "target").type == "number")
    #expect(try field(.measures, "other_fields").type == "string")
    let status = try field(.results, "result_status")
    #expect(
      status.constraints?.enum
        == ["pending", "not_measured", "not_set", "not_applicable", "ended", "provisional"])
  }

  @Test("the bytes have sorted keys, plain slashes, and a line break at the end")
  func encoded() throws {
    let descriptor = PackageDescriptor(
      name: "a/b",
      resources: [PackageDescriptor.Entry(name: "plans", path: "plans.csv")])
    #expect(
      String(decoding: try descriptor.encoded(), as: UTF8.self) == """
        {
          "name" : "a/b",
          "profile" : "tabular-data-package",
          "resources" : [
            {
              "encoding" : "utf-8",
              "format" : "csv",
              "mediatype" : "text/csv",
              "name" : "plans",
              "path" : "plans.csv",
              "profile" : "tabular-data-resource"
            }
          ]
        }

        """)
  }
}
