extension PackageDescriptor.License {
  /// A licence as people write it: the name of a known one, an address, a sentence with an address in
  /// it, or any other sentence.
  init(text: String) {
    if let known = Self.known[Self.key(text)] {
      self = known
      return
    }
    let written = AddressedText(text)
    path = written.address
    if Self.isName(text) {
      name = text
    } else {
      title = written.rest
      // One of the two is required.
      if path == nil { name = "other" }
    }
  }

  /// What the identifiers of <https://opendefinition.org/licenses/> and Japan's public data stand for.
  private static let known: [String: PackageDescriptor.License] = [
    "CC-BY-4.0": .init(
      name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/",
      title: "Creative Commons Attribution 4.0"),
    "CC-BY-SA-4.0": .init(
      name: "CC-BY-SA-4.0", path: "https://creativecommons.org/licenses/by-sa/4.0/",
      title: "Creative Commons Attribution Share-Alike 4.0"),
    "CC0-1.0": .init(
      name: "CC0-1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/",
      title: "Creative Commons Zero 1.0"),
    "PDL-1.0": .init(
      name: "PDL-1.0",
      path: "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0",
      title: "公共データ利用規約（第1.0版）"),
  ]

  /// `CC BY 4.0` as `CC-BY-4.0`.
  private static func key(_ text: String) -> String {
    text.split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: "-").uppercased()
  }

  /// Whether a text can be an identifier.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
          || ["-", ".", "_"].contains(scalar)
      }
  }
}

extension PackageDescriptor.Source {
  /// A source as people write it, often with its address behind it.
  init(text: String) {
    let written = AddressedText(text)
    // A title is required.
    title = written.rest ?? text
    path = written.address
  }
}

/// A text and the one address in it.
private struct AddressedText {
  /// The first address.
  let address: String?
  /// The text without it; nil where nothing is left.
  let rest: String?

  init(_ text: String) {
    let scalars = text.unicodeScalars
    guard let start = Self.start(in: scalars) else {
      address = nil
      rest = text
      return
    }
    let found = scalars[start...].prefix {
      $0.isASCII && $0.value > 0x20 && !"<>\"'()".unicodeScalars.contains($0)
    }
    address = String(found)
    let before = scalars[..<start].reversed().drop(while: Self.isAround).reversed()
    let after = scalars[found.endIndex...].drop(while: Self.isAround)
    let parts = [Self.string(before), Self.string(after)].filter { !$0.isEmpty }
    rest = parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func start(in scalars: String.UnicodeScalarView) -> String.Index? {
    scalars.indices.first { index in
      ["https://", "http://"].contains { scalars[index...].starts(with: $0.unicodeScalars) }
    }
  }

  private static func isAround(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
      || ["(", ")", "（", "）", "<", ">", ",", "、", "。", ":", "："].contains(scalar)
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
