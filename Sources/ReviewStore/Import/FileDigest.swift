import CNettle

/// The SHA-256 of a file that is read piece by piece.
final class FileDigest {
  private var context = sha256_ctx()
  /// How many bytes have been added.
  private(set) var byteCount = 0

  init() {
    unsafe nettle_sha256_init(&context)
  }

  func add(_ bytes: Span<UInt8>) {
    byteCount += bytes.count
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
    }
  }

  /// The digest of all bytes, in hexadecimal. It begins anew afterwards.
  func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    unsafe digest.withUnsafeMutableBufferPointer { digest in
      unsafe nettle_sha256_digest(&context, digest.count, digest.baseAddress)
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
