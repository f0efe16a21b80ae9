import Foundation
import Testing

@testable import ReviewPages

@Suite("The colours of charts")
struct ChartPaletteTests {
  /// Relative luminance, [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  private func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { part in
      // x^2.4 as the fifth root of x^12, by Newton's method.
      part <= 0.04045 ? part / 12.92 : Self.power((part + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private static func power(_ base: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
    return (0..<60).reduce(1.0) { root, _ in
      root - (root * root * root * root * root - twelfth) / (5 * root * root * root * root)
    }
  }

  private func parts(_ colour: String) -> [Double] {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    return [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { Double($0) / 255 }
  }

  private func contrast(_ one: [Double], _ other: [Double]) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private func contrast(_ one: String, _ other: String) -> Double {
    contrast(parts(one), parts(other))
  }

  /// A shade on the page as bands have it.
  private func band(_ shade: String, _ palette: ChartPalette) -> [Double] {
    zip(parts(shade), parts(palette.paper)).map {
      $0 * ChartStyle.bandOpacity + $1 * (1 - ChartStyle.bandOpacity)
    }
  }

  private let palettes = [ChartPalette.light, .dark]

  @Test("give text at least 4.5 : 1, on the page, on bands and on bars")
  func text() {
    #expect(abs(contrast("#ffffff", "#767676") - 4.54) < 0.01)
    for palette in palettes {
      for text in [palette.ink, palette.quiet] {
        #expect(contrast(text, palette.paper) >= 4.5)
        for shade in palette.onTrack + palette.offTrack {
          #expect(contrast(parts(text), band(shade, palette)) >= 4.5)
        }
      }
      for shades in [palette.onTrack, palette.offTrack] {
        for (shade, text) in zip(shades, palette.onShade) {
          #expect(contrast(shade, text) >= 4.5)
        }
      }
    }
  }

  @Test("give bars, dots, lines and edges at least 3 : 1, on the page and on bands")
  func graphics() {
    for palette in palettes {
      let shades = palette.onTrack + palette.offTrack
      for mark in shades + [palette.mark, palette.quiet, palette.ink] {
        #expect(contrast(mark, palette.paper) >= 3)
        for shade in shades { #expect(contrast(parts(mark), band(shade, palette)) >= 3) }
      }
    }
  }

  @Test("go from the strongest shade to the faintest step by step, alike in both families")
  func order() {
    for palette in palettes {
      let families = [palette.onTrack, palette.offTrack].map { shades in
        shades.map { contrast($0, palette.paper) }
      }
      for contrasts in families {
        #expect(contrasts.count == ChartPalette.levels)
        #expect(zip(contrasts, contrasts.dropFirst()).allSatisfy { $0 / $1 > 1.15 })
      }
      #expect(zip(families[0], families[1]).allSatisfy { abs($0 / $1 - 1) < 0.03 })
    }
  }

  @Test("are all in the style sheet, light first, dark for screens that ask for it")
  func styleSheet() throws {
    let css = ChartStyle.css
    let dark = try #require(css.range(of: "@media screen and (prefers-color-scheme:dark)"))
    for (name, colour) in ChartPalette.light.properties {
      #expect(css[..<dark.lowerBound].contains("--chart-\(name):\(colour)"))
    }
    for (name, colour) in ChartPalette.dark.properties {
      #expect(css[dark.lowerBound...].contains("--chart-\(name):\(colour)"))
    }
  }

  @Test("come from custom properties alone, none of them unknown")
  func properties() {
    let known = Set(ChartPalette.light.properties.map { "--chart-\($0.name)" })
    let used = ChartStyle.css.split(separator: "var(").dropFirst()
      .map { String($0.prefix { $0 != ")" }) }
    #expect(!used.isEmpty)
    #expect(Set(used).isSubset(of: known))
    #expect(!ChartStyle.css.contains("url("))
    #expect(!ChartStyle.css.contains("<"))
  }
}
