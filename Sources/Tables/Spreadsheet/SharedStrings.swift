#if Spreadsheets
  /// The texts that the cells of a workbook share, in memory: all of them, since a cell refers to
  /// any of them by its number. Unchanged once they are read, so that cells can use them in place.
  //
  // Unchecked because what is in it changes while `init` runs, and never again: before anybody else
  // has it.
  final class SharedStrings: @unchecked Sendable {
    fileprivate var bytes: ByteArena
    /// Where each text ends; it begins where the one before it ends.
    fileprivate var ends: [UInt32] = []
    /// The texts of several runs, in order: their numbers, and where their runs end in `runs`.
    fileprivate var richTexts: [(index: Int, end: Int)] = []
    fileprivate var runs: [TextRun] = []

    /// No texts.
    init() { bytes = ByteArena(capacity: 0) }

    /// Reads xl/sharedStrings.xml, or whatever the part is called.
    convenience init(
      readingPart part: String, of archive: inout ZipArchive
    ) throws(TableError) {
      self.init()
      try PartParser.parse(StringsHandler(part: part, self, archive.limits), of: &archive)
    }

    var count: Int { ends.count }

    /// Whether any text has runs.
    var hasRuns: Bool { !richTexts.isEmpty }

    /// The runs of a text; none where it is all of one.
    func runs(of index: Int) -> ArraySlice<TextRun> {
      var range = richTexts.indices
      while !range.isEmpty {
        let middle = range.lowerBound + range.count / 2
        if richTexts[middle].index == index {
          return runs[(middle == 0 ? 0 : richTexts[middle - 1].end)..<richTexts[middle].end]
        }
        range =
          richTexts[middle].index < index
          ? middle + 1..<range.upperBound : range.lowerBound..<middle
      }
      return []
    }

    /// Where a text lies.
    func range(of index: Int) -> Range<Int> {
      (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    /// Bytes of a text, which stay there as long as this lives.
    @unsafe func bytes(at start: Int, count: Int) -> UnsafeBufferPointer<UInt8> {
      unsafe bytes.bytes(at: start, count: count)
    }
  }

  /// A part of a text, and how its letters are set.
  struct TextRun: Equatable {
    /// Where it ends, in bytes from the beginning of the text; it begins where the one before it ends.
    var end: UInt32
    let setting: TextSetting
  }

  extension [TextRun] {
    /// Adds a run from `start` on, or lengthens the last one where it is set in the same way.
    mutating func add(endingAt end: Int, _ setting: TextSetting, from start: Int) {
      if count > start, self[count - 1].setting == setting {
        self[count - 1].end = UInt32(end)
      } else {
        append(TextRun(end: UInt32(end), setting: setting))
      }
    }
  }

  /// Reads `sst`: items (`si`) of a text (`t`) or of runs (`r`) of text. What says how to read a text
  /// aloud (`rPh`, `phoneticPr`) is no part of it.
  private final class StringsHandler: XMLHandler {
    private enum State { case document, list, item, run, properties, text }

    private let strings: SharedStrings
    private let limits: SpreadsheetLimits
    private var state = State.document
    private var isInRun = false
    private var preservesSpace = false
    private var textStart = 0
    /// How the run is set that is being read.
    private var setting = TextSetting.inherited
    /// Where the runs of the item begin.
    private var runStart = 0

    init(part: String, _ strings: SharedStrings, _ limits: SpreadsheetLimits) {
      self.strings = strings
      self.limits = limits
      super.init(part: part, namespaces: Namespace.spreadsheet, limits)
    }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) -> Bool {
      switch (state, name) {
      case (.document, "sst"): state = .list
      case (.list, "si"): state = .item
      case (.item, "r"):
        state = .run
        isInRun = true
        setting = .inherited
      case (.run, "rPr"):
        state = .properties
        setting = []
      case (.properties, _):
        setting.read(name, attributes)
        return false
      case (.item, "t"), (.run, "t"):
        state = .text
        preservesSpace = attributes.preservesSpace
        textStart = strings.bytes.count
      default: return false
      }
      return true
    }

    override func end() {
      switch state {
      case .text:
        if !preservesSpace { strings.bytes.trim(from: textStart) }
        strings.bytes.decodeEscapes(from: textStart)
        if isInRun {
          strings.runs.add(
            endingAt: strings.bytes.count - Int(strings.ends.last ?? 0), setting, from: runStart)
          guard strings.runs.count <= limits.strings else {
            return fail(.exceeded(.strings(limits.strings)))
          }
        }
        state = isInRun ? .run : .item
      case .properties: state = .run
      case .run:
        isInRun = false
        state = .item
      case .item:
        if strings.runs.count > runStart {
          strings.richTexts.append((strings.ends.count, strings.runs.count))
          runStart = strings.runs.count
        }
        guard strings.ends.count < limits.strings else {
          return fail(.exceeded(.strings(limits.strings)))
        }
        strings.ends.append(UInt32(strings.bytes.count))
        state = .list
      case .list, .document: state = .document
      }
    }

    @unsafe override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard state == .text else { return }
      let needed = strings.bytes.count + bytes.count
      guard needed <= limits.stringBytes else {
        return fail(.exceeded(.stringBytes(limits.stringBytes)))
      }
      if needed > strings.bytes.capacity {
        let capacity = max(needed, strings.bytes.capacity * 2, 1 << 12)
        strings.bytes.grow(to: min(capacity, limits.stringBytes))
      }
      unsafe strings.bytes.append(bytes)
    }
  }
#endif
