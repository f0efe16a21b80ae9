import Glibc
import ReviewStore
import Tables

/// The worked example that comes with the program: the one package in seeds/.
enum Example {
  /// Writes its interchange package.
  /// - Parameter folder: A folder to make.
  static func write(to folder: String) throws(TableError) {
    guard unsafe mkdir(folder, 0o777) == 0 else {
      throw TableError(file: folder, problem: .unwritable(code: errno))
    }
    for asset in Asset.all(in: "seeds") {
      let name = asset.path.split(separator: "/").last.map(String.init) ?? asset.name
      let file = try OutputFile.create(at: "\(folder)/\(name)")
      try file.sink.append(asset.bytes.span)
      try file.commit()
    }
  }
}
