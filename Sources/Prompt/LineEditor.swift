#if Shell
  import CEdit
  import Glibc
  import Tables

  /// Lines that a person types at a terminal, with libedit's keys (`~/.editrc` can change them),
  /// history and completion.
  ///
  /// The editor reads the keys itself (``Keyboard``), and libedit never sees a signal: what comes
  /// while a line is edited ends the line in the way that it ends any other, and libedit then leaves
  /// the terminal as it found it.
  @safe
  public final class LineEditor: LineSource {
    /// What follows the line that is typed: offers words for the Tab key.
    public var completer: Completer?

    private let edit: UnsafePointer<furikaeri_edit>
    private let line: OpaquePointer
    private let history: OpaquePointer
    private let input: UnsafeMutablePointer<FILE>
    private let output: UnsafeMutablePointer<FILE>
    private let signals: TerminalSignals
    private let isPlain: Bool
    private let isStyled: Bool
    private var keyboard: Keyboard
    /// The prompt as a C string, which libedit asks for whenever it draws the line.
    private var prompt: UnsafeMutablePointer<CChar>?
    /// Why the line that is being edited ends before Return was typed.
    private var ending: LineEvent?
    private var entries: RecentEntries

    /// Takes over a terminal.
    /// - Parameters:
    ///   - output: The descriptor of the terminal to write to; keys come from standard input.
    ///   - isPlain: The terminal cannot move its cursor: no key edits what is typed.
    ///   - isStyled: The prompt may be bold.
    ///   - entries: What can be recalled.
    /// - Throws: ``PromptProblem``, when libedit is not there, or cannot start.
    public init(
      output: Int32, signals: TerminalSignals, isPlain: Bool, isStyled: Bool,
      entries: RecentEntries
    ) throws(PromptProblem) {
      let edit = try unsafe EditLibrary.load().functions
      Self.setUTF8()
      let input = unsafe Self.stream(STDIN_FILENO, "r")
      let output = unsafe Self.stream(output, "w")
      let history = unsafe edit.pointee.history_init()
      guard let input = unsafe input, let output = unsafe output, let history = unsafe history,
        let line = unsafe edit.pointee.el_init("furikaeri", input, output, output)
      else {
        if let history = unsafe history { unsafe edit.pointee.history_end(history) }
        if let input = unsafe input { unsafe fclose(input) }
        if let output = unsafe output { unsafe fclose(output) }
        throw .cannotStart
      }
      unsafe self.edit = edit
      unsafe self.line = line
      unsafe self.history = history
      unsafe self.input = input
      unsafe self.output = output
      self.signals = signals
      self.isPlain = isPlain
      self.isStyled = isStyled && !isPlain
      self.entries = entries
      keyboard = Keyboard(descriptor: STDIN_FILENO, events: signals.events)
      configure()
    }

    /// A stream on a copy of a descriptor; nil where there is none to be had.
    @unsafe private static func stream(
      _ descriptor: Int32, _ mode: String
    ) -> UnsafeMutablePointer<FILE>? {
      let copy = dup(descriptor)
      guard copy >= 0 else { return nil }
      if let stream = unsafe fdopen(copy, mode) { return unsafe stream }
      close(copy)
      return nil
    }

    deinit {
      unsafe edit.pointee.el_end(line)
      unsafe edit.pointee.history_end(history)
      unsafe fclose(input)
      unsafe fclose(output)
      unsafe free(prompt)
    }

    /// libedit shows and takes apart characters by the locale of the C library. Where that has bytes
    /// only, text could not be typed at all: UTF-8 then.
    private static func setUTF8() {
      // Never LC_ALL, which would change how numbers are read.
      unsafe setlocale(LC_CTYPE, "")
      guard unsafe String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" else { return }
      unsafe setlocale(LC_CTYPE, "C.UTF-8")
    }

    private func configure() {
      // libedit hands the pointer back to the functions below, which it calls while `self` reads.
      let reference = unsafe Unmanaged.passUnretained(self).toOpaque()
      unsafe furikaeri_edit_set_client(edit, line, reference)
      unsafe furikaeri_edit_set_editor(edit, line, "emacs")
      unsafe furikaeri_edit_switch(edit, line, EL_SIGNAL, 0)
      unsafe furikaeri_edit_set_prompt(edit, line) { unsafe LineEditor.of($0).shownPrompt() }
      unsafe furikaeri_edit_set_reader(edit, line) {
        unsafe LineEditor.of($0).read(into: $1)
      }
      unsafe furikaeri_edit_add_function(edit, line, "furikaeri-complete", "Complete the word") {
        line, _ in unsafe LineEditor.of(line).complete()
      }
      unsafe furikaeri_edit_bind(edit, line, "^I", "furikaeri-complete")
      unsafe furikaeri_edit_bind(edit, line, "^R", "em-inc-search-prev")
      // What a terminal puts around text that is pasted, where another program had asked for it.
      for mark in ["\\e[200~", "\\e[201~"] {
        unsafe furikaeri_edit_bind(edit, line, mark, "ed-ignore")
      }
      unsafe furikaeri_edit_history_size(edit, history, Int32(RecentEntries.limit))
      unsafe furikaeri_edit_set_history(edit, line, history)
      unsafe _ = edit.pointee.el_source(line, nil)
      if isPlain { unsafe furikaeri_edit_switch(edit, line, EL_EDITMODE, 0) }
      showHistory()
    }

    /// Asks for a line, which is edited until Return is typed.
    public func next(prompt: String) -> LineEvent {
      unsafe free(self.prompt)
      unsafe self.prompt = strdup(styled(prompt))
      ending = nil
      var count: Int32 = 0
      // The text is libedit's, and copied at once.
      let typed = signals.whileEditing {
        unsafe edit.pointee.el_gets(line, &count).map { unsafe String(cString: $0) }
      }
      if let ending {
        endLine(isComplete: typed?.hasSuffix("\n") ?? false)
        return ending
      }
      guard var typed, count > 0 else {
        endLine(isComplete: false)
        return .end
      }
      if typed.utf8.last == UInt8(ascii: "\n") { typed.removeLast() }
      return .line(typed)
    }

    /// Keeps a text for the keys that recall what was typed.
    public func remember(_ text: String) {
      entries.add(text)
      showHistory()
    }

    /// Gives libedit all entries anew: it cannot take an earlier one away where it is repeated.
    private func showHistory() {
      unsafe furikaeri_edit_history_clear(edit, history)
      for entry in entries.all { unsafe furikaeri_edit_history_enter(edit, history, entry) }
    }

    /// Bold, in marks that tell libedit that they take no room.
    private func styled(_ prompt: String) -> String {
      isStyled ? "\u{1}\u{1B}[1m\u{1}\(prompt)\u{1}\u{1B}[22m\u{1} " : prompt + " "
    }

    /// What is written next begins on a line of its own.
    private func endLine(isComplete: Bool) {
      if !isComplete || isPlain { write("\n") }
    }

    private func write(_ text: String) {
      unsafe fputs(text, output)
      unsafe fflush(output)
    }
  }

  extension LineEditor {
    /// The editor that a call of libedit's is for.
    @unsafe private static func of(_ line: OpaquePointer) -> LineEditor {
      // Not nil: the library was loaded and the pointer set before libedit could call anything.
      let edit = unsafe (try? EditLibrary.load())!.functions
      return unsafe Unmanaged<LineEditor>.fromOpaque(furikaeri_edit_client(edit, line)!)
        .takeUnretainedValue()
    }

    @unsafe private func shownPrompt() -> UnsafeMutablePointer<CChar> { unsafe prompt! }

    /// Hands libedit one character. What ends the line early is handed to it as a line feed, which
    /// every mode of libedit's takes as the end of the line, with the cursor put below it.
    @unsafe private func read(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
      while ending == nil {
        switch keyboard.next() {
        case .character(let scalar):
          unsafe character.pointee = wchar_t(scalar.value)
          return 1
        case .end:
          ending = .end
          return 0
        case .event: handleEvents()
        }
      }
      if case .terminated = ending { return -1 }
      unsafe character.pointee = wchar_t(UInt8(ascii: "\n"))
      return 1
    }

    private func handleEvents() {
      while let event = signals.nextEvent() {
        switch event {
        case .interrupt:
          if !isPlain { write("^C") }
          ending = .cancelled
        case .terminate(let signal): ending = .terminated(signal: signal)
        case .resize: redraw { unsafe edit.pointee.el_resize(line) }
        case .suspend:
          unsafe furikaeri_edit_switch(edit, line, EL_PREP_TERM, 0)
          TerminalSignals.stop()
          // Also where the process was not stopped, and no signal says that it goes on.
          resume()
        case .resume: resume()
        }
      }
    }

    private func resume() {
      guard !isPlain else { return }
      unsafe furikaeri_edit_switch(edit, line, EL_PREP_TERM, 1)
      redraw {}
    }

    /// Draws the line again where it stands: libedit believes to be at the left end.
    private func redraw(_ change: () -> Void) {
      if !isPlain { write("\r\u{1B}[J") }
      change()
      if !isPlain { unsafe furikaeri_edit_refresh(edit, line) }
    }
  }

  extension LineEditor {
    /// The most candidates that are listed.
    private static let mostListed = 200

    /// Completes the word before the cursor, or lists what it could be.
    private func complete() -> UInt8 {
      guard let completer, let (before, after) = typed() else { return UInt8(CC_ERROR) }
      guard before.contains(where: { $0 != " " && $0 != "\t" }) else { return insert("  ") }
      let completion = completer(before, after)
      guard !completion.candidates.isEmpty else { return UInt8(CC_ERROR) }
      if let replacement = completion.replacement {
        unsafe edit.pointee.el_deletestr(line, Int32(completion.typed.unicodeScalars.count))
        return insert(replacement)
      }
      let width = TerminalWidth.of(unsafe fileno(output)) ?? 80
      let lines = ColumnList.lines(
        of: completion.candidates, width: width - 1, limit: Self.mostListed)
      write("\n" + lines.map { $0 + "\n" }.joined())
      return UInt8(CC_REDISPLAY)
    }

    /// What is typed, up to the cursor and behind it.
    private func typed() -> (before: String, after: String)? {
      // The texts are libedit's, and good until it is called again.
      guard let info = unsafe edit.pointee.el_line(line)?.pointee,
        let start = unsafe info.buffer, let cursor = unsafe info.cursor,
        let end = unsafe info.lastchar
      else { return nil }
      return unsafe (Self.text(start, cursor), Self.text(cursor, end))
    }

    @unsafe private static func text(
      _ start: UnsafePointer<CChar>, _ end: UnsafePointer<CChar>
    ) -> String {
      let bytes = unsafe UnsafeRawBufferPointer(start: start, count: end - start)
      return unsafe String(decoding: bytes, as: UTF8.self)
    }

    private func insert(_ text: String) -> UInt8 {
      unsafe edit.pointee.el_insertstr(line, text) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
    }
  }
#endif
