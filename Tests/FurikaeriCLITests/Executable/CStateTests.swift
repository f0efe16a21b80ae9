import Foundation
import Testing

/// State of the C targets. In a header, a variable of an inline function is there once for every
/// object file of an optimised build: one part of the program sets it, another reads its own.
@Suite("State in C")
struct CStateTests {
  @Test(
    "the program has one of each variable",
    arguments: [
      "furikaeri_expat_current", "furikaeri_edit_functions", "furikaeri_xlsx_functions",
    ])
  func variables(_ name: String) throws {
    let folder = try TestFolder()
    let symbols = try Executable.shell("nm \"$F\"", in: folder)
    #expect(symbols.code == 0, "\(symbols.errors)")
    // A copy that a compiler makes has a number behind its name.
    let copies = symbols.lines.filter { line in
      let symbol = line.split(separator: " ").last ?? ""
      return symbol == name || symbol.hasPrefix(name + ".")
    }
    #expect(copies.count == 1, "\(copies)")
  }

  @Test("no header defines a variable")
  func headers() throws {
    let sources = ProjectFolder.path + "/Sources"
    let headers = try FileManager.default.subpathsOfDirectory(atPath: sources)
      .filter { $0.hasSuffix(".h") }
    #expect(headers.count >= 7)
    for header in headers {
      let text = try String(contentsOfFile: sources + "/" + header, encoding: .utf8)
      let lines = text.split(separator: "\n").filter {
        $0.contains(#/\b(static|_Thread_local|thread_local)\b/#) && !$0.contains("static inline")
      }
      #expect(lines.isEmpty, "\(header): \(lines)")
    }
  }
}
