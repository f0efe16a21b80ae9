import CAssets

/// A file of schema/ or seeds/, as it was when the program was built.
public struct Asset: Sendable {
  /// Its path from the top of the project: `schema/views/plan_review.sql`.
  public let path: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// Its text. Every asset is UTF-8, which a test sees to.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Its name without folders and ending: `plan_review`.
  public var name: String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.split(separator: ".").first ?? "")
  }

  /// The assets in a folder and below it, in the order of their paths.
  /// - Parameter folder: Such as `schema/views`.
  public static func all(in folder: String) -> [Asset] {
    (0..<furikaeri_asset_count()).compactMap { index in
      // The index is below the count; the C array lives as long as the program.
      let asset = unsafe furikaeri_asset_at(index).pointee
      let path = unsafe String(cString: asset.path)
      guard path.hasPrefix(folder + "/") else { return nil }
      return unsafe Asset(
        path: path, bytes: Array(UnsafeBufferPointer(start: asset.bytes, count: asset.size)))
    }
  }

  /// The asset at a path.
  /// - Precondition: There is one. Paths are written in the code, never by a user.
  static func named(_ path: String) -> Asset {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    guard let asset = all(in: folder).first(where: { $0.path == path }) else {
      preconditionFailure("There is no asset \(path).")
    }
    return asset
  }
}
