#if Shell
  import Foundation
  import Testing

  @testable import Prompt

  @Suite("The line editor")
  struct LineEditorTests {
    @Test("leaves no descriptor open when it cannot take over the terminal")
    func failedStart() async {
      // In a process of its own: nothing else opens or closes a descriptor, or waits for a signal.
      await #expect(processExitsWith: .success) {
        func descriptors() throws -> [String] {
          try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").sorted()
        }
        let signals = try #require(TerminalSignals())
        let before = try descriptors()
        #expect(throws: PromptProblem.cannotStart) {
          _ = try LineEditor(
            output: -1, signals: signals, isPlain: true, isStyled: false, entries: RecentEntries())
        }
        #expect(try descriptors() == before)
      }
    }
  }
#endif
