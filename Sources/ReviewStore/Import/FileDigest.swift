import CNettle

/// The SHA-256 of a file that is read piece by piece.
public final class FileDigest {
  private var context = sha256_ctx()
  /// How many bytes have been added.
  private(set) var byteCount = 0

  /// The digest of nothing yet.
  public init() {
    unsafe nettle_sha256_init(&context)
  }

  /// Adds what follows.
  public func add(_ bytes: Span<UInt8>) {
    byteCount += bytes.count
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
    }
  }

  /// The digest of all bytes, in hexadecimal. It begins anew afterwards.
  public func hexadecimal() -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The digest of all bytes, in base64. It begins anew afterwards.
  public func base64() -> String {
    let digest = bytes()
    var text = [UInt8](repeating: 0, count: (digest.count + 2) / 3 * 4)
    // The text is as long as the digest needs: four characters for every three bytes begun.
    unsafe text.withUnsafeMutableBytes { text in
      unsafe nettle_base64_encode_raw(
        text.baseAddress?.assumingMemoryBound(to: CChar.self), digest.count, digest)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The 32 bytes of the digest. It begins anew afterwards.
  func bytes() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    unsafe digest.withUnsafeMutableBufferPointer { digest in
      unsafe nettle_sha256_digest(&context, digest.count, digest.baseAddress)
    }
    return digest
  }
}
