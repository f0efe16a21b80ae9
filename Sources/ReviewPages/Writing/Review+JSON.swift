import ReviewStore
import Tables

extension Review {
  /// The review as one JSON object: the plan, what it was made of and with, then each table by its name as an array of objects.
  func writeJSON(to sink: ByteSink, in store: borrowing Store) throws {
    try sink.append("{\n\"plan\": ")
    let plan = TableFormat.ndjson.writer(to: sink)
    try plan.begin(columns: ["plan", "title", "about", "source", "license"])
    for text in [self.plan, title, about, source, license] {
      if let text { try plan.text(text) } else { try plan.null() }
    }
    try plan.endRow()
    try plan.end()
    try sink.append(",\n\"stamp\": ")
    let stamp = TableFormat.ndjson.writer(to: sink)
    try stamp.begin(columns: ["content_sha256", "program"])
    try stamp.text(self.stamp.contentHash)
    try stamp.text(self.stamp.program)
    try stamp.endRow()
    try stamp.end()
    for table in tables {
      try sink.append(",\n\"\(table.name)\": ")
      try table.writeValues(to: TableFormat.json.writer(to: sink), in: store)
    }
    try sink.append("}\n")
    try sink.flush()
  }
}
