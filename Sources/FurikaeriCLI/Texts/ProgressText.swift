import ReviewStore
import Tables

/// The line of a progress bar: `results.csv ██████░░░░ 58 %  1,204,224 rows, 602,112/s, 1 s left`.
enum ProgressText {
  static func line(
    _ progress: ImportProgress, after time: Duration, width: Int, _ language: Language
  ) -> String {
    let seconds = max(
      Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds), 1e-3)
    let rate = Int(Double(progress.rows) / seconds)
    var line = name(of: progress.file)
    if let fraction = progress.fraction { line += bar(fraction) }
    line += " " + figures(progress.rows, rate, language)
    if let fraction = progress.fraction, fraction > 0 {
      line += left(Int((seconds / fraction - seconds).rounded(.up)), language)
    }
    return DisplayWidth.cut(line, to: width - 1)
  }

  /// That of a copy: `copy.db ██████░░░░ 58 %  41,287,680 bytes`.
  static func line(_ progress: CopyProgress, width: Int, _ language: Language) -> String {
    let unit = language == .japanese ? "バイト" : "bytes"
    let line =
      name(of: progress.file) + bar(progress.fraction) + "  \(grouped(progress.bytes)) \(unit)"
    return DisplayWidth.cut(line, to: width - 1)
  }

  private static func name(of file: String) -> String {
    PrintableText.visible(file.split(separator: "/").last.map(String.init) ?? "")
  }

  private static func bar(_ fraction: Double) -> String {
    let filled = Int(fraction * 20)
    return " " + String(repeating: "█", count: filled)
      + String(repeating: "░", count: 20 - filled) + " \(Int(fraction * 100)) %"
  }

  private static func figures(_ rows: Int, _ rate: Int, _ language: Language) -> String {
    switch language {
    case .english: " \(grouped(rows)) rows, \(grouped(rate))/s"
    case .japanese: " \(grouped(rows)) 行、毎秒 \(grouped(rate)) 行"
    }
  }

  private static func left(_ seconds: Int, _ language: Language) -> String {
    switch language {
    case .english: ", \(seconds) s left"
    case .japanese: "、残り \(seconds) 秒"
    }
  }

  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.map { index in
      (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
    }.joined()
  }
}
