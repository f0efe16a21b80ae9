#if !Shell
  import Tables

  /// In a build without the trait Shell there is no such editor: making one throws an error that says
  /// so, and that is all.
  public final class LineEditor: LineSource {
    /// There is nothing to complete.
    public var completer: Completer?

    /// Throws ``PromptProblem/notSupported``.
    public init(
      output: Int32, signals: TerminalSignals, isPlain: Bool, isStyled: Bool,
      entries: RecentEntries
    ) throws(PromptProblem) {
      throw .notSupported
    }

    /// Nobody can be asked.
    public func next(prompt: String) -> LineEvent { .end }
  }
#endif
