/// What a review was made of, and with: the same of both gives the same bytes, on any day and machine.
public struct ReviewStamp: Sendable, Equatable {
  /// The SHA-256 of the store's content, in hexadecimal.
  public let contentHash: String
  /// The program and its version: `furikaeri 1.0`.
  public let program: String

  /// A stamp.
  public init(contentHash: String, program: String) {
    self.contentHash = contentHash
    self.program = program
  }
}
