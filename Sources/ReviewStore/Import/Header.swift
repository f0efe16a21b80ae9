import Tables

/// The header of a file, understood: which column of its resource each of its columns is.
struct Header {
  let resource: Resource
  /// For every column of the file, the index of the resource's column.
  let columns: [Int]
  /// What the file calls its columns.
  let titles: [String]

  /// Reads the first record of a file.
  /// - Parameter resource: What the file holds; nil: the resource that the header fits.
  /// - Returns: Nil, with the faults in `log`, when the header does not fit.
  init?(
    of reader: inout CSVReader, resource: Resource?, _ log: inout FaultLog
  ) throws(TableError) {
    let file = reader.file
    guard try reader.next() else {
      log.add(Fault(file: file, .empty))
      return nil
    }
    let names = (0..<reader.count).map { reader.text(at: $0) }
    guard let resource = resource ?? Self.resource(for: names, in: file, row: reader.row, &log)
    else { return nil }
    let known = resource.columns.map(\.name)
    let before = log.count
    var columns: [Int] = []
    for name in names {
      guard let column = resource.column(headed: name) else {
        log.add(
          Fault(file: file, row: reader.row, column: name, .unknownColumn(resource, known: known)))
        continue
      }
      if columns.contains(column) {
        log.add(Fault(file: file, row: reader.row, column: name, .repeatedColumn))
      }
      columns.append(column)
    }
    let required = Self.required(of: resource)
    for name in Self.missing(from: names, for: resource) {
      log.add(
        Fault(
          file: file, row: reader.row, column: name, .missingColumn(resource, required: required)))
    }
    guard log.count == before else { return nil }
    self.resource = resource
    self.columns = columns
    titles = names
  }

  /// A file may leave the plan out where the store holds one. Plans themselves cannot.
  private static func required(of resource: Resource) -> [String] {
    resource.columns.filter { $0.isRequired && ($0.name != "plan" || resource == .plans) }
      .map(\.name)
  }

  /// The required columns of a resource that no heading stands for.
  private static func missing(from names: [String], for resource: Resource) -> [String] {
    let present = names.compactMap { resource.column(headed: $0) }.map { resource.columns[$0].name }
    return required(of: resource).filter { !present.contains($0) }
  }

  /// The resource that knows every column and lacks none; a file named for its resource, such as
  /// results.csv, is taken at its name, so that its faults are named exactly.
  private static func resource(
    for names: [String], in file: String, row: Int, _ log: inout FaultLog
  ) -> Resource? {
    func unknown(to resource: Resource) -> [String] {
      names.filter { resource.column(headed: $0) == nil }
    }
    func missing(for resource: Resource) -> [String] { Self.missing(from: names, for: resource) }
    let fitting = Resource.allCases.filter { unknown(to: $0).isEmpty && missing(for: $0).isEmpty }
    if fitting.count == 1 { return fitting[0] }
    // A header that only one resource could have is that resource's, though it lacks a column.
    let possible = Resource.allCases.filter { unknown(to: $0).isEmpty }
    if possible.count == 1 { return possible[0] }
    let fileName = file.split(separator: "/").last.map(String.init)
    if let named = Resource.allCases.first(where: { $0.file == fileName }) { return named }
    func distance(_ resource: Resource) -> Int {
      2 * unknown(to: resource).count + missing(for: resource).count
    }
    guard let nearest = Resource.allCases.min(by: { distance($0) < distance($1) }) else {
      return nil
    }
    log.add(
      Fault(
        file: file, row: row,
        .unknownHeader(
          nearest: nearest, missing: missing(for: nearest), unknown: unknown(to: nearest))))
    return nil
  }
}

extension Resource {
  /// The column that a heading stands for: by its name, or by what a Japanese header calls it;
  /// width, spaces and capitals do not count.
  func column(headed heading: String) -> Int? {
    let columns = columns
    if let exact = columns.firstIndex(where: { $0.name == heading }) { return exact }
    let key = MatchingKey.of(heading)
    return columns.firstIndex { column in
      ([column.name] + column.headings).contains { MatchingKey.of($0) == key }
    }
  }
}
