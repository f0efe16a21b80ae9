import ArgumentParser
import Tables

/// In which encoding CSV is written.
struct EncodingOptions: ParsableArguments {
  @Option(
    name: .customLong("encoding"),
    help: """
      The encoding of CSV. utf-8-bom is UTF-8 that Excel can tell. (default: utf-8; of forms and the \
      review, which people open, utf-8-bom)
      """)
  var written: WrittenEncoding?

  @Flag(
    name: .customLong("replace-unmappable"),
    help: "Replace what cp932 lacks, by 〓 or the same character as it has it, and list it.")
  var replacesUnmappable = false

  var chosen: TextEncoding? { written?.encoding }

  /// Whether a byte order mark was asked for.
  var hasMark: Bool { written == .utf8WithMark }

  /// Whether no other UTF-8 was asked for than that with a byte order mark.
  var mayHaveMark: Bool { written != .utf8 }
}

/// The encodings that tables are written in: fewer than those that are read.
enum WrittenEncoding: String, Choice {
  case utf8 = "utf-8"
  /// UTF-8 with the byte order mark without which Excel takes it for the encoding of Windows.
  case utf8WithMark = "utf-8-bom"
  case cp932

  var encoding: TextEncoding {
    switch self {
    case .utf8, .utf8WithMark: .utf8
    case .cp932: .cp932
    }
  }
}
