import Glibc
import Prompt

/// The names of files that begin as a path does.
enum FileCompletion {
  /// - Parameter path: What was typed of a path, perhaps with a quotation mark before it.
  static func complete(_ path: String) -> Completion {
    let quote = path.first.flatMap { $0 == "'" || $0 == "\"" ? $0 : nil }
    let bare = quote == nil ? path : String(path.dropFirst())
    guard quote != nil || !bare.contains(" ") else { return .none }
    let folder = bare.lastIndex(of: "/").map { String(bare[...$0]) } ?? ""
    let start = bare.dropFirst(folder.count)
    let names = names(in: folder.isEmpty ? "." : folder)
      .filter { $0.hasPrefix(start) && ($0.hasPrefix(".") == start.hasPrefix(".")) }
      .map { folder + $0 }
    return Completion(
      typed: path, candidates: names.map { spelled($0, quote) }, ending: " ")
  }

  /// A name with a space in it needs quotation marks.
  private static func spelled(_ name: String, _ quote: Character?) -> String {
    guard let mark = quote ?? (name.contains(" ") ? "'" : nil) else { return name }
    return name.hasSuffix("/") ? "\(mark)\(name)" : "\(mark)\(name)\(mark)"
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // The name is a C string within the entry, good until the next call.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe String(cString: UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
      }
      guard name != ".", name != ".." else { continue }
      names.append(isFolder(folder + "/" + name) ? name + "/" : name)
    }
    return names.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
