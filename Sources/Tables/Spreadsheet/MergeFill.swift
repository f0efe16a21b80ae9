#if Spreadsheets
  /// The merged ranges of several rows, whose value is to stand in each of them.
  struct MergeFill {
    private let ranges: [CellRange]
    private var next = 0
    /// By the column that has the text, counted from 0: the range that the current row is in.
    private var covers: [Int: Cover] = [:]

    /// A range that the current row is in.
    struct Cover {
      let range: CellRange
      /// Its text, once the first row has been read: its number among the kept ones, and its bytes.
      var text: (number: Int, count: Int)?
      /// What the cell is besides.
      var aside: CellAside?
    }

    init(_ ranges: [CellRange]) {
      self.ranges = ranges.filter(\.hasSeveralRows).sorted { $0.first.row < $1.first.row }
    }

    var isEmpty: Bool { ranges.isEmpty }

    /// Goes on to a row; rows ascend. Returns the columns in which it is in a range, from the left.
    mutating func columns(at row: Int) -> [Int] {
      while next < ranges.count, ranges[next].first.row <= row {
        covers[ranges[next].first.column - 1] = Cover(range: ranges[next])
        next += 1
      }
      covers = covers.filter { $0.value.range.last.row >= row }
      return covers.keys.sorted()
    }

    /// The range that a column is in.
    subscript(column: Int) -> Cover? {
      get { covers[column] }
      set { covers[column] = newValue }
    }
  }

  /// Texts that stay where they are as long as this lives.
  ///
  /// It counts as safe because it frees only what it has allocated, once; its two functions are
  /// marked for the pointers that they take and give.
  @safe final class KeptTexts {
    private var texts: [UnsafeMutableBufferPointer<UInt8>] = unsafe []

    deinit { unsafe texts.forEach { unsafe $0.deallocate() } }

    /// Copies a text. Returns its number.
    @unsafe func add(_ text: UnsafeBufferPointer<UInt8>) -> Int {
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
      _ = unsafe copy.initialize(from: text)
      unsafe texts.append(copy)
      return unsafe texts.count - 1
    }

    /// A text by its number.
    @unsafe func bytes(at number: Int) -> UnsafeBufferPointer<UInt8> {
      unsafe UnsafeBufferPointer(texts[number])
    }
  }
#endif
