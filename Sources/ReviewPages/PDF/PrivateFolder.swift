import Glibc
import Tables

/// A folder that only its user can enter, removed with everything in it at the end of its life.
struct PrivateFolder: ~Copyable {
  let path: String
  private let leftover: Leftover

  /// Makes the folder in `$TMPDIR`, or `/tmp`.
  init() throws(BrowserError) {
    let place = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    let parent = place.isEmpty ? "/tmp" : place
    // mkdtemp(3) puts characters of its own in the place of the six at the end.
    var name = Array("\(parent)/furikaeri-XXXXXX".utf8CString)
    var code: Int32 = 0
    leftover = Leftover {
      let isMade = unsafe name.withUnsafeMutableBufferPointer {
        unsafe mkdtemp($0.baseAddress!) != nil
      }
      code = isMade ? 0 : errno
      guard isMade else { return {} }
      let path = Self.text(name)
      return { FolderTree.remove(path) }
    }
    path = Self.text(name)
    guard code == 0 else { throw BrowserError(.noFolder(path: parent, code: code)) }
  }

  deinit { FolderTree.remove(path) }

  private static func text(_ name: [CChar]) -> String {
    String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
