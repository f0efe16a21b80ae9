import Testing

@testable import ReviewStore

@Suite("PackageDescriptor: licences and sources as people write them")
struct PackageDescriptorRightsTests {
  private func license(_ text: String) -> [String?] {
    let license = PackageDescriptor.License(text: text)
    return [license.name, license.path, license.title]
  }

  private func source(_ text: String) -> [String?] {
    let source = PackageDescriptor.Source(text: text)
    return [source.title, source.path]
  }

  @Test("a known licence has its name, address and title, however it is spelled")
  func known() {
    let expected = [
      "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/",
      "Creative Commons Attribution 4.0",
    ]
    for text in ["CC-BY-4.0", "CC BY 4.0", "cc-by 4.0"] { #expect(license(text) == expected) }
    #expect(license("PDL1.0") == ["PDL1.0", nil, nil])
    #expect(license("PDL-1.0")[2] == "公共データ利用規約（第1.0版）")
  }

  @Test("an unknown one has at least a name or an address, as the specification asks")
  func unknown() {
    #expect(license("ODC-BY-1.0") == ["ODC-BY-1.0", nil, nil])
    #expect(license("https://example.org/terms") == [nil, "https://example.org/terms", nil])
    #expect(
      license("横浜市オープンデータ利用規約（https://example.org/terms）")
        == [nil, "https://example.org/terms", "横浜市オープンデータ利用規約"])
    #expect(license("二次利用自由") == ["other", nil, "二次利用自由"])
  }

  @Test("a source has a title, and the address that stands in it")
  func sources() {
    #expect(source("最終振り返り 横浜市") == ["最終振り返り 横浜市", nil])
    #expect(
      source("最終振り返り、横浜市 https://example.org/a.pdf 2022年")
        == ["最終振り返り、横浜市 2022年", "https://example.org/a.pdf"])
    #expect(source("http://example.org/") == ["http://example.org/", "http://example.org/"])
  }
}
