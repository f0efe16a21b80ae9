import Tables

/// A file of a form, before it is written.
struct FormFile {
  let name: String
  let bytes: [UInt8]
  /// What is written otherwise than the store has it.
  var alterations = Alterations()
}

extension Form {
  /// What the names of its files begin with: `05-消防局`.
  ///
  /// The number alone tells the files of a plan apart, whatever the bureaus are called. The name is
  /// there for people, without what file systems or shells take for something else.
  /// - Parameter digits: How many the number has at least.
  func fileStem(digits: Int) -> String {
    let number = String(self.number)
    let zeros = String(repeating: "0", count: max(0, digits - number.count))
    var name = ""
    for scalar in bureau.unicodeScalars {
      let isSafe =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "-" || scalar == "_"
      name.unicodeScalars.append(isSafe ? scalar : "_")
      // File systems take 255 bytes for a name, and an ending follows.
      if name.utf8.count > 150 { break }
    }
    return zeros + number + "-" + name
  }
}
