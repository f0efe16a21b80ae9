import Foundation
import FoundationXML

/// What an XML parser reads in charts.
final class ParsedSVG: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  struct NotWellFormed: Error {
    let reason: String
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Reads one or more `<svg>` elements.
  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data("<page>\(svg)</page>".utf8))
    parser.delegate = self
    guard parser.parse() else {
      throw NotWellFormed(reason: "\(parser.parserError.map { "\($0)" } ?? "?") in \(svg)")
    }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func texts(_ name: String = "text") -> [String] { all(name).map(\.text) }

  /// A coordinate of every element of that name.
  func numbers(_ attribute: String, of name: String) -> [Double] {
    all(name).compactMap { $0.attributes[attribute].flatMap(Double.init) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }
}
