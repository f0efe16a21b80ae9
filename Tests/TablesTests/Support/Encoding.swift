import Glibc

/// Text in the encoding that iconv(3) calls `name`. It must be possible.
func encoded(_ text: String, _ name: String) -> [UInt8] {
  guard let bytes = converted(Array(text.utf8), from: "UTF-8", to: name) else {
    preconditionFailure("\(text) is not in \(name)")
  }
  return bytes
}

/// What iconv(3) makes of all of `bytes`, as UTF-8; nil when it refuses any.
func decoded(_ bytes: [UInt8], _ name: String) -> [UInt8]? {
  converted(bytes, from: name, to: "UTF-8")
}

private func converted(_ bytes: [UInt8], from source: String, to target: String) -> [UInt8]? {
  let converter = unsafe iconv_open(target, source)
  defer { unsafe iconv_close(converter) }
  var input = bytes.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: 4 * input.count + 4)
  let room = output.count
  let left: Int? = unsafe input.withUnsafeMutableBufferPointer { input in
    unsafe output.withUnsafeMutableBufferPointer { output in
      var from = input.baseAddress
      var to = output.baseAddress
      var (bytesLeft, roomLeft) = (input.count, room)
      let status = unsafe iconv(converter, &from, &bytesLeft, &to, &roomLeft)
      return status == 0 && bytesLeft == 0 ? roomLeft : nil
    }
  }
  return left.map { output.prefix(room - $0).map { UInt8(bitPattern: $0) } }
}
