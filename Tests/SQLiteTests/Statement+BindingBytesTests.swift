import SQLite
import Testing

@Suite("Binding bytes")
struct StatementBindingBytesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("copies a text and a blob", arguments: [[], [0x61], [0x61, 0, 0x62], Array("令和".utf8)])
  func copies(bytes: [UInt8]) throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT ?, ?")
    do {
      let copy = bytes.map { $0 }
      try statement.bind(text: copy.span, at: 1)
      try statement.bind(blob: copy.span, at: 2)
    }
    _ = try statement.step()
    let values = [statement.row.value(at: 0), statement.row.value(at: 1)]
    #expect(values == [.text(String(decoding: bytes, as: UTF8.self)), .blob(bytes)])
  }

  @Test("borrows a text and a blob without a copy")
  func borrows() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT ?, ?")
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 3, alignment: 1)
    defer { unsafe bytes.deallocate() }
    unsafe bytes.copyBytes(from: "abc".utf8)
    try unsafe statement.bind(borrowedText: UnsafeRawBufferPointer(bytes), at: 1)
    try unsafe statement.bind(borrowedBlob: UnsafeRawBufferPointer(bytes), at: 2)
    unsafe bytes.copyBytes(from: "xyz".utf8)
    _ = try statement.step()
    let values = [statement.row.value(at: 0), statement.row.value(at: 1)]
    #expect(values == [.text("xyz"), .blob(Array("xyz".utf8))])
  }

  @Test("takes no bytes for the empty text and the empty blob, not for NULL")
  func empty() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT ?, ?")
    let none = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    try unsafe statement.bind(borrowedText: none, at: 1)
    try unsafe statement.bind(borrowedBlob: none, at: 2)
    _ = try statement.step()
    let values = [statement.row.value(at: 0), statement.row.value(at: 1)]
    #expect(values == [.text(""), .blob([])])
  }

  @Test("fails for a position that is not there")
  func range() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT ?")
    let bytes: [UInt8] = [1]
    #expect(failure { try statement.bind(text: bytes.span, at: 2) }?.code == .range)
    #expect(failure { try statement.bind(blob: bytes.span, at: 0) }?.code == .range)
  }
}
