import ReviewStore

/// What a page may load and run: its own style and script, and nothing else.
/// <https://www.w3.org/TR/CSP3/>
enum ContentPolicy {
  /// For a page that holds its style and script: they are known by their digests.
  static let inline = policy(
    style: "'\(hash(of: StyleSheet.text))'", script: "'\(hash(of: PageScript.text))'")

  /// For linked pages, whose style and script lie beside them.
  static let linked = policy(style: "'self'", script: "'self'")

  private static func policy(style: String, script: String) -> String {
    "default-src 'none'; style-src \(style); script-src \(script); "
      + "base-uri 'none'; form-action 'none'"
  }

  private static func hash(of text: String) -> String {
    let digest = FileDigest()
    digest.add(text.utf8Span.span)
    return "sha256-\(digest.base64())"
  }
}
