/// An encoding that a file seems to be in, and that is not told from bytes alone: too many texts are
/// something in it.
public enum ForeignEncoding: Sendable, Equatable {
  /// The encoding of Japanese text on Unix: see ``TextEncoding/eucJP``.
  case eucJP
  /// The encoding of Japanese mail: see ``TextEncoding/iso2022JP``.
  case iso2022JP
  /// The encoding of western Europe: Windows-1252, or ISO 8859-1.
  case latin1

  /// The encoding as a person asks for it; nil: it is not read.
  var chosen: TextEncoding? {
    switch self {
    case .eucJP: .eucJP
    case .iso2022JP: .iso2022JP
    case .latin1: nil
    }
  }

  /// Its name, for messages.
  var title: String { chosen?.title ?? "Windows-1252 (Latin-1)" }
}
