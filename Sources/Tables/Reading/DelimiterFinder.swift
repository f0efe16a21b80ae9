/// Tells the delimiter of a file from its first record: a tab when there is one outside quotation
/// marks and no comma is, else a comma.
struct DelimiterFinder {
  private var position = 0
  private var isQuoted = false
  /// Whether a quotation mark here opens a cell, or doubles the one that closed it.
  private var canOpen = true
  /// An empty line is no record.
  private var isEmpty = true
  private var hasTab = false

  /// Goes on in the first record, of which `text` holds all bytes that are there so far. Returns nil
  /// when more are needed; `isLast` when no more will follow.
  mutating func find(in text: Span<UInt8>, isLast: Bool) -> UInt8? {
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        if isQuoted || canOpen { isQuoted.toggle() }
        isEmpty = false
      case _ where isQuoted: break
      case UInt8(ascii: ","): return byte
      case UInt8(ascii: "\n"):
        if !isEmpty { return found }
      case UInt8(ascii: "\r"): break
      default:
        if byte == UInt8(ascii: "\t") { hasTab = true }
        canOpen = byte == UInt8(ascii: "\t")
        isEmpty = false
      }
    }
    return isLast ? found : nil
  }

  private var found: UInt8 { hasTab ? UInt8(ascii: "\t") : UInt8(ascii: ",") }
}
