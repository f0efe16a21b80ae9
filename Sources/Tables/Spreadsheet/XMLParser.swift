#if Spreadsheets
  import CExpat

  /// A parser of expat's that takes no more memory than it may.
  @safe struct XMLParser: ~Copyable {
    /// What the parser may still take. It moves for nobody, and goes after the parser.
    private let memory: UnsafeMutablePointer<furikaeri_expat_memory>
    /// Freed in deinit, and never copied.
    private let pointer: XML_Parser

    /// Makes a parser that takes at most `limit` bytes and calls `handler`, which must live as long.
    /// Nil where that is too little.
    init?(calling handler: XMLHandler, limit: Int) {
      unsafe memory = .allocate(capacity: 1)
      unsafe memory.initialize(to: furikaeri_expat_memory(left: limit))
      // A space separates namespace and name: neither can hold one.
      guard let pointer = unsafe furikaeri_expat_create(memory, XML_Char(UInt8(ascii: " "))) else {
        unsafe memory.deallocate()
        return nil
      }
      unsafe self.pointer = unsafe pointer
      connect(handler)
    }

    deinit {
      unsafe furikaeri_expat_use(memory)
      unsafe XML_ParserFree(pointer)
      unsafe memory.deallocate()
    }

    private func connect(_ handler: XMLHandler) {
      unsafe XML_SetUserData(pointer, Unmanaged.passUnretained(handler).toOpaque())
      unsafe XML_UseParserAsHandlerArg(pointer)
      unsafe XML_SetElementHandler(
        pointer,
        { parser, name, attributes in
          guard let name = unsafe name, let attributes = unsafe attributes else { return }
          unsafe XMLParser.withHandler(parser) {
            unsafe $0.elementStarts(XMLText(name), XMLAttributes(attributes))
          }
        },
        { parser, _ in unsafe XMLParser.withHandler(parser) { $0.elementEnds() } })
      unsafe XML_SetCharacterDataHandler(pointer) { parser, text, count in
        guard let text = unsafe text, count > 0 else { return }
        let start = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(count))
        unsafe XMLParser.withHandler(parser) { unsafe $0.textFound(bytes) }
      }
      unsafe XML_SetStartDoctypeDeclHandler(pointer) { parser, _, _, _, _ in
        unsafe XMLParser.withHandler(parser) { $0.fail(.documentType(part: $0.part)) }
      }
    }

    /// Calls the handler of a parser, and stops the parser when the handler wants no more.
    ///
    /// Neither retains nor releases the handler: this is called for everything in a sheet.
    @inline(__always)
    @unsafe private static func withHandler(
      _ pointer: UnsafeMutableRawPointer?, _ body: (XMLHandler) -> Void
    ) {
      let parser = XML_Parser(pointer)
      // Neither is nil: expat passes the parser, and `connect` has set its user data.
      let context = unsafe furikaeri_expat_user_data(parser!)!
      unsafe Unmanaged<XMLHandler>.fromOpaque(context)._withUnsafeGuaranteedRef { handler in
        body(handler)
        if handler.hasFailed { unsafe _ = XML_StopParser(parser, XML_Bool(XML_FALSE)) }
      }
    }

    /// Room for the next `count` bytes, until `parse`. Nil where there is no memory for it.
    @unsafe func room(for count: Int) -> UnsafeMutableRawBufferPointer? {
      unsafe furikaeri_expat_use(memory)
      return unsafe XML_GetBuffer(pointer, Int32(count)).map {
        unsafe UnsafeMutableRawBufferPointer(start: $0, count: count)
      }
    }

    /// Why a piece is wrong.
    enum Failure: Error {
      case memory
      case malformed(line: Int, column: Int)
    }

    /// Parses the first `count` bytes of the room, or ends the document when there are none.
    func parse(_ count: Int) throws(Failure) {
      unsafe furikaeri_expat_use(memory)
      let status = unsafe XML_ParseBuffer(pointer, Int32(count), count == 0 ? 1 : 0)
      guard status != XML_STATUS_OK else { return }
      if unsafe XML_GetErrorCode(pointer) == XML_ERROR_NO_MEMORY { throw .memory }
      throw .malformed(
        line: unsafe Int(XML_GetCurrentLineNumber(pointer)),
        column: unsafe Int(XML_GetCurrentColumnNumber(pointer)) + 1)
    }
  }
#endif
