#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Glibc

/// A folder that only its user can enter, removed with everything in it at the end of its life.
struct PrivateFolder: ~Copyable {
  let path: String

  /// Makes the folder in `$TMPDIR`, or `/tmp`.
  init() throws(BrowserError) {
    let place = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    let parent = place.isEmpty ? "/tmp" : place
    // mkdtemp(3) puts characters of its own in the place of the six at the end.
    var name = Array("\(parent)/furikaeri-XXXXXX".utf8CString)
    let isMade = unsafe name.withUnsafeMutableBufferPointer {
      unsafe mkdtemp($0.baseAddress!) != nil
    }
    let code = errno
    guard isMade else { throw BrowserError(.noFolder(path: parent, code: code)) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // What the browser started may still be writing its last: then once more.
    for _ in 0..<20 {
      try? FileManager.default.removeItem(atPath: path)
      if unsafe access(path, F_OK) != 0 { return }
      usleep(50_000)
    }
  }
}
