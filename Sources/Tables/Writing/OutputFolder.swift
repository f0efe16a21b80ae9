import Glibc

/// A folder for files that belong together.
public enum OutputFolder {
  /// Makes a folder, or takes an empty one: beside other files, nobody could tell which belong to what
  /// is written, and some would be lost.
  /// - Returns: Whether the folder was made.
  /// - Throws: ``TableError/Problem-swift.enum/folderNotEmpty``, or
  ///   ``TableError/Problem-swift.enum/unwritable(code:)``.
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
