import Glibc

/// Gathers bytes and writes them to a descriptor in large pieces, gives them to a closure, or keeps
/// them in memory.
///
/// What was appended is certain to be written only when ``flush()`` has returned; a sink that is
/// let go without it drops what it holds. The descriptor stays open: it belongs to the caller.
///
/// That a reader has gone away is reported as ``TableError/Problem/pipeClosed`` only in a process
/// that ignores `SIGPIPE`; by default the signal ends the process.
@safe public final class ByteSink {
  /// The output as its user named it, for errors.
  public let name: String

  private enum Destination {
    case descriptor(Int32)
    case receiver((Span<UInt8>) throws(TableError) -> Void)
    case memory
  }

  private let destination: Destination
  private var kept: [UInt8] = []
  /// Allocated here, freed in deinit; the first `count` bytes are initialised.
  private let buffer: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private var count = 0
  /// Why nothing more can be written.
  private var failure: TableError?

  /// Writes to an open descriptor, such as standard output (1).
  public convenience init(descriptor: Int32, name: String) {
    self.init(.descriptor(descriptor), name: name, capacity: 64 << 10)
  }

  /// Gives the bytes to `receive` in large pieces, in order.
  public convenience init(
    name: String, receive: @escaping (Span<UInt8>) throws(TableError) -> Void
  ) {
    self.init(.receiver(receive), name: name, capacity: 64 << 10)
  }

  /// Keeps the bytes, for ``contents()``.
  /// - Parameter name: What the bytes will be called, for errors.
  public convenience init(name: String = "") {
    self.init(.memory, name: name, capacity: 4 << 10)
  }

  /// Writes in pieces of `capacity` bytes to a descriptor; nil: keeps the bytes.
  convenience init(descriptor: Int32?, name: String, capacity: Int) {
    self.init(descriptor.map(Destination.descriptor) ?? .memory, name: name, capacity: capacity)
  }

  private init(_ destination: Destination, name: String, capacity: Int) {
    precondition(capacity >= Number.longestSpelling)
    self.destination = destination
    self.name = name
    self.capacity = capacity
    unsafe buffer = .allocate(capacity: capacity)
  }

  deinit { unsafe buffer.deallocate() }

  /// All bytes appended so far to a sink in memory; nothing for another.
  public func contents() -> [UInt8] {
    guard case .memory = destination else { return [] }
    return unsafe kept + UnsafeBufferPointer(start: buffer, count: count)
  }

  /// Appends one byte.
  public func append(_ byte: UInt8) throws(TableError) {
    if count == capacity { try flush() }
    // Below the capacity now, for flush leaves the buffer empty.
    unsafe buffer[count] = byte
    count += 1
  }

  /// Appends bytes as they are.
  public func append(_ bytes: Span<UInt8>) throws(TableError) {
    // The span keeps its bytes where they are until `append` returns.
    unsafe try bytes.withUnsafeBytes { (pointer) throws(TableError) in unsafe try append(pointer) }
  }

  /// Appends text as UTF-8.
  public func append(_ text: String) throws(TableError) {
    try append(text.utf8Span.span)
  }

  /// Appends a literal as UTF-8.
  public func append(literal text: StaticString) throws(TableError) {
    guard text.hasPointerRepresentation else {
      for byte in text.description.utf8 { try append(byte) }
      return
    }
    // A literal lives as long as the program.
    unsafe try append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends `count` bytes of the same value.
  func append(repeating byte: UInt8, count: Int) throws(TableError) {
    for _ in 0..<max(count, 0) { try append(byte) }
  }

  /// Appends a whole number as ``Number`` spells it.
  public func append(_ value: Int64) throws(TableError) {
    try appendSpelling { output in Number.append(value, to: &output) }
  }

  /// Appends a number as ``Number`` spells it.
  public func append(_ value: Double) throws(TableError) {
    try appendSpelling { output in Number.append(value, to: &output) }
  }

  /// Writes out everything appended so far.
  /// - Throws: The first error of all, every time: something is missing from then on.
  public func flush() throws(TableError) {
    let bytes = unsafe UnsafeRawBufferPointer(start: buffer, count: count)
    // Also after an error: what could not be written once is not written twice.
    count = 0
    unsafe try write(bytes)
  }

  @inline(__always)
  private func appendSpelling(_ spell: (inout OutputSpan<UInt8>) -> Void) throws(TableError) {
    if capacity - count < Number.longestSpelling { try flush() }
    // The room behind the first `count` bytes belongs to nobody else during the call.
    let room = unsafe UnsafeMutableBufferPointer(start: buffer + count, count: capacity - count)
    var output = unsafe OutputSpan(buffer: room, initializedCount: 0)
    spell(&output)
    count += unsafe output.finalize(for: room)
  }

  private func append(_ bytes: UnsafeRawBufferPointer) throws(TableError) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    if bytes.count > capacity - count {
      try flush()
      // Copying what does not fit anyway would gain nothing.
      if bytes.count >= capacity { return unsafe try write(bytes) }
    }
    unsafe UnsafeMutableRawPointer(buffer + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(TableError) {
    if let failure { throw failure }
    do throws(TableError) {
      switch destination {
      case .descriptor(let descriptor): unsafe try write(bytes, to: descriptor)
      case .receiver(let receive):
        // The bytes are initialised, and stay where they are during the call.
        unsafe try receive(bytes.bindMemory(to: UInt8.self).span)
      case .memory: unsafe kept.append(contentsOf: bytes)
      }
    } catch {
      failure = error
      throw error
    }
  }

  private func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32
  ) throws(TableError) {
    var written = 0
    while written < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count >= 0 {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: wait(for: POLLOUT, on: descriptor)
      case let code: throw TableError(writing: name, code: code)
      }
    }
  }
}

extension TableError {
  /// The error of a system call that writes `file`.
  init(writing file: String, code: Int32) {
    let problem: Problem =
      switch code {
      case EPIPE: .pipeClosed
      case ENOSPC, EDQUOT: .diskFull
      case EISDIR: .isFolder
      default: .unwritable(code: code)
      }
    self.init(file: file, problem: problem)
  }
}
