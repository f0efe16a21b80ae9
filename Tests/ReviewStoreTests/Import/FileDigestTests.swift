import Testing

@testable import ReviewStore

@Suite("FileDigest: SHA-256")
struct FileDigestTests {
  private func digest(_ pieces: [String]) -> String {
    let digest = FileDigest()
    for piece in pieces { digest.add(Array(piece.utf8).span) }
    return digest.hexadecimal()
  }

  @Test("the examples of FIPS 180, however the bytes are cut")
  func examples() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let million = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(digest([]) == empty)
    #expect(digest([""]) == empty)
    #expect(digest(["abc"]) == abc)
    #expect(digest(["a", "", "bc"]) == abc)
    #expect(
      digest(["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"])
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(digest(Array(repeating: String(repeating: "a", count: 1000), count: 1000)) == million)
  }

  @Test("it begins anew afterwards")
  func anew() {
    let digest = FileDigest()
    digest.add(Array("x".utf8).span)
    _ = digest.hexadecimal()
    digest.add(Array("abc".utf8).span)
    #expect(
      digest.hexadecimal() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
