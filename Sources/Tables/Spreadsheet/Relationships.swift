#if Spreadsheets
  /// The parts that a part of a workbook leads to.
  struct Relationships {
    /// What leads to one part.
    struct Relationship: Equatable {
      /// The last word of its type: `worksheet`, `styles`.
      let kind: String
      let target: String
      let isExternal: Bool
    }

    /// By their identifiers.
    fileprivate var byIdentifier: [String: Relationship] = [:]
    private let part: String

    /// Reads the relationships of `part`; those of the whole file for the empty name.
    init(of part: String, in archive: inout ZipArchive) throws(TableError) {
      self.part = part
      let list = PartName.relationships(of: part)
      let handler = RelationshipsHandler(part: list, archive.limits)
      try PartParser.parse(handler, of: &archive, limit: archive.limits.listBytes)
      byIdentifier = handler.found
    }

    /// The kind of the relationship that has the identifier.
    func kind(of identifier: String) -> String? { byIdentifier[identifier]?.kind }

    /// The part that a relationship leads to.
    func target(of identifier: String, in archive: borrowing ZipArchive) throws(TableError)
      -> String
    {
      guard let relationship = byIdentifier[identifier] else {
        throw archive.error(.unexpectedContent(part: PartName.relationships(of: part)))
      }
      guard !relationship.isExternal else {
        throw archive.error(.externalPart(relationship.target))
      }
      guard let target = PartName.resolve(relationship.target, from: part) else {
        throw archive.error(.unsafePartName(relationship.target))
      }
      return target
    }

    /// The part that the only relationship of a kind leads to, or nil where there is none.
    func target(ofKind kind: String, in archive: borrowing ZipArchive) throws(TableError) -> String?
    {
      let found = byIdentifier.filter { $0.value.kind == kind }
      guard found.count <= 1 else {
        throw archive.error(.unexpectedContent(part: PartName.relationships(of: part)))
      }
      guard let identifier = found.first?.key else { return nil }
      return try target(of: identifier, in: archive)
    }
  }

  private final class RelationshipsHandler: XMLHandler {
    private(set) var found: [String: Relationships.Relationship] = [:]
    private var isInList = false

    init(part: String, _ limits: SpreadsheetLimits) {
      super.init(part: part, namespaces: Namespace.relationships, limits)
    }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) -> Bool {
      if isInList, name == "Relationship" {
        add(attributes)
      } else if !isInList, name == "Relationships" {
        isInList = true
        return true
      }
      return false
    }

    private func add(_ attributes: XMLAttributes) {
      guard let identifier = attributes["Id"]?.string, let type = attributes["Type"]?.string,
        let target = attributes["Target"]?.string
      else { return fail(.unexpectedContent(part: part)) }
      let prefix = Namespace.relationshipReferences.first { type.hasPrefix("\($0)/") }
      // Those of other makers lead to nothing that is read here.
      guard let prefix else { return }
      let relationship = Relationships.Relationship(
        kind: String(type.utf8.dropFirst(prefix.utf8CodeUnitCount + 1)) ?? "", target: target,
        isExternal: attributes["TargetMode"].map { $0 == "External" } ?? false)
      guard found.updateValue(relationship, forKey: identifier) == nil else {
        return fail(.unexpectedContent(part: part))
      }
    }
  }
#endif
