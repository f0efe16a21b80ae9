/// How names are changed.
public struct NameOptions: Sendable {
  /// The plan; nil: the only one.
  public var plan: String?
  /// Whether everything is done as it would be, and then undone.
  public var isDryRun = false
  /// Why, for the change log.
  public var reason: String?
  /// The program and its version, for the receipt.
  public var program = "furikaeri"
  /// The account that runs the command, for the receipt.
  public var account: String?

  /// The defaults.
  public init() {}
}
