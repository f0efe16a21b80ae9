#if Spreadsheets
  /// Takes what expat finds in a part. Subclasses know the elements of one kind of part; what they
  /// do not know is skipped with all it holds.
  class XMLHandler {
    let part: String
    private let namespaces: [StaticString]
    private let depthLimit: Int
    /// Why the part cannot be read. Nothing is handed over after that.
    private(set) var problem: SpreadsheetProblem?
    /// Whether there is a problem: a question that is asked for everything that is found.
    private(set) final var hasFailed = false
    /// How much expat has found.
    private(set) var events = 0
    private var depth = 0
    /// The open elements of which the outermost is skipped.
    private var skipped = 0

    init(part: String, namespaces: [StaticString], _ limits: SpreadsheetLimits) {
      self.part = part
      self.namespaces = namespaces
      depthLimit = limits.depth
    }

    /// An element of the part's namespaces begins. Returns false to skip it.
    func start(_ name: XMLText, _ attributes: XMLAttributes) -> Bool { false }
    /// The innermost element that was not skipped ends.
    func end() {}
    /// Text in the innermost element that is not skipped. One text may come in several pieces.
    @unsafe func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// What it means that the element around everything else is another one.
    var wrongRoot: SpreadsheetProblem { .unexpectedContent(part: part) }

    /// Ends the reading.
    final func fail(_ problem: SpreadsheetProblem) {
      guard !hasFailed else { return }
      hasFailed = true
      self.problem = problem
    }

    final func elementStarts(_ name: XMLText, _ attributes: XMLAttributes) {
      guard !hasFailed else { return }
      events &+= 1
      depth += 1
      guard depth <= depthLimit else { return fail(.exceeded(.depth(part: part, depthLimit))) }
      if skipped > 0 || !isKnown(name, attributes) { skipped += 1 }
    }

    private func isKnown(_ name: XMLText, _ attributes: XMLAttributes) -> Bool {
      for namespace in namespaces {
        guard let local = name.after(namespace) else { continue }
        if start(local, attributes) { return true }
        break
      }
      if depth == 1 { fail(wrongRoot) }
      return false
    }

    final func elementEnds() {
      guard !hasFailed else { return }
      events &+= 1
      depth -= 1
      if skipped > 0 { skipped -= 1 } else { end() }
    }

    @unsafe final func textFound(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard !hasFailed else { return }
      events &+= 1
      if skipped == 0 { unsafe text(bytes) }
    }
  }
#endif
