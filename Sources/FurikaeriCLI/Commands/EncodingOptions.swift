import ArgumentParser
import Tables

/// In which encoding CSV is written.
struct EncodingOptions: ParsableArguments {
  @Option(
    name: .customLong("encoding"), help: "The encoding of CSV: utf-8 or cp932. (default: utf-8)")
  var chosen: TextEncoding?

  @Flag(
    name: .customLong("replace-unmappable"),
    help: "Replace what cp932 lacks, by 〓 or the same character as it has it, and list it.")
  var replacesUnmappable = false
}
