#if Spreadsheets
  import Glibc

  /// A name or the value of an attribute, as expat hands it over: UTF-8 up to a NUL.
  ///
  /// Counts as safe by one rule: it is used only during the call that it was handed to.
  @safe struct XMLText {
    private let bytes: UnsafePointer<CChar>

    init(_ bytes: UnsafePointer<CChar>) {
      unsafe self.bytes = unsafe bytes
    }

    var string: String { unsafe String(cString: bytes) }

    /// Whether this is one of the two spellings of true, by
    /// [XML Schema, part 2](https://www.w3.org/TR/xmlschema-2/#boolean).
    var isTrue: Bool { self == "1" || self == "true" }

    func withBytes<R>(_ body: (Span<UInt8>) -> R) -> R {
      let count = unsafe strlen(bytes)
      let start = unsafe UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
      return unsafe body(UnsafeBufferPointer(start: start, count: count).span)
    }

    /// A whole number in digits.
    var number: Int? { withBytes { Number.parseInteger($0) }.map { Int($0) } }

    /// Compares byte by byte: most names differ in the first one, and have few.
    @inline(__always)
    static func == (text: XMLText, word: StaticString) -> Bool {
      // A static string that is made of a literal points to its bytes, and ends with a NUL: as that
      // of the text, it differs from every other byte, so that nothing behind it is compared.
      let other = unsafe UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
      for index in 0...word.utf8CodeUnitCount {
        guard unsafe text.bytes[index] == other[index] else { return false }
      }
      return true
    }

    @inline(__always)
    static func ~= (word: StaticString, text: XMLText) -> Bool { text == word }

    /// What follows `prefix` and a space, with which expat separates a namespace from a name.
    func after(_ prefix: StaticString) -> XMLText? {
      let other = unsafe UnsafeRawPointer(prefix.utf8Start).assumingMemoryBound(to: CChar.self)
      let count = prefix.utf8CodeUnitCount
      // The byte at `count` is there when the `count` bytes before it are not the NUL.
      guard unsafe strncmp(bytes, other, count) == 0,
        unsafe bytes[count] == CChar(bitPattern: UInt8(ascii: " "))
      else { return nil }
      return unsafe XMLText(bytes + count + 1)
    }
  }

  /// The attributes of a start tag.
  ///
  /// Counts as safe by the rule of ``XMLText``.
  @safe struct XMLAttributes {
    /// Names and values in turn, and nil at the end.
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
      unsafe self.pairs = unsafe pairs
    }

    /// The value of an attribute, which is named without a namespace.
    @inline(__always)
    subscript(name: StaticString) -> XMLText? { first { $0 == name } }

    /// The value of `r:id`, which leads to another part.
    var relationship: XMLText? {
      first { name in
        Namespace.relationshipReferences.contains { name.after($0)?.is("id") ?? false }
      }
    }

    /// Whether spaces at the ends of the text are meant.
    var preservesSpace: Bool {
      first { $0.after("http://www.w3.org/XML/1998/namespace")?.is("space") ?? false }
        .map { $0 == "preserve" } ?? false
    }

    @inline(__always)
    private func first(where isName: (XMLText) -> Bool) -> XMLText? {
      var index = 0
      // Every name is followed by its value.
      while let name = unsafe pairs[index], let value = unsafe pairs[index + 1] {
        if unsafe isName(XMLText(name)) { return unsafe XMLText(value) }
        index += 2
      }
      return nil
    }
  }

  extension XMLText {
    func `is`(_ word: StaticString) -> Bool { self == word }
  }

  /// The namespaces of workbooks, those of Transitional and of Strict Open XML. See
  /// [ISO/IEC 29500](https://www.iso.org/standard/71691.html).
  enum Namespace {
    static let spreadsheet: [StaticString] = [
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]
    static let relationships: [StaticString] = [
      "http://schemas.openxmlformats.org/package/2006/relationships"
    ]
    static let relationshipReferences: [StaticString] = [
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ]
  }
#endif
