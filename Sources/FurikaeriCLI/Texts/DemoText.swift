import Tables

/// What a person is told at the end of the demo.
enum DemoText {
  static func whereItIs(_ folder: String, _ language: Language) -> [String] {
    switch language {
    case .english:
      [
        "In \(visible: folder):",
        "  review.db   the store; any SQLite client reads it",
        "  review.html the review as it is published: open it in a browser",
        "  review.md   the same as Markdown",
        "  tables/     its tables as CSV",
        "  package/    the figures it was made from",
        "Ask it something:",
        "  furikaeri report best --db \(visible: folder)/review.db",
      ]
    case .japanese:
      [
        "\(visible: folder) に作成したもの：",
        "  review.db   ストア（どの SQLite クライアントでも読めます）",
        "  review.html 公表用の振り返り（ブラウザーで開きます）",
        "  review.md   同じ内容の Markdown",
        "  tables/     各表の CSV",
        "  package/    元の数値",
        "問合せの例：",
        "  furikaeri report best --db \(visible: folder)/review.db",
      ]
    }
  }
}
