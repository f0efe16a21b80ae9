import Glibc
import Tables
import Testing

@Suite("FileSignature: what the first bytes tell of")
struct FileSignatureTests {
  private func signature(_ bytes: [UInt8], name: String = "") throws -> FileSignature {
    let folder = try TemporaryFolder()
    let descriptor = unsafe open(try folder.file("a", bytes), O_RDONLY)
    defer { close(descriptor) }
    lseek(descriptor, 1, SEEK_SET)
    let signature = FileSignature(descriptor: descriptor, name: name)
    #expect(lseek(descriptor, 0, SEEK_CUR) == 1)
    return signature
  }

  @Test("ZIP files, compound files and all others")
  func signatures() throws {
    #expect(try signature([0x50, 0x4B, 0x03, 0x04, 0x14]) == .zip)
    #expect(try signature([0x50, 0x4B, 0x05, 0x06]) == .zip)
    #expect(try signature([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]) == .compoundFile)
    #expect(try signature([0xD0, 0xCF, 0x11, 0xE0]) == .other)
    #expect(try signature(Array("PK,name\n1,2\n".utf8)) == .other)
    #expect(try signature([0xEF, 0xBB, 0xBF, 0x61]) == .other)
    #expect(try signature([]) == .other)
    #expect(FileSignature.zip.isSpreadsheet && FileSignature.compoundFile.isSpreadsheet)
    #expect(!FileSignature.other.isSpreadsheet && !FileSignature.json.isSpreadsheet)
  }

  @Test("what is no table is called what it is, whatever its name says")
  func foreignFiles() throws {
    let lock = [5] + Array("Sato ".utf8) + [UInt8](repeating: 0, count: 159)
    let files: [(bytes: [UInt8], kind: ForeignFile)] = [
      (Array("%PDF-1.7".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47, 0x0D], .image),
      (Array(" \n<!DOCTYPE html><html>".utf8), .html), (Array("\u{FEFF}<table><tr>".utf8), .html),
      ([0xFF, 0xFE] + encoded("<html xmlns:x=\"a\">", "UTF-16LE"), .html),
      (
        Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".utf8),
        .spreadsheetML
      ),
      (Array("<?xml version=\"1.0\"?><a/>".utf8), .xml), (Array("{\\rtf1".utf8), .richText),
      ([0x09, 0x08, 0x08, 0x00, 0x00, 0x05], .earlyWorkbook), ([0x1F, 0x8B, 0x08], .compressed),
      (Array("SQLite format 3\0".utf8), .database), (lock, .lockFile),
    ]
    for (bytes, kind) in files {
      for name in ["a.xls", "a.csv", "a.xlsx", ""] {
        #expect(try signature(bytes, name: name) == .foreign(kind), "\(kind) \(name)")
      }
    }
    #expect(try signature([], name: "a/~$b.xlsx") == .foreign(.lockFile))
    #expect(try signature(Array("a,b\n".utf8), name: "~$b.csv") == .other)
    #expect(try signature([0x50, 0x4B, 0x03, 0x04], name: "~$b.xlsx") == .zip)
    for text in ["<5,a\n", "5,Sato\n", "0 ,\0", "%,b\n", "<b>,c\n"] {
      #expect(try signature(Array(text.utf8)) == .other, "\(text)")
    }
  }

  @Test("every kind has its message in both languages", arguments: ForeignFile.allCases)
  func messages(kind: ForeignFile) {
    let error = TableError(file: "a.xls", problem: .foreignFile(kind))
    #expect(error.message(in: .english).hasPrefix("a.xls: this is a"))
    #expect(error.message(in: .japanese).hasSuffix("ください。"))
  }

  @Test("JSON by its ending, or by its beginning where the ending says nothing")
  func json() throws {
    for text in [
      "[{\"a\":1}]", " [\r\n\t{", "[]", "{\"a\":1}", "{ }", "\u{FEFF}[{", "\u{FEFF}{\"",
    ] {
      for name in ["", "answers", "a.data"] {
        #expect(try signature(Array(text.utf8), name: name) == .json, "\(text)")
      }
      for name in ["a.csv", "a.CSV", "a.tsv", "a.txt"] {
        #expect(try signature(Array(text.utf8), name: name) == .other, "\(text)")
      }
    }
    for text in ["", "a,b", "[a],b", "{a},b", "[1,2]", "[", "{", "\"[{\"", "x[{"] {
      #expect(try signature(Array(text.utf8)) == .other, "\(text)")
      for name in ["a.json", "A.JSON", "x.y.ndjson", "a.jsonl"] {
        #expect(try signature(Array(text.utf8), name: name) == .json, "\(text)")
      }
    }
    #expect(try signature([0x50, 0x4B, 0x03, 0x04], name: "a.json") == .zip)
  }

  @Test("a pipe is not read")
  func pipes() {
    let pipe = makePipe()
    defer {
      close(pipe.reading)
      close(pipe.writing)
    }
    _ = unsafe write(pipe.writing, [0x50, 0x4B, 0x03, 0x04] as [UInt8], 4)
    #expect(FileSignature(descriptor: pipe.reading) == .other)
  }
}
