#if Spreadsheets
  /// The name of a part of a workbook: its path in the ZIP file. See
  /// [ECMA-376, part 2](https://ecma-international.org/publications-and-standards/standards/ecma-376/).
  enum PartName {
    /// The longest name, in bytes.
    static let limit = 1024

    /// Whether a name can stand in a workbook: a relative path of visible characters, that leads
    /// nowhere else. Nothing is ever written by such a name; but a reader that takes `..` for one
    /// part and a reader that takes it for another would not read the same workbook.
    static func isSafe(_ name: String) -> Bool {
      // A name that ends with a slash is a folder.
      let segments = name.split(separator: "/", omittingEmptySubsequences: false)
      return name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
        && !segments.dropLast().contains("") && !name.isEmpty
        && !segments.contains { $0 == "." || $0 == ".." }
    }

    /// The name with slashes for the backslashes that some programs on Windows write, against what
    /// ZIP files are by [APPNOTE](https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), 4.4.17.
    static func slashed(_ name: String) -> String {
      guard name.utf8.contains(UInt8(ascii: "\\")) else { return name }
      return String(
        decoding: name.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 },
        as: UTF8.self)
    }

    /// The same for names that differ only in the case of ASCII letters, as those of one part may.
    static func key(_ name: String) -> String {
      let lowered = name.utf8.map { byte in
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      }
      return String(decoding: lowered, as: UTF8.self)
    }

    /// The part that `target` leads to from `part`, or nil when that is outside the file.
    static func resolve(_ target: String, from part: String) -> String? {
      let target = slashed(target)
      var path: [Substring] = []
      let isAbsolute = target.utf8.first == UInt8(ascii: "/")
      if !isAbsolute { path = part.split(separator: "/").dropLast() }
      for segment in target.split(separator: "/") {
        switch segment {
        case ".": continue
        case "..":
          guard path.popLast() != nil else { return nil }
        default: path.append(segment)
        }
      }
      let name = path.joined(separator: "/")
      // A scheme, such as `file:`, is no path.
      return isSafe(name) && !name.utf8.contains(UInt8(ascii: ":")) ? name : nil
    }

    /// The part that holds the relationships of `part`.
    static func relationships(of part: String) -> String {
      let slash = part.lastIndex(of: "/")
      let folder = slash.map { part[...$0] } ?? ""
      let name = slash.map { part[part.index(after: $0)...] } ?? part[...]
      return "\(folder)_rels/\(name).rels"
    }
  }
#endif
