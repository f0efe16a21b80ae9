import ReviewStore
import Testing

@testable import ReviewStore

@Suite("Bureaus and sections in two columns")
struct DepartmentColumnsTests {
  @Test("are the departments of a measure, pairwise, or all of one bureau")
  func measures() throws {
    let test = try TestStore.withPlan()
    try test.importText(
      "施策番号,施策名,分野,所管局,所管課\n"
        + "4,A,1,総務局,\n5,B,1,市民局,相談課\n6,C,1,\"市民局\n経済局\",\"防犯課\n振興課\"\n"
        + "7,D,1,経済局,\"振興課\n　観光課 \"\n", as: "measures.csv")
    #expect(
      try test.rows(
        """
        SELECT measure, position, bureau, section FROM measure_owner
        WHERE measure > '3' ORDER BY 1, 2
        """) == [
          ["4", "1", "総務局", "NULL"], ["5", "1", "市民局", "相談課"], ["6", "1", "市民局", "防犯課"],
          ["6", "2", "経済局", "振興課"], ["7", "1", "経済局", "振興課"], ["7", "2", "経済局", "観光課"],
        ])
  }

  @Test("must pair, and there must be one")
  func faults() throws {
    let test = try TestStore.withPlan()
    let refusal = try test.refusal(
      "施策番号,施策名,分野,所管局,所管課\n4,A,1,,相談課\n5,B,1,\"市民局\n経済局\",\"a\nb\nc\"\n",
      as: "measures.csv")
    #expect(
      refusal.english == [
        "measures.csv, row 2, column 所管局: the cell is empty, but it is required. Fill it in.",
        "measures.csv, row 3, column 所管局: 2 bureaus, but 3 sections. Write one bureau, or one beside "
          + "each section.",
      ])
    #expect(
      refusal.japanese[1]
        == "measures.csv 3行目「所管局」列: 局が2行、課が3行あり、対応しません。局を1つだけ書くか、"
        + "課ごとに局を書いてください。")
  }
}
