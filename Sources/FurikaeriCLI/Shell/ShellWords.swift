import ReviewStore
import Prompt

/// The words that a shell completes, read from its store when the first is asked for.
final class ShellWords {
  private unowned let shell: Shell
  private var catalog: ShellCatalog?

  init(_ shell: Shell) { self.shell = shell }

  func complete(before: String, after: String) -> Completion {
    let completion = ShellCompletion(
      catalog: names(), reports: shell.library.queries,
      parameters: shell.settings.parameters.keys.sorted())
    return completion.complete(pending: shell.pending, before: before, after: after)
  }

  /// A store whose names cannot be read has none to offer; the statement will say why.
  private func names() -> ShellCatalog {
    if let catalog { return catalog }
    let read = (try? ShellCatalog.whole(of: shell.store)) ?? ShellCatalog()
    if !read.relations.isEmpty { catalog = read }
    return read
  }
}
