import ReviewStore
import Tables
import Testing

@Suite("ParameterError: the whole message in both languages")
struct ParameterErrorMessagesTests {
  private func check(
    _ problem: ParameterError.Problem, _ english: String, _ japanese: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = ParameterError(problem)
    #expect(error.message(in: .english) == english, sourceLocation: sourceLocation)
    #expect(error.message(in: .japanese) == japanese, sourceLocation: sourceLocation)
  }

  @Test("a value that is missing")
  func missing() {
    check(
      .missing("year"), "the query needs a value for year. Add --param year=VALUE.",
      "year の値が必要です。--param year=値 を加えてください。")
  }

  @Test("a value that is not asked for, with what is and without")
  func unknown() {
    check(
      .unknown("yaer", known: ["year", "limit"]),
      "the query has no parameter yaer. It takes year, limit.",
      "yaer というパラメーターはありません。使えるパラメーターは year、limit です。")
    check(
      .unknown("year", known: []), "the query has no parameter year. It takes none.",
      "year というパラメーターはありません。この問合せにパラメーターはありません。")
  }

  @Test("what is not name=value")
  func malformed() {
    check(
      .malformed("2021"), "“2021” is not NAME=VALUE. Write it as in --param year=2021.",
      "「2021」は 名前=値 の形ではありません。--param year=2021 のように指定してください。")
  }
}
