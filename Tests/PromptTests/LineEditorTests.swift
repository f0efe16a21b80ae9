#if Shell
  import Foundation
  import Testing

  @testable import Prompt

  @Suite("The line editor")
  struct LineEditorTests {
    @Test("leaves no descriptor open when it cannot take over the terminal")
    func failedStart() async {
      // In a process of its own, whose standard input and signals can be taken.
      await #expect(processExitsWith: .success) {
        let signals = try #require(TerminalSignals())
        var ends: [Int32] = [-1, -1]
        try #require(unsafe pipe(&ends) == 0)
        try #require(dup2(ends[0], STDIN_FILENO) == 0)
        for end in ends { close(end) }
        #expect(throws: PromptProblem.cannotStart) {
          _ = try LineEditor(
            output: -1, signals: signals, isPlain: true, isStyled: false, entries: RecentEntries())
        }
        // Of that input only: threads of the system open and close descriptors of their own.
        let manager = FileManager.default
        let folder = "/proc/self/fd/"
        let input = try manager.destinationOfSymbolicLink(atPath: folder + "0")
        let copies = try manager.contentsOfDirectory(atPath: folder).filter {
          $0 != "0" && (try? manager.destinationOfSymbolicLink(atPath: folder + $0)) == input
        }
        #expect(copies == [])
      }
    }
  }
#endif
