/// What a name is the name of. The raw value is what the table `alias` and the view `known_name` say.
public enum NameKind: String, Sendable, CaseIterable {
  /// A measure's code.
  case measure
  /// A measure's name.
  case measureName = "measure_name"
  /// A department's path: `bureau` or `bureau/section`.
  case department
  /// A field's code.
  case field
  /// A field's name.
  case fieldName = "field_name"

  /// Whether it is a code, which is compared to the letter. Names are compared without regard to
  /// width, spaces and capitals.
  var isCode: Bool { self == .measure || self == .field }

  /// What the thing itself is looked up by.
  var identity: NameKind {
    switch self {
    case .measure, .measureName: .measure
    case .department: .department
    case .field, .fieldName: .field
    }
  }
}
