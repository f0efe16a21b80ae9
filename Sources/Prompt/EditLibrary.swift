#if Shell
  import CEdit

  /// libedit, loaded when it is first asked for.
  @safe
  // Unchecked because of the pointer: what it leads to is filled in before it is handed out, stays as
  // it is for the rest of the process and is never freed.
  struct EditLibrary: @unchecked Sendable {
    /// Its functions.
    let functions: UnsafePointer<furikaeri_edit>

    private static let loaded: Result<EditLibrary, PromptProblem> = {
      var reason: UnsafePointer<CChar>?
      if let functions = unsafe furikaeri_edit_load(&reason) {
        return .success(unsafe EditLibrary(functions: functions))
      }
      // The dynamic linker's text is copied before anything else can call it.
      return .failure(
        .libraryMissing(reason: unsafe reason.map { unsafe String(cString: $0) } ?? ""))
    }()

    static func load() throws(PromptProblem) -> EditLibrary { try loaded.get() }
  }
#endif
