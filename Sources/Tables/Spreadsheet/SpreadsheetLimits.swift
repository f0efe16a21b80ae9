#if Spreadsheets
  /// What is read of a workbook at most, so that a hostile one fills neither memory nor time.
  struct SpreadsheetLimits: Sendable {
    /// Parts of the ZIP file.
    var parts = 10_000
    /// Bytes of all parts that are read, inflated: 2 GiB.
    var totalBytes = 2 << 30
    /// Bytes of a part that lists things: sheets, formats, relationships: 64 MiB.
    var listBytes = 64 << 20
    /// How many times larger a part may become when it is inflated, once it is larger than
    /// `ratioFreeBytes`. Deflate reaches 1,032; sheets of nothing but zeros, 15.
    var ratio = 200
    var ratioFreeBytes = 10 << 20
    /// Shared strings.
    var strings = 2_000_000
    /// Bytes of the shared strings together: 256 MiB.
    var stringBytes = 256 << 20
    /// Bytes of a tag, or whatever else expat must see whole: 1 MiB.
    var tagBytes = 1 << 20
    /// Bytes that expat takes for a part, above all for the names in it: 64 MiB.
    var parserBytes = 64 << 20
    /// Elements within elements.
    var depth = 64
    /// Bytes of the texts of a row that are not shared: 16 MiB, as in a ``CSVReader``.
    var rowBytes = 16 << 20
    /// Merged ranges of the sheet.
    var mergedRanges = 100_000
  }
#endif
