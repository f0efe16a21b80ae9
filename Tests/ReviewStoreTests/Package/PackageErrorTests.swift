import Glibc
import Tables
import Testing

@testable import ReviewStore

@Suite("PackageError: the whole message in both languages")
struct PackageErrorTests {
  private func check(
    _ problem: PackageError.Problem, _ english: String, _ japanese: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = PackageError(path: "in/datapackage.json", problem: problem)
    #expect(error.message(in: .english) == english, sourceLocation: sourceLocation)
    #expect(error.message(in: .japanese) == japanese, sourceLocation: sourceLocation)
  }

  @Test("a descriptor that is missing or malformed")
  func descriptor() {
    check(
      .noDescriptor,
      "in/datapackage.json: there is no datapackage.json that can be read here. "
        + "Name the folder of an interchange package, or a ZIP file of one.",
      "in/datapackage.json: 読み取れる datapackage.json がありません。"
        + "交換用パッケージのフォルダーかZIPファイルを指定してください。")
    check(
      .malformedDescriptor("resources is missing"),
      "in/datapackage.json: this is not the descriptor of a data package: resources is missing. "
        + "Export the package anew, or correct it.",
      "in/datapackage.json: データパッケージの記述として読み取れません（resources is missing）。"
        + "書き出し直すか、訂正してください。")
  }

  @Test("a resource that is unknown, or elsewhere")
  func resources() {
    check(
      .unknownResource("staff", known: ["plans", "results"]),
      "in/datapackage.json: “staff” is not a resource of a review. Remove it; "
        + "there are plans, results.",
      "in/datapackage.json: 「staff」という種類はありません。取り除いてください。"
        + "使える種類：plans、results")
    check(
      .unsafePath(resource: "plans", path: "../plans.csv"),
      "in/datapackage.json: the file of plans, “../plans.csv”, is not one file inside the package's "
        + "folder. Correct its path.",
      "in/datapackage.json: plans のファイル「../plans.csv」は、パッケージのフォルダー内の"
        + "1つのファイルではありません。訂正してください。")
  }

  @Test("a folder that cannot be written to")
  func folders() {
    check(
      .folderNotEmpty,
      "in/datapackage.json: there is something here already. Choose another folder; "
        + "nothing was written.",
      "in/datapackage.json: すでに何かがあります。別のフォルダーを指定してください（何も書き出していません）。")
    check(
      .unwritable(code: ENOENT),
      "in/datapackage.json: the folder cannot be made (No such file or directory). "
        + "Choose another place.",
      "in/datapackage.json: フォルダーを作成できません（フォルダーがありません）。"
        + "別の場所を指定してください。")
  }
}
