import Tables

/// The reviews of the worked example, read once.
enum ExampleReview {
  static let english = Result { try TestStore(package: ProjectFolder.example).review() }
  static let japanese = Result {
    try TestStore(package: ProjectFolder.example).review(in: .japanese)
  }
}
