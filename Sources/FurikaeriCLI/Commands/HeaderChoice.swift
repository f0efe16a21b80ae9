import ArgumentParser

/// Whether a table begins with the names of its columns.
enum HeaderChoice: String, Choice {
  case names
  // Not `none`: where a choice may be missing, that would be no choice.
  case noNames = "none"
}
