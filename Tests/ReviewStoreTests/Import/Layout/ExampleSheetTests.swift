import Testing

@testable import ReviewStore

@Suite("ExampleSheet: sheets that are no data by their names")
struct ExampleSheetTests {
  @Test(
    "names of examples",
    arguments: [
      "記入例", "記載例", "入力例", "記入見本", "作成例", "記入例（市民局）", "【記入例】実績", "実績（記入例）", "様式1 記入例", "記入例2",
      "（記入例）", "ｷ 記入例", "見本", "実績見本", "サンプル", "サンプルシート", "実績（サンプル）", "例", "実績（例）", "（例）実績", "実績_例",
      "sample", "Sample", "(sample)", "SAMPLE 1", "Sample sheet", "Ｓａｍｐｌｅ", "Example", "Examples",
      "example (do not edit)",
      "results_sample", "results (example)", "sample_実績",
    ])
  func examples(name: String) { #expect(ExampleSheet.isNamed(name)) }

  @Test(
    "names of data",
    arguments: [
      "事例集", "事例", "先進事例", "条例一覧", "条例", "特例", "比例", "凡例", "定例会", "例規", "入力例外", "記載例規集", "見本市一覧",
      "サンプル数",
      "サンプル調査", "Sample size", "sample-size", "resample", "実績", "Sheet1", "1", "", "（）", "用例集",
      "counterexamples",
    ])
  func data(name: String) { #expect(!ExampleSheet.isNamed(name)) }
}
