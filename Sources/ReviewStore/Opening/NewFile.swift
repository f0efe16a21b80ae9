import Glibc

/// What is at a path.
enum FileStatus {
  case missing, file, folder, other

  init(_ path: String) {
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
}

/// A file that this process creates, or fails to.
enum NewFile {
  /// Creates an empty file where there is nothing yet: two programs at once cannot both succeed.
  static func create(at path: String) throws(StoreError) {
    let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    let code = errno
    guard descriptor >= 0 else {
      let problem: StoreError.Problem = code == EEXIST ? .exists : .unwritable(code: code)
      throw StoreError(path: path, problem: problem)
    }
    close(descriptor)
  }

  static func remove(at path: String) {
    _ = unsafe unlink(path)
    _ = unsafe unlink(path + "-journal")
  }
}
