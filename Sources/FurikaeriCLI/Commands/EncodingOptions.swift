import ArgumentParser
import Tables

/// In which encoding CSV is written.
struct EncodingOptions: ParsableArguments {
  @Option(name: .customLong("encoding"), help: "The encoding of CSV. (default: utf-8)")
  var written: WrittenEncoding?

  @Flag(
    name: .customLong("replace-unmappable"),
    help: "Replace what cp932 lacks, by 〓 or the same character as it has it, and list it.")
  var replacesUnmappable = false

  var chosen: TextEncoding? { written?.encoding }
}

/// The encodings that tables are written in: fewer than those that are read.
enum WrittenEncoding: String, Choice {
  case utf8 = "utf-8"
  case cp932

  var encoding: TextEncoding {
    switch self {
    case .utf8: .utf8
    case .cp932: .cp932
    }
  }
}
