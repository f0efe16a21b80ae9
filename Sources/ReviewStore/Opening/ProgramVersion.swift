/// The version of this program, which its documents and receipts are stamped with.
public enum ProgramVersion {
  /// By [Semantic Versioning](https://semver.org).
  public static let current = "0.1.0"
  /// With the name of the program: `furikaeri 0.1.0`.
  public static let name = "furikaeri \(current)"
}
