/// A language that messages are written in. The raw value is its ISO 639-1 code.
public enum Language: String, Sendable, CaseIterable {
  /// English, also the language of every locale that is not Japanese.
  case english = "en"
  /// Japanese, in the です・ます style.
  case japanese = "ja"

  /// The language of the locale that `environment` names: the first of `LC_ALL`, `LC_MESSAGES`
  /// and `LANG` that is set and not empty decides, as in
  /// [POSIX, chapter 8.2](https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html).
  public init(environment: Environment) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }
    self = language == "ja" || language == "japanese" ? .japanese : .english
  }
}
