import Tables
import Testing

@testable import FurikaeriCLI

@Suite("A session")
struct SessionTests {
  private func options(_ environment: [String: String], _ width: Int?) -> TableOptions {
    Session(
      output: ByteSink(), diagnostics: ByteSink(), environment: Environment(environment),
      terminalWidth: width
    ).tableOptions
  }

  @Test("shows tables to the width of the terminal, and styled there unless NO_COLOR is set")
  func tables() {
    #expect(options([:], 80).maxWidth == 80)
    #expect(options([:], 80).isStyled)
    #expect(options(["NO_COLOR": ""], 80).isStyled)
    #expect(!options(["NO_COLOR": "1"], 80).isStyled)
    #expect(!options(["TERM": "dumb"], 80).isStyled && !options(["TERM": ""], 80).isStyled)
    #expect(options(["NO_COLOR": "1"], 80).maxWidth == 80)
    #expect(options([:], nil).maxWidth == nil)
    #expect(!options([:], nil).isStyled)
  }

  @Test("writes results and everything else to where each belongs, a line at a time")
  func lines() throws {
    let output = ByteSink()
    let diagnostics = ByteSink()
    let session = Session(output: output, diagnostics: diagnostics, environment: [:])
    try session.print("結果")
    session.tell("知らせ")
    #expect(output.contents() == Array("結果\n".utf8))
    #expect(diagnostics.contents() == Array("知らせ\n".utf8))
  }

  @Test("goes on when there is nobody to tell")
  func nobody() {
    // No descriptor has this number.
    let nowhere = ByteSink(descriptor: -1, name: "nowhere")
    Session(output: ByteSink(), diagnostics: nowhere, environment: [:]).tell("hello")
  }
}

@Suite("The size of a terminal")
struct TerminalSizeTests {
  @Test("is that of the terminal, and 80 columns where it does not say")
  func width() throws {
    let wide = try PseudoTerminal(columns: 132)
    #expect(TerminalSize.width(of: wide.descriptor) == 132)
    let silent = try PseudoTerminal(columns: 0)
    #expect(TerminalSize.width(of: silent.descriptor) == 80)
  }

  @Test("is none for what is no terminal")
  func none() {
    #expect(TerminalSize.width(of: -1) == nil)
  }
}
