import Tables

extension Header {
  /// Understands the names of a header's columns.
  /// - Parameters:
  ///   - found: The header's row and names.
  ///   - resource: What the file holds; nil: the resource that the header fits.
  /// - Returns: Nil, with the faults in `log`, when the header does not fit.
  init?(
    _ found: FoundHeader, place: HeaderReport, resource: Resource?,
    _ reader: HeadingReader, _ log: inout FaultLog
  ) {
    let candidates = (resource.map { [$0] } ?? Resource.allCases).map {
      HeaderCandidate(resource: $0, found.names, reader)
    }
    guard let chosen = HeaderCandidate.choose(candidates, file: place.file) else {
      return nil
    }
    guard resource != nil || chosen.isCertain else {
      log.add(
        place.fault(
          .unknownHeader(
            nearest: chosen.candidate.resource, missing: chosen.candidate.missingToTell,
            unknown: chosen.candidate.unknown)))
      return nil
    }
    let before = log.count
    self.init(chosen.candidate, row: found.row, place, &log)
    guard log.count == before else { return nil }
  }

  private init(
    _ candidate: HeaderCandidate, row: Int, _ place: HeaderReport, _ log: inout FaultLog
  ) {
    resource = candidate.resource
    self.row = row
    titles = candidate.names
    var fields: [Field] = []
    var years: [YearFields] = []
    var references: [(reference: ReferenceColumn, position: Int)] = []
    var untitled: [Int] = []
    var notes: [ImportNote] = []
    let known = candidate.resource.columns.map(\.name)
    for (position, meaning) in candidate.meanings.enumerated() {
      let name = candidate.names[position]
      func fault(_ problem: Fault.Problem) { log.add(place.fault(position, name, problem)) }
      switch meaning {
      case .column(let column):
        if fields.contains(where: { $0.column == column }) { fault(.repeatedColumn) }
        fields.append(Field(position: position, column: column))
      case .yearly(let column, let year):
        let index = years.firstIndex { $0.year == year }
        let others = index.map { years[$0].fields } ?? []
        if others.contains(where: { $0.column == column }) { fault(.repeatedColumn) }
        let group = YearFields(
          year: year, fields: others + [Field(position: position, column: column)])
        if let index { years[index] = group } else { years.append(group) }
      case .reference(let reference):
        references.append((reference, position))
        if !reference.isCompared { notes.append(.referenceColumn(name)) }
      case .ignored:
        notes.append(
          .ignoredColumn(name.isEmpty ? CellReference.name(ofColumn: position + 1) : name))
      case .wrongYear(let problem):
        log.add(place.fault(position, name, value: name, problem))
      case .untitled: untitled.append(position)
      case .unknown: fault(.unknownColumn(candidate.resource, known: known))
      }
    }
    for name in candidate.missingToTell {
      log.add(place.fault(nil, name, .missingColumn(candidate.resource)))
    }
    for name in candidate.doubled { log.add(place.fault(nil, name, .columnAndYears)) }
    for heading in candidate.absentOptions { log.add(place.fault(nil, heading, .noSuchHeading)) }
    self.fields = fields
    self.years = years.sorted { $0.year < $1.year }
    self.references = references
    self.untitled = untitled
    self.notes = notes
  }
}

/// Where a header stands, for the faults in it.
struct HeaderReport {
  let file: String
  let row: Int
  let naming: CellNaming

  func fault(_ problem: Fault.Problem) -> Fault {
    Fault(file: file, sheet: naming.sheet, row: row, problem)
  }

  func fault(
    _ position: Int?, _ name: String, value: String? = nil, _ problem: Fault.Problem
  ) -> Fault {
    Fault(
      file: file, sheet: naming.sheet, row: row,
      cell: position.flatMap { naming.cell(row: row, position: $0, title: name) },
      column: name, value: value, problem)
  }
}
