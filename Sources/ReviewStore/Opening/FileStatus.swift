import Glibc

/// What is at a path, symbolic links followed.
public enum FileStatus: Sendable {
  /// Nothing, or nothing that can be reached.
  case missing
  /// A file.
  case file
  /// A folder.
  case folder
  /// A pipe, a device or the like.
  case other

  /// Looks at a path.
  public init(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      self = .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }

  /// Whether two paths lead to one file.
  public static func areSame(_ path: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe stat(path, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Why a file cannot be opened for reading, as a value of `errno`; nil where it can be.
  static func obstacle(to path: String) -> Int32? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return errno }
    close(descriptor)
    return nil
  }
}
