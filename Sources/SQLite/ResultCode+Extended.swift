// The causes behind a primary code: <https://www.sqlite.org/rescode.html#extrc>. The C macros
// combine two numbers in a way that Swift does not import, so the causes are numbered here.

extension ResultCode {
  /// The transaction was rolled back while the statement was running.
  public static let abortRollback = abort.extended(2)

  /// Another connection is recovering the write-ahead log.
  public static let busyRecovery = busy.extended(1)
  /// Another connection wrote after this one began to read, so this one cannot begin to write.
  public static let busySnapshot = busy.extended(2)
  /// A lock that waits in the operating system timed out.
  public static let busyTimeout = busy.extended(3)

  /// The path is a folder.
  public static let cannotOpenFolder = cannotOpen.extended(2)
  /// The path could not be made absolute.
  public static let cannotOpenFullPath = cannotOpen.extended(3)
  /// The path is a symbolic link, and those were not to be followed.
  public static let cannotOpenSymbolicLink = cannotOpen.extended(6)

  /// A `CHECK` constraint.
  public static let constraintCheck = constraint.extended(1)
  /// A commit hook turned the commit into a rollback.
  public static let constraintCommitHook = constraint.extended(2)
  /// A foreign key constraint.
  public static let constraintForeignKey = constraint.extended(3)
  /// An SQL function reported a violation.
  public static let constraintFunction = constraint.extended(4)
  /// A `NOT NULL` constraint.
  public static let constraintNotNull = constraint.extended(5)
  /// A `PRIMARY KEY` constraint.
  public static let constraintPrimaryKey = constraint.extended(6)
  /// `RAISE` in a trigger.
  public static let constraintTrigger = constraint.extended(7)
  /// A `UNIQUE` constraint.
  public static let constraintUnique = constraint.extended(8)
  /// A virtual table reported a violation.
  public static let constraintVirtualTable = constraint.extended(9)
  /// A row identifier that is taken.
  public static let constraintRowID = constraint.extended(10)
  /// An update trigger tried to delete the row being updated.
  public static let constraintPinned = constraint.extended(11)
  /// A value of the wrong type for a column of a `STRICT` table.
  public static let constraintDataType = constraint.extended(12)

  /// A virtual table is damaged.
  public static let corruptVirtualTable = corrupt.extended(1)
  /// The table `sqlite_sequence` is damaged.
  public static let corruptSequence = corrupt.extended(2)
  /// An entry is missing from an index.
  public static let corruptIndex = corrupt.extended(3)

  /// Reading from the file failed.
  public static let inputOutputRead = inputOutput.extended(1)
  /// The file ended before what had to be read.
  public static let inputOutputShortRead = inputOutput.extended(2)
  /// Writing to the file failed.
  public static let inputOutputWrite = inputOutput.extended(3)
  /// Forcing the file to the disk failed.
  public static let inputOutputSync = inputOutput.extended(4)
  /// Forcing a folder to the disk failed.
  public static let inputOutputFolderSync = inputOutput.extended(5)
  /// Shortening the file failed.
  public static let inputOutputTruncate = inputOutput.extended(6)
  /// Asking for the state of the file failed.
  public static let inputOutputStatus = inputOutput.extended(7)
  /// Unlocking the file failed.
  public static let inputOutputUnlock = inputOutput.extended(8)
  /// Locking the file for reading failed, other than by another's lock.
  public static let inputOutputReadLock = inputOutput.extended(9)
  /// Asking whether another has the file reserved failed.
  public static let inputOutputReservedLock = inputOutput.extended(14)
  /// Deleting a file, such as the journal, failed.
  public static let inputOutputDelete = inputOutput.extended(10)
  /// Locking the file failed, other than by another's lock.
  public static let inputOutputLock = inputOutput.extended(15)
  /// The filesystem says that its own structure is damaged.
  public static let inputOutputCorruptFilesystem = inputOutput.extended(33)

  /// The write-ahead log must be recovered first, which needs the right to write.
  public static let readOnlyRecovery = readOnly.extended(1)
  /// The shared memory of the write-ahead log cannot be locked.
  public static let readOnlyCannotLock = readOnly.extended(2)
  /// A journal must be rolled back first, which needs the right to write.
  public static let readOnlyRollback = readOnly.extended(3)
  /// The file was moved or deleted after it was opened.
  public static let readOnlyMoved = readOnly.extended(4)
  /// The shared memory of the write-ahead log cannot be set up.
  public static let readOnlyCannotInitialize = readOnly.extended(5)
  /// The journal cannot be created in the folder of the database.
  public static let readOnlyFolder = readOnly.extended(6)
}
