import Foundation
import ReviewPages
import Tables
import Testing

@Suite("Every chart")
struct SVGChartTests {
  private var charts: [any SVGChart] {
    let grades = ChartSamples.hostileNames.prefix(5).enumerated().map { index, name in
      GradeScale.Grade(
        name: name, meaning: name, atLeast: index == 4 ? nil : Double(120 - index),
        isOnTrack: index < 2)
    }
    return [ChartSamples.two, ChartSamples.three, ChartSamples.seven, GradeScale(grades)]
      .flatMap { ChartSamples.hostileCharts(in: $0) }
      + [
        ChartSamples.dots((0..<73).map { 60 + Double($0) }),
        ChartSamples.dots((0..<500).map(Double.init)),
      ]
  }

  @Test("is well-formed, whatever its texts hold, and has only elements of a drawing")
  func wellFormed() throws {
    let known: Set = [
      "page", "svg", "title", "desc", "g", "text", "rect", "line", "path", "circle",
    ]
    for chart in charts {
      let parsed = try ParsedSVG(chart.svg(id: "c"))
      #expect(Set(parsed.elements.map(\.name)).isSubset(of: known))
    }
  }

  @Test("is an image with a name and a text alternative, by ids that begin as asked")
  func accessible() throws {
    for chart in charts {
      let parsed = try ParsedSVG(chart.svg(id: "c-7"))
      let ids = parsed.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      #expect(ids.allSatisfy { $0.hasPrefix("c-7-") })
      let texts = Dictionary(
        parsed.elements.compactMap { element in
          element.attributes["id"].map { ($0, element.text) }
        }, uniquingKeysWith: { first, _ in first })
      for svg in parsed.all("svg") {
        #expect(svg.attributes["role"] == "img")
        let labels = try #require(svg.attributes["aria-labelledby"]).split(separator: " ")
        #expect(labels.count == 2)
        #expect(labels.allSatisfy { texts[String($0)] != nil })
        #expect(texts[String(labels[1])] != "")
      }
    }
  }

  @Test("has no style attribute, handler, link or address, which a strict page forbids")
  func strict() throws {
    let known: Set = [
      "class", "role", "aria-labelledby", "viewBox", "width", "height", "id", "x", "y", "x1", "x2",
      "y1", "y2", "cx", "cy", "r", "rx", "d", "text-anchor",
    ]
    for chart in charts {
      let parsed = try ParsedSVG(chart.svg(id: "c"))
      #expect(parsed.elements.allSatisfy { Set($0.attributes.keys).isSubset(of: known) })
    }
  }

  @Test("uses only classes that the style sheet has")
  func classes() throws {
    for chart in charts {
      for element in try ParsedSVG(chart.svg(id: "c")).elements {
        for name in (element.attributes["class"] ?? "").split(separator: " ") {
          let isKnown = ChartStyle.css.contains(".\(name){") || name == "chart-label"
          #expect(isKnown, "\(name)")
        }
      }
    }
  }

  @Test("is the same bytes every time, also into a text that was used before")
  func sameBytes() {
    var svg = SVGText()
    for chart in charts {
      svg.removeAll()
      chart.write(to: &svg, id: "c")
      #expect(svg.text == chart.svg(id: "c"))
    }
  }

  @Test("keeps every line of text and every shape inside the drawing")
  func inside() throws {
    for chart in charts {
      let svgs = chart.svg(id: "c").components(separatedBy: "</svg>").dropLast()
      for svg in svgs {
        let parsed = try ParsedSVG(svg + "</svg>")
        let box = try #require(parsed.all("svg").first?.attributes["viewBox"]).split(separator: " ")
        let width = try #require(Double(box[2]))
        let height = try #require(Double(box[3]))
        let ys = parsed.numbers("y", of: "text") + parsed.numbers("cy", of: "circle")
        #expect(ys.allSatisfy { $0 >= 0 && $0 <= height })
        let xs = parsed.numbers("x", of: "text") + parsed.numbers("cx", of: "circle")
        #expect(xs.allSatisfy { $0 >= 0 && $0 <= width })
        for rectangle in parsed.all("rect") {
          let x = Double(rectangle.attributes["x"] ?? "") ?? -1
          #expect(x >= 0 && x + (Double(rectangle.attributes["width"] ?? "") ?? 0) <= width)
        }
      }
    }
  }

  @Test("isolates text that runs from right to left, so that it reorders nothing after it")
  func isolation() {
    let name = "\u{202E}override \u{2069} end"
    let bar = StackedBarChart.Bar(label: name, counts: [0, 1, 0])
    let chart = StackedBarChart(
      title: "", bars: [bar], scale: ChartSamples.three, language: .english)
    #expect(
      chart.textAlternative.hasSuffix(
        "\u{2068}\u{202E}override \u{FFFD} end\u{2069}: 1 measure (A 0, B 1, C 0)."))
  }
}
