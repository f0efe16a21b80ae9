import Glibc
import Tables

/// What the system says of a value of `errno`.
enum SystemMessage {
  static func text(_ code: Int32, _ language: Language) -> String {
    if language == .japanese, let reason = japanese(code) { return reason }
    // strerror(3) returns a C string that stays until the next call on this thread.
    guard let message = unsafe strerror(code) else { return "errno \(code)" }
    return unsafe String(cString: message)
  }

  /// The usual reasons; others are told in the C library's own words.
  private static func japanese(_ code: Int32) -> String? {
    switch code {
    case EACCES, EPERM: "アクセスが許可されていません"
    case ENOENT, ENOTDIR: "フォルダーがありません"
    case EROFS: "読み取り専用の場所です"
    case ENAMETOOLONG: "ファイル名が長すぎます"
    case ENOSPC, EDQUOT: "ディスクの空きがありません"
    default: nil
    }
  }
}
