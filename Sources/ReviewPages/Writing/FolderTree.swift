#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Glibc

/// A folder with everything in it.
public enum FolderTree {
  /// Removes it. What is still being written into it meanwhile, as by a program that ends, goes with it
  /// if that takes less than a second; what cannot be removed stays.
  public static func remove(_ path: String) {
    for _ in 0..<20 {
      try? FileManager.default.removeItem(atPath: path)
      if unsafe access(path, F_OK) != 0 { return }
      usleep(50_000)
    }
  }
}
