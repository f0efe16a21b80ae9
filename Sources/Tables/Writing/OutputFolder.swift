import Glibc

/// A folder of files that belong together, and that appears whole or not at all.
///
/// The files go to a temporary folder beside the place, which ``commit()`` gives its name; without it,
/// or after an error, nothing is left. A folder that is there already and empty is kept, for somebody
/// may be standing in it: its files appear one by one, and go again after an error.
public struct OutputFolder: ~Copyable {
  /// The folder as its user named it.
  public let path: String

  /// Where the files are written until they are all there.
  private let place: String
  /// Whether the place is to be removed when it is not committed.
  private let isNew: Bool
  private let contents = Contents()

  /// What has been made, in order. A class, so that a borrowed folder can take files.
  private final class Contents {
    var files: [String] = []
    var folders: [String] = []
    var isCommitted = false
  }

  /// Makes a folder, or takes an empty one: beside other files, nobody could tell which belong to what
  /// is written, and some would be lost.
  /// - Throws: ``TableError/Problem-swift.enum/folderNotEmpty``, or
  ///   ``TableError/Problem-swift.enum/unwritable(code:)``.
  public static func create(at path: String) throws(TableError) -> OutputFolder {
    if unsafe access(path, F_OK) == 0 {
      guard let isEmpty = isEmpty(path) else {
        throw TableError(file: path, problem: .unwritable(code: errno))
      }
      guard isEmpty else { throw TableError(file: path, problem: .folderNotEmpty) }
      return OutputFolder(path: path, place: path, isNew: false)
    }
    while true {
      let name = ".\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
      let place = parent(of: path) + name
      if unsafe mkdir(place, 0o777) == 0 {
        return OutputFolder(path: path, place: place, isNew: true)
      }
      let code = errno
      guard code == EEXIST else { throw TableError(file: path, problem: .unwritable(code: code)) }
    }
  }

  /// Makes a folder to be filled file by file, or takes an empty one.
  /// - Returns: Whether the folder was made.
  /// - Throws: As ``create(at:)``.
  @discardableResult
  public static func prepare(_ path: String) throws(TableError) -> Bool {
    if unsafe mkdir(path, 0o777) == 0 { return true }
    let code = errno
    guard code == EEXIST else { throw TableError(file: path, problem: .unwritable(code: code)) }
    guard let isEmpty = isEmpty(path) else {
      throw TableError(file: path, problem: .unwritable(code: errno))
    }
    guard isEmpty else { throw TableError(file: path, problem: .folderNotEmpty) }
    return false
  }

  private init(path: String, place: String, isNew: Bool) {
    self.path = path
    self.place = place
    self.isNew = isNew
  }

  deinit {
    guard !contents.isCommitted else { return }
    for file in contents.files { unsafe unlink("\(place)/\(file)") }
    for folder in contents.folders.reversed() { unsafe rmdir("\(place)/\(folder)") }
    if isNew { unsafe rmdir(place) }
  }

  /// Makes a folder inside.
  public func makeFolder(_ name: String) throws(TableError) {
    guard unsafe mkdir("\(place)/\(name)", 0o777) == 0 else {
      throw TableError(file: "\(path)/\(name)", problem: .unwritable(code: errno))
    }
    contents.folders.append(name)
  }

  /// Writes a file. Its name is relative to the folder, and new.
  /// - Throws: What `body` throws, or why the file cannot be written.
  public func write(_ name: String, _ body: (ByteSink) throws -> Void) throws {
    let shown = "\(path)/\(name)"
    let descriptor = unsafe open(
      "\(place)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw TableError(writing: shown, code: errno) }
    defer { close(descriptor) }
    contents.files.append(name)
    let sink = ByteSink(descriptor: descriptor, name: shown)
    try body(sink)
    try sink.flush()
  }

  /// Waits until the files are on the disk, and gives the folder its name.
  /// - Returns: The paths of the files, in the order in which they were written.
  public consuming func commit() throws(TableError) -> [String] {
    // One wait for all files, where fsync(2) would wait for each. On Linux it returns when all is
    // written: <https://man7.org/linux/man-pages/man2/sync.2.html>
    sync()
    if isNew, unsafe rename(place, path) != 0 {
      throw TableError(file: path, problem: .unwritable(code: errno))
    }
    contents.isCommitted = true
    return contents.files.map { "\(path)/\($0)" }
  }

  /// `path` up to the slash before its last name, or the current folder.
  private static func parent(of path: String) -> String {
    var name = path[...]
    while name.count > 1, name.last == "/" { name.removeLast() }
    return name.lastIndex(of: "/").map { String(name[...$0]) } ?? "./"
  }

  /// Whether nothing is in the folder; nil, with `errno` set, when it is none or cannot be read.
  private static func isEmpty(_ path: String) -> Bool? {
    guard let folder = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(folder) }
    var count = 0
    // "." and ".." are always there.
    while unsafe readdir(folder) != nil { count += 1 }
    return count <= 2
  }
}
