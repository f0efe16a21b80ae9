import Glibc
import Tables

/// A folder that only its user can enter, removed with everything in it at the end of its life.
struct PrivateFolder: ~Copyable {
  let path: String
  private let leftover: Leftover
  /// Says that the folder is somebody's.
  private let held: Int32

  /// Makes the folder in `$TMPDIR`, or `/tmp`.
  init() throws(BrowserError) {
    let place = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    let parent = place.isEmpty ? "/tmp" : place
    Leftover.sweep(parent)
    while true {
      let path = "\(parent)/\(Leftover.temporaryName())"
      var code: Int32 = 0
      let leftover = Leftover {
        code = unsafe mkdir(path, 0o700) == 0 ? 0 : errno
        guard code == 0 else { return {} }
        return { FolderTree.remove(path) }
      }
      if code == EEXIST { continue }
      guard code == 0 else { throw BrowserError(.noFolder(path: parent, code: code)) }
      let held = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard held < 0 || Leftover.hold(held) else {
        close(held)
        continue
      }
      self.path = path
      self.leftover = leftover
      self.held = held
      return
    }
  }

  deinit {
    FolderTree.remove(path)
    if held >= 0 { close(held) }
  }
}
