public import ArgumentParser

/// What an option takes that has a few words to choose from: the raw values of an enumeration.
public protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension Choice {
  /// The words, as help and completions list them. The library's own list is made through a key path
  /// of a generic type, which has to be put together in every run: a fortieth of a query's start.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// None, and not the words once more.
  public static var allValueDescriptions: [String: String] { [:] }
}
