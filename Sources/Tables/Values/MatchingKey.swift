import CUnistring
import Glibc

/// What two spellings of a name have in common: full- and half-width, capital and small letters,
/// spaces, and what looks alike (``LookAlike``). For finding a name that people wrote, never for storing
/// it.
public enum MatchingKey {
  /// The key of a name: NFKC ([Unicode Standard Annex #15](https://www.unicode.org/reports/tr15/)),
  /// without white space and characters that nobody sees, in small letters.
  ///
  /// NFKC makes ㈱ (株) and ① 1: split a text at its marks before it is made a key.
  public static func of(_ text: String) -> String {
    normalized(text).filter { !$0.isWhitespace }.lowercased()
  }

  /// The text in NFKC, without what nobody sees: full-width letters and digits are half-width, half-width
  /// katakana full-width, radicals ideographs. Case and white space stay, but that an ideographic space
  /// is a space.
  public static func normalized(_ text: String) -> String { normal(LookAlike.folded(text)) }

  /// The text in NFKC.
  public static func normal(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var count = 0
    // Without a buffer of ours, the result is a new one of `count` bytes, which is ours to free.
    guard
      let result = unsafe u8_normalize(
        furikaeri_nfkc(), bytes, bytes.count, nil, &count)
    else { return text }
    defer { unsafe free(result) }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: result, count: count), as: UTF8.self)
  }
}
