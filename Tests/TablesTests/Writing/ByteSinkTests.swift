import Foundation
import Synchronization
import Testing

@testable import Tables

@Suite("ByteSink")
struct ByteSinkTests {
  /// In a process where SIGPIPE is not ignored, a closed pipe would end the tests.
  init() { signal(SIGPIPE, SIG_IGN) }

  @Test("all kinds of appending, in memory")
  func appending() throws {
    let sink = ByteSink()
    let bytes: [UInt8] = [1, 2]
    try sink.append(bytes.span)
    try sink.append(UInt8(ascii: "b"))
    try sink.append("漢")
    try sink.append(literal: "lit")
    try sink.append(Int64(-5))
    try sink.append(2.5)
    try sink.append(repeating: UInt8(ascii: "-"), count: 3)
    try sink.append(repeating: UInt8(ascii: "-"), count: -1)
    try sink.append(hexadecimal: bytes.span)
    #expect(sink.contents() == [1, 2] + Array("b漢lit-52.5---0102".utf8))
    try sink.flush()
    #expect(sink.contents() == [1, 2] + Array("b漢lit-52.5---0102".utf8))
  }

  @Test("a receiver is given all bytes in order, and its errors come out")
  func receiving() throws {
    var received: [UInt8] = []
    let sink = ByteSink(name: "x") { bytes in
      for index in bytes.indices { received.append(bytes[index]) }
    }
    let long = [UInt8](repeating: 7, count: 100 << 10)
    try sink.append("a")
    try sink.append(long.span)
    try sink.append("b")
    #expect(received.count < 2 + long.count)
    try sink.flush()
    #expect(received == [0x61] + long + [0x62])
    #expect(sink.contents() == [])
    let failing = ByteSink(name: "x") { (_) throws(TableError) in
      throw TableError(file: "x", problem: .diskFull)
    }
    try failing.append("a")
    #expect(throws: TableError(file: "x", problem: .diskFull)) { try failing.flush() }
  }

  @Test("an error comes out again whenever more is written, and the receiver is left alone")
  func lastingError() throws {
    var calls = 0
    let sink = ByteSink(name: "x") { (_) throws(TableError) in
      calls += 1
      throw TableError(file: "x", problem: .diskFull)
    }
    try sink.append("a")
    for _ in 1...2 {
      #expect(throws: TableError(file: "x", problem: .diskFull)) { try sink.flush() }
    }
    #expect(calls == 1)
  }

  @Test("no result depends on the size of the buffer")
  func sizes() throws {
    for capacity in 32...100 {
      let sink = ByteSink(descriptor: nil, name: "", capacity: capacity)
      var expected = ""
      for index in 0..<100 {
        let text = String(repeating: "x", count: index)
        try sink.append(text)
        try sink.append(Int64(index))
        try sink.append(UInt8(ascii: "\n"))
        expected += "\(text)\(index)\n"
      }
      #expect(String(decoding: sink.contents(), as: UTF8.self) == expected)
    }
  }

  @Test("bytes reach the descriptor when flushed, and large ones before")
  func descriptor() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("out", [])
    let descriptor = unsafe open(path, O_WRONLY)
    defer { close(descriptor) }
    let sink = ByteSink(descriptor: descriptor, name: "out")
    try sink.append("small")
    #expect(try folder.read("out") == "")
    try sink.flush()
    #expect(try folder.read("out") == "small")
    let large = String(repeating: "y", count: 200_000)
    try sink.append(large)
    #expect(try folder.read("out") == "small" + large)
    #expect(sink.contents() == [])
  }

  @Test("a pipe that takes a part at a time, and that someone made non-blocking, gets everything")
  func partialWrites() throws {
    let (reading, writing) = makePipe(isNonBlocking: true)
    final class Received: Sendable { let count = Mutex(0) }
    let received = Received()
    let done = DispatchSemaphore(value: 0)
    let reader = Thread {
      var chunk = [UInt8](repeating: 0, count: 5_000)
      while true {
        let count = unsafe read(reading, &chunk, chunk.count)
        if count == 0 { break }
        if count > 0 { received.count.withLock { $0 += count } } else { usleep(200) }
      }
      done.signal()
    }
    reader.start()
    let sink = ByteSink(descriptor: writing, name: "pipe")
    try sink.append(String(repeating: "z", count: 1_000_000))
    try sink.append("end")
    try sink.flush()
    close(writing)
    done.wait()
    close(reading)
    #expect(received.count.withLock { $0 } == 1_000_003)
  }

  @Test("a closed pipe, a full disk and a bad descriptor are told apart")
  func errors() throws {
    let (reading, writing) = makePipe()
    close(reading)
    #expect(throws: TableError(file: "standard output", problem: .pipeClosed)) {
      let sink = ByteSink(descriptor: writing, name: "standard output")
      try sink.append("x")
      try sink.flush()
    }
    close(writing)
    let full = unsafe open("/dev/full", O_WRONLY)
    #expect(throws: TableError(file: "a.csv", problem: .diskFull)) {
      let sink = ByteSink(descriptor: full, name: "a.csv")
      try sink.append("x")
      try sink.flush()
    }
    close(full)
    #expect(throws: TableError(file: "b.csv", problem: .unwritable(code: EBADF))) {
      let sink = ByteSink(descriptor: -1, name: "b.csv")
      try sink.append("x")
      try sink.flush()
    }
  }
}

@Suite("A sink for a terminal")
struct VisibleSinkTests {
  private func shown(_ pieces: [[UInt8]], in encoding: TextEncoding = .utf8) throws -> String {
    let terminal = ByteSink()
    let sink = ByteSink.visible(on: terminal, in: encoding)
    for piece in pieces {
      try sink.append(piece.span)
      try sink.flush()
    }
    return String(decoding: terminal.contents(), as: UTF8.self)
  }

  @Test("shows control characters and what nobody sees; line feeds and tabs are as they were")
  func visible() throws {
    #expect(
      try shown([Array("a\tb\r\n\u{1B}]0;x\u{7}\u{7F}\u{9B}31m\u{202E}防災\n".utf8)])
        == "a\tb␍\n␛]0;x␇␡<U+009B>31m<U+202E>防災\n")
  }

  @Test("takes characters apart that come in pieces, and bytes that are none")
  func pieces() throws {
    let bytes = Array("a防\u{9B}\u{1F30A}\u{1B}z".utf8)
    #expect(try shown(bytes.map { [$0] }) == "a防<U+009B>🌊␛z")
    #expect(try shown([[0x61, 0xE9], [0x62, 0xFF, 0x0A]]) == "a\u{FFFD}b\u{FFFD}\n")
  }

  @Test("leaves CP932 as it is, but for control characters")
  func cp932() throws {
    let terminal = ByteSink()
    let sink = ByteSink.visible(on: terminal, in: .cp932)
    try sink.append([0x96, 0x68, 0x1B, 0x5B, 0x7F, 0x0A, 0x95, 0x5C].span)
    try sink.flush()
    #expect(terminal.contents() == [0x96, 0x68, 0x3F, 0x5B, 0x3F, 0x0A, 0x95, 0x5C])
  }
}
