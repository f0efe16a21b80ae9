import Glibc
import Synchronization

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
  private let contents: Contents
  private let leftover: Leftover
  /// Says that the temporary folder is somebody's; below 0 where there is none.
  private let held: Int32

  /// Makes a folder, or takes an empty one: beside other files, nobody could tell which belong to what
  /// is written, and some would be lost.
  /// - Parameter acceptsOthers: Takes one with other files, too, for files that are known by their names.
  /// - Throws: ``TableError/Problem-swift.enum/folderNotEmpty``, or
  ///   ``TableError/Problem-swift.enum/unwritable(code:)``.
  public static func create(
    at path: String, acceptsOthers: Bool = false
  ) throws(TableError) -> OutputFolder {
    let path = name(of: path)
    if unsafe access(path, F_OK) == 0 {
      guard let isEmpty = isEmpty(path) else {
        throw TableError(file: path, problem: .unwritable(code: errno))
      }
      guard isEmpty || acceptsOthers else { throw TableError(file: path, problem: .folderNotEmpty) }
      let contents = Contents(place: path)
      return OutputFolder(path, contents, isNew: false, Leftover { { contents.remove() } }, -1)
    }
    // A symbolic link that leads nowhere could not be replaced at the end.
    var status = stat()
    if unsafe lstat(path, &status) == 0 {
      throw TableError(file: path, problem: .unwritable(code: EEXIST))
    }
    Leftover.sweep(parent(of: path))
    while true {
      let place = parent(of: path) + Leftover.temporaryName()
      let contents = Contents(place: place)
      var isMade = false
      var code: Int32 = 0
      let leftover = Leftover {
        isMade = unsafe mkdir(place, 0o777) == 0
        code = errno
        guard isMade else { return {} }
        return {
          contents.remove()
          unsafe rmdir(place)
        }
      }
      if isMade {
        let held = unsafe open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard held < 0 || Leftover.hold(held) else {
          close(held)
          continue
        }
        return OutputFolder(path, contents, isNew: true, leftover, held)
      }
      guard code == EEXIST else { throw TableError(file: path, problem: .unwritable(code: code)) }
    }
  }

  private init(
    _ path: String, _ contents: Contents, isNew: Bool, _ leftover: Leftover, _ held: Int32
  ) {
    self.path = path
    place = contents.place
    self.isNew = isNew
    self.contents = contents
    self.leftover = leftover
    self.held = held
  }

  deinit {
    defer { if held >= 0 { close(held) } }
    guard !contents.isCommitted else { return }
    contents.remove()
    if isNew { unsafe rmdir(place) }
  }

  /// Makes a folder inside.
  public func makeFolder(_ name: String) throws(TableError) {
    guard contents.makeFolder(name) else {
      throw TableError(file: "\(path)/\(name)", problem: .unwritable(code: errno))
    }
  }

  /// Writes a file. Its name is relative to the folder, and new.
  /// - Throws: What `body` throws, or why the file cannot be written.
  public func write(_ name: String, _ body: (ByteSink) throws -> Void) throws {
    let shown = "\(path)/\(name)"
    let descriptor = contents.open(name)
    guard descriptor >= 0 else { throw TableError(writing: shown, code: errno) }
    defer { close(descriptor) }
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
    guard let files = contents.commit(as: isNew ? path : nil) else {
      throw TableError(file: path, problem: .unwritable(code: errno))
    }
    return files.map { "\(path)/\($0)" }
  }

  /// The path of a folder without slashes at its end, so that a name can stand behind one.
  public static func name(of path: String) -> String {
    var name = path[...]
    while name.count > 1, name.last == "/" { name.removeLast() }
    return String(name)
  }

  /// `path` up to the slash before its last name, or the current folder.
  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
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

/// What has been made of a folder, in order. A class, so that a borrowed folder can take files and so
/// that they can be removed from elsewhere. While a signal has them removed, nothing is added and
/// nothing gets its name: a folder would be left with a part of them.
private final class Contents: Sendable {
  let place: String
  private let state = Mutex(State())

  private struct State {
    var files: [String] = []
    var folders: [String] = []
    var isCommitted = false
  }

  init(place: String) { self.place = place }

  var isCommitted: Bool { state.withLock { $0.isCommitted } }

  /// - Returns: The descriptor of a new file; below 0, with `errno` set, when it cannot be made.
  func open(_ file: String) -> Int32 {
    Leftover.whileNoneIsRemoved {
      state.withLock { state in
        let descriptor = unsafe Glibc.open(
          "\(place)/\(file)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor >= 0 { state.files.append(file) }
        return descriptor
      }
    }
  }

  /// - Returns: Whether it could be made; `errno` says why not.
  func makeFolder(_ folder: String) -> Bool {
    Leftover.whileNoneIsRemoved {
      state.withLock { state in
        guard unsafe mkdir("\(place)/\(folder)", 0o777) == 0 else { return false }
        state.folders.append(folder)
        return true
      }
    }
  }

  /// Keeps everything.
  /// - Parameter path: The name that the folder gets; nil: it has its name.
  /// - Returns: The files, in order; nil, with `errno` set, when the name cannot be given.
  func commit(as path: String?) -> [String]? {
    Leftover.whileNoneIsRemoved {
      state.withLock { state in
        if let path, unsafe rename(place, path) != 0 { return nil }
        state.isCommitted = true
        return state.files
      }
    }
  }

  func remove() {
    state.withLock { state in
      guard !state.isCommitted else { return }
      for file in state.files { unsafe unlink("\(place)/\(file)") }
      for folder in state.folders.reversed() { unsafe rmdir("\(place)/\(folder)") }
    }
  }
}
