/// How a file spells its characters as bytes. The raw value is the name that people choose it by.
///
/// Where no choice is made (nil), ``CSVReader`` tells the encoding from the bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// [UTF-8](https://www.rfc-editor.org/rfc/rfc3629), with or without a byte order mark.
  case utf8 = "utf-8"
  /// [UTF-16](https://www.rfc-editor.org/rfc/rfc2781), the lower byte first; with or without a mark.
  case utf16le = "utf-16le"
  /// UTF-16, the higher byte first; with or without a mark.
  case utf16be = "utf-16be"
  /// The Shift_JIS of Windows, as the C library's iconv(3) has it under this name: with ㈱, ① and
  /// 髙, and with the fullwidth ～, － and ￠ where other tables have 〜, − and ¢. Characters that users
  /// made for themselves are in Unicode's private use area, from U+E000 on.
  case cp932 = "cp932"
  /// The encoding of Japanese text on Unix, with halfwidth katakana, JIS X 0212, and what Windows adds
  /// to it: ㈱, ① and 髙. It is read only where it is asked for.
  case eucJP = "euc-jp"
  /// The encoding of Japanese mail, with the same characters. It is read only where it is asked for.
  case iso2022JP = "iso-2022-jp"

  /// The encoding's own name, for messages.
  public var title: String { rawValue.uppercased() }

  /// The mark that a file can begin with; empty where there is none.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16le: [0xFF, 0xFE]
    case .utf16be: [0xFE, 0xFF]
    case .cp932, .eucJP, .iso2022JP: []
    }
  }
}
