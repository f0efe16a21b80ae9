import Testing

@testable import ReviewPages

@Suite("The working of a grade")
struct GradeWorkingTests {
  private static let bands = [
    ReviewPlan.Grade(grade: "A", meaning: "", atLeast: 120, isOnTrack: true),
    ReviewPlan.Grade(grade: "B", meaning: "", atLeast: 90, isOnTrack: true),
    ReviewPlan.Grade(grade: "C", meaning: "", atLeast: nil, isOnTrack: false),
  ]

  private func working(
    _ rates: [Double], average: Double? = nil, digits: Int = 0,
    grades: [ReviewPlan.Grade] = bands
  ) -> String {
    let mean = rates.reduce(0, +) / Double(rates.count)
    return GradeWorking(
      rates: rates, average: average ?? mean, grades: grades, digits: digits
    ).text
  }

  @Test("is the sum, the mean with a digit more than is shown, and the band it lies in")
  func whole() {
    #expect(
      working([100, 40, 100, 120]) == "(100+40+100+120) ÷ 4 = 90.0 → 90 ≤ 90.0 < 120 → B")
    #expect(working([130.5, 130], digits: 1) == "(130.5+130) ÷ 2 = 130.25 → 120 ≤ 130.25 → A")
  }

  @Test("has as many digits as it takes to stand on the right side of an edge: 119.96 is not 120.0")
  func edge() {
    #expect(working([119.96]) == "119.96 ÷ 1 = 119.96 → 90 ≤ 119.96 < 120 → B")
    #expect(
      working([119.9996, 119.9996])
        == "(119.9996+119.9996) ÷ 2 = 119.9996 → 90 ≤ 119.9996 < 120 → B")
    #expect(working([89.999999]) == "89.999999 ÷ 1 = 89.999999 → 89.999999 < 90 → C")
  }

  @Test("has = where it is exact, and ≈ where a rate or the mean is rounded")
  func exact() {
    #expect(working([93.5, 94], digits: 1).contains(" = 93.75 "))
    #expect(working([100, 100, 101], average: 100.333333333).contains(" ≈ 100.3 "))
    #expect(working([66.6666], digits: 1).hasPrefix("66.67 ÷ 1 ≈ 66.67 "))
  }

  @Test("has terms with as many digits as it takes for the sum to be true")
  func trueSum() {
    #expect(
      working([90, 90, 89.999998], average: 89.999999333)
        == "(90+90+89.999998) ÷ 3 ≈ 89.999999 → 89.999999 < 90 → C")
    #expect(
      working([89.333333333, 90.666666667]) == "(89.33+90.67) ÷ 2 ≈ 90.0 → 90 ≤ 90.0 < 120 → B")
    #expect(
      working([93.444, 93.444], digits: 2)
        == "(93.444+93.444) ÷ 2 = 93.444 → 90 ≤ 93.444 < 120 → B")
  }

  @Test("has a single year without brackets, and a negative rate in them")
  func terms() {
    #expect(working([100]) == "100 ÷ 1 = 100.0 → 90 ≤ 100.0 < 120 → B")
    #expect(working([-12.5, 50]) == "((-12.5)+50) ÷ 2 ≈ 18.8 → 18.8 < 90 → C")
  }

  @Test("ends with the mean where no grade is earned")
  func noGrade() {
    #expect(working([80], grades: Array(Self.bands.prefix(2))) == "80 ÷ 1 = 80.0")
    #expect(working([80], grades: []) == "80 ÷ 1 = 80.0")
  }
}
