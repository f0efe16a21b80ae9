import Glibc
import ReviewStore
import Tables

extension Review {
  /// Writes the page that holds everything as a browser prints it. The same browser, with the same
  /// fonts, prints the same bytes.
  func writePDF(to sink: ByteSink, in store: borrowing Store) throws {
    guard let browser = options.browser else { throw BrowserError(.missing) }
    let folder = try PrivateFolder()
    let page = folder.path + "/review.html"
    let pdf = folder.path + "/review.pdf"
    let file = try OutputFile.create(at: page)
    try writePage(to: file.sink, in: store)
    try file.commit()
    try browser.print(page, to: pdf, in: folder.path, within: Self.timeToPrint(page))
    var isFirst = true
    try ByteFile.forEachPiece(of: pdf) { piece in
      if isFirst { PDFDates.fix(in: &piece) }
      isFirst = false
      try sink.append(piece.span)
    }
    try sink.flush()
  }

  /// Two minutes, and a second for every 16 KiB: many times what it takes.
  private static func timeToPrint(_ page: String) -> Duration {
    var status = stat()
    _ = unsafe stat(page, &status)
    return .seconds(120 + (status.st_size >> 14))
  }
}
