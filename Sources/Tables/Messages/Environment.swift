import Glibc

/// Where the variables of an environment are looked up by their names.
public struct Environment: Sendable, ExpressibleByDictionaryLiteral {
  /// `nil`: those of this process.
  private let variables: [String: String]?

  /// The environment of this process. A variable is looked up when it is asked for: most programs ask
  /// for few of the many that there are.
  public static let process = Environment(variables: nil)

  private init(variables: [String: String]?) { self.variables = variables }

  /// An environment of these variables and no others.
  public init(_ variables: [String: String]) { self.variables = variables }

  /// An environment of these variables and no others. No name may come twice.
  public init(dictionaryLiteral variables: (String, String)...) {
    self.variables = Dictionary(uniqueKeysWithValues: variables)
  }

  /// The value of the variable with this name; `nil` where there is none.
  public subscript(name: String) -> String? {
    if let variables { return variables[name] }
    return unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
