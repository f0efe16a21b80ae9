import ArgumentParser

/// What something with a code and a name is to be called.
struct NewNameOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The new code.", valueName: "new-code"))
  var code: String?

  @Option(help: "The new name.")
  var name: String?

  func validate() throws {
    if code == nil, name == nil {
      throw ValidationError("Say the new code, or the new name with --name.")
    }
  }
}
