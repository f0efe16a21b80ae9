import Testing

@testable import ReviewPages

@Suite("The links of a published review")
struct PageLinksTests {
  private let links = PageLinks(parts: [.summary, .list, .measures], measures: 1200)

  @Test("lead to places of the page that holds everything")
  func whole() {
    #expect(links.href(to: .list, from: .whole) == "#list")
    #expect(links.href(toSheet: 7, from: .whole) == "#measure-7")
  }

  @Test("lead from page to page, up from the folder of sheets")
  func pages() {
    #expect(links.href(to: .list, from: .index) == "list.html")
    #expect(links.href(to: .summary, from: .part(.list)) == "index.html")
    #expect(links.href(toSheet: 7, from: .part(.list)) == "measures/0007.html")
    #expect(links.href(to: .list, from: .sheet(7)) == "../list.html")
    #expect(links.href(toSheet: 1200, from: .sheet(7)) == "../measures/1200.html")
  }

  @Test("have file names of numbers, with two digits at least")
  func digits() {
    #expect(links.file(of: .sheet(7)) == "measures/0007.html")
    #expect(PageLinks(parts: [], measures: 3).file(of: .sheet(3)) == "measures/03.html")
  }

  @Test("lead to no sheet where sheets are not published")
  func noSheets() {
    let links = PageLinks(parts: [.list], measures: 3)
    #expect(links.href(toSheet: 1, from: .whole) == nil)
    #expect(links.href(toSheet: 1, from: .part(.list)) == nil)
  }
}
