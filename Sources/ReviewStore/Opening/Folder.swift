import Glibc

/// What is in a folder.
enum Folder {
  /// Whether nothing is in the folder; false also when it cannot be read.
  static func isEmpty(_ path: String) -> Bool {
    guard let folder = unsafe opendir(path) else { return false }
    defer { unsafe closedir(folder) }
    var count = 0
    // "." and ".." are always there.
    while unsafe readdir(folder) != nil { count += 1 }
    return count <= 2
  }
}
