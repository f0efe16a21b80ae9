/// A statement that is within one instruction of SQLite's for minutes, and what is said of it.
enum StuckSQL {
  /// Every character of one text is looked for among all of another.
  static let statement =
    "SELECT length(trim(replace(hex(zeroblob(499999)), '0', 'b'), "
    + "replace(hex(zeroblob(40000)), '0', 'a') || 'b'))"

  static let late =
    "ended: a computation went on beyond its timeout and could not be stopped. Give functions "
    + "shorter texts, or allow more with --timeout SECONDS (0: no limit).\n"
  static let goesOn =
    "still computing: this step cannot be stopped half way. Ctrl-C again ends the program.\n"
  static let ended = "ended: what it was doing could not be stopped half way.\n"
}
