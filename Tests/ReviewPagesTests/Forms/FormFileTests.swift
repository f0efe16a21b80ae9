import Testing

@testable import ReviewPages

@Suite("Forms: names of files")
struct FormFileTests {
  @Test(
    "the number tells files apart; what a file system or shell takes for something else is replaced",
    arguments: [
      ("消防局", "05-消防局"), ("../../etc", "05-______etc"), ("a/b:c*d", "05-a_b_c_d"),
      ("デジタル・デザイン室", "05-デジタル_デザイン室"), ("-rf 3", "05--rf_3"), ("", "05-"),
    ])
  func names(bureau: String, stem: String) {
    let form = Form(number: 5, bureau: bureau, measures: 0, tables: [])
    #expect(form.fileStem(digits: 2) == stem)
  }

  @Test("a long name is cut, so that a file system takes it")
  func long() {
    let form = Form(
      number: 7, bureau: String(repeating: "局", count: 200), measures: 0, tables: [])
    #expect(form.fileStem(digits: 3) == "007-" + String(repeating: "局", count: 51))
  }
}
