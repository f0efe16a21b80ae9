import Foundation
import SQLite
import Testing

@Suite("A disk that is full, or fails, while a store is written")
struct FullDiskTests {
  /// A store with many figures, and a file that changes all of them and brings as many again.
  private static let large = Result {
    let folder = try TestFolder()
    try folder.write(
      "plan,title,first_year,last_year\np,Plan,2018,2021\n", to: "plans.csv")
    try folder.write("plan,grade,at_least\np,A,90\np,B,\n", to: "grade_bands.csv")
    try folder.write("plan,field,kind,name\np,1,pillar,One\n", to: "fields.csv")
    var measures = "measure,name,field,departments\n"
    for measure in 1...500 { measures += "\(measure),Measure \(measure),1,A\n" }
    try folder.write(measures, to: "measures.csv")
    func results(_ indicators: Int, _ add: Int) -> String {
      var text = "measure,fiscal_year,indicator,indicator_name,target,result\n"
      for measure in 1...500 {
        for year in 2018...2021 {
          for number in 1...indicators {
            text += "\(measure),\(year),\(number),Indicator,100,\(measure + add)\n"
          }
        }
      }
      return text
    }
    try folder.write(results(2, 0), to: "results.csv")
    try folder.write(results(4, 1), to: "more.csv")
    let outcome = try Executable.shell(
      """
      "$F" init && "$F" import plans.csv grade_bands.csv fields.csv measures.csv results.csv
      """, in: folder)
    try #require(outcome.code == 0, "\(outcome)")
    return (store: try folder.bytes("review.db"), more: try folder.text("more.csv"))
  }

  private let folder: TestFolder
  private let store: [UInt8]

  init() throws {
    folder = try TestFolder()
    let large = try Self.large.get()
    store = large.store
    try folder.write(large.store, to: "review.db")
    try folder.write(large.more, to: "more.csv")
  }

  private func isAsBefore(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try folder.bytes("review.db") == store, sourceLocation: sourceLocation)
    #expect(
      try !folder.names().contains { $0.contains("-journal") }, sourceLocation: sourceLocation)
  }

  @Test("an import into a file that may grow no further leaves it as it was")
  func fileSize() throws {
    // In blocks of 512 bytes; the pages that were there are written first.
    let blocks = store.count / 512 + 64
    let outcome = try Executable.shell(
      "ulimit -f \(blocks); \"$F\" import more.csv; code=$?; ls -A; exit $code", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.output == "more.csv\nreview.db\n")
    #expect(
      outcome.errors
        == "review.db: the disk, or the network it is reached by, failed while the file was written, or "
        + "it may grow no further; nothing was changed. See to the disk and its limits, and try again.\n"
    )
    try isAsBefore()
  }

  @Test("an import on a small file system leaves the store as it was")
  func smallFileSystem() throws {
    // A file system of its own where this may make one, as root or as root of its own; elsewhere the
    // file may grow no further, which is an error of the disk, too.
    let outcome = try Executable.shell(
      """
      mkdir small
      cat > fill.sh <<'END'
      cp review.db small/ && cd small || exit 99
      "$F" import ../more.csv
      code=$?
      ls -A
      cmp review.db ../review.db || exit 98
      exit $code
      END
      size=$(( \(store.count) / 1024 + 700 ))
      for enter in "unshare -m" "unshare -rm"; do
        if $enter mount -t tmpfs -o size=4k none small 2>/dev/null; then
          echo "a file system" >&2
          exec $enter sh -c "mount -t tmpfs -o size=${size}k none small && . ./fill.sh"
        fi
      done
      ulimit -f \(store.count / 512 + 64)
      . ./fill.sh
      """, in: folder)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.output == "review.db\n")
    if outcome.errors.hasPrefix("a file system\n") {
      #expect(
        outcome.errors
          == "a file system\nreview.db: the disk is full. Make room and try again; nothing was changed.\n"
      )
    }
  }

  /// Stands before the C library's functions and has writes to the store fail, as a disk does: from the
  /// `FAIL_FROM`th on, `FAIL_TIMES` times. A thread counts no more than one at a time here.
  private static let failingDisk = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <stdlib.h>
    #include <string.h>
    #include <stdio.h>
    #include <unistd.h>
    static int fails(int fd) {
      static long count;
      char link[64], path[4096];
      snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
      ssize_t length = readlink(link, path, sizeof path - 1);
      if (length < 0) return 0;
      path[length] = 0;
      if (!strstr(path, "/review.db")) return 0;
      long from = atol(getenv("FAIL_FROM")), times = atol(getenv("FAIL_TIMES"));
      count++;
      if (count < from || count >= from + times) return 0;
      errno = atoi(getenv("FAIL_CODE"));
      return 1;
    }
    #define FORWARD(type, name, parameters, arguments) \\
      type name parameters { \\
        static type (*next) parameters; \\
        if (!next) next = (type (*) parameters)dlsym(RTLD_NEXT, #name); \\
        return fails(fd) ? -1 : next arguments; \\
      }
    FORWARD(ssize_t, pwrite, (int fd, const void *b, size_t n, off_t o), (fd, b, n, o))
    FORWARD(ssize_t, pwrite64, (int fd, const void *b, size_t n, off64_t o), (fd, b, n, o))
    FORWARD(ssize_t, write, (int fd, const void *b, size_t n), (fd, b, n))
    FORWARD(int, ftruncate, (int fd, off_t n), (fd, n))
    FORWARD(int, ftruncate64, (int fd, off64_t n), (fd, n))
    """

  /// Builds it. Wherever Swift is, there is a C compiler.
  private func makeFailingDisk() throws {
    try folder.write(Self.failingDisk, to: "disk.c")
    let built = try Executable.shell(
      "for c in cc clang gcc; do command -v $c >/dev/null && exec $c -shared -fPIC -o disk.so disk.c -ldl; done",
      in: folder, environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""])
    try #require(built.code == 0, "\(built)")
  }

  @Test(
    "an import that any of its writes ends leaves the store as it was",
    arguments: [(ENOSPC, "the disk is full. Make room"), (EIO, "the disk, or the network")])
  func anyWrite(_ code: Int32, _ beginning: String) throws {
    try makeFailingDisk()
    var failed = 0
    // Every write of the journal and of the file, further and further apart, to the last.
    for from in [1, 2, 3, 5, 8, 13, 34, 55, 89, 144, 200, 300, 400, 600, 900] {
      let outcome = try Executable.shell(
        "LD_PRELOAD=./disk.so FAIL_FROM=\(from) FAIL_TIMES=1 FAIL_CODE=\(code) \"$F\" import more.csv",
        in: folder)
      if outcome.code == 0 {
        try folder.write(store, to: "review.db")
        continue
      }
      failed += 1
      #expect(outcome.code == 2, "\(outcome)")
      #expect(outcome.errors.hasPrefix("review.db: \(beginning)"), "\(outcome)")
      try isAsBefore()
    }
    #expect(failed > 5)
  }

  @Test(
    "what cannot be taken back is said, with what not to do, and the next command takes it back")
  func notTakenBack() throws {
    try makeFailingDisk()
    var halfWritten = 0
    for from in [8, 55, 200, 300, 400, 500] {
      let outcome = try Executable.shell(
        """
        LD_PRELOAD=./disk.so FAIL_FROM=\(from) FAIL_TIMES=1000000 FAIL_CODE=\(ENOSPC) "$F" import more.csv
        """, in: folder)
      if try folder.names().contains("review.db-journal"), try folder.bytes("review.db") != store {
        halfWritten += 1
        #expect(
          outcome
            == .failure(
              "review.db: the disk is full, and a change that was half written could not be taken back. "
                + "Do not copy or mail this file by itself: beside it lies review.db-journal, without "
                + "which it is half old and half new. Make room, and run any command on it, such as "
                + "`furikaeri verify`: that takes the change back.\n"))
      }
      if outcome.code == 0 {
        // It takes fewer writes than that.
        try folder.write(store, to: "review.db")
        continue
      }
      #expect(try Executable.shell("\"$F\" verify > /dev/null", in: folder).code == 0)
      try isAsBefore()
    }
    #expect(halfWritten > 0)
  }

  @Test("a dry run that is killed has not written a byte, at whatever row it comes")
  func dryRun() throws {
    func state() throws -> [AnyHashable] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("review.db"))
      return [FileAttributeKey.modificationDate, .systemFileNumber, .size].map {
        // FileManager gives a date and two numbers for these.
        attributes[$0] as! AnyHashable
      }
    }
    // Rows enough that it goes on when it has said that it is under way.
    var rows = try folder.text("more.csv")
    for number in 5...60 {
      for measure in 1...500 { rows += "\(measure),2018,\(number),Indicator,100,1\n" }
    }
    try folder.write(rows, to: "more.csv")
    let before = try state()
    let program = try TerminalProgram(
      ["import", "more.csv", "--dry-run"], in: folder, columns: 200)
    try program.wait(for: " rows, ")
    #expect(try folder.names().filter { $0.hasPrefix("review") } == ["review.db"])
    program.signal(SIGKILL)
    #expect(try program.end() == 128 + SIGKILL)
    try isAsBefore()
    #expect(try state() == before)
  }

  @Test("the target of a backup is named when it cannot be written, not the store")
  func backupTarget() throws {
    let outcome = try Executable.shell(
      "mkdir there; ulimit -f 64; \"$F\" backup there/copy.db", in: folder)
    #expect(
      outcome
        == .failure(
          "there/copy.db: the disk, or the network it is reached by, failed while the file was written, "
            + "or it may grow no further; nothing was changed. See to the disk and its limits, and try "
            + "again.\n"))
    #expect(try folder.names("there") == [])
    try isAsBefore()
  }

  @Test("a journal that may not be read is named, in a sentence")
  func journal() throws {
    try makeFailingDisk()
    let outcome = try Executable.shell(
      """
      LD_PRELOAD=./disk.so FAIL_FROM=300 FAIL_TIMES=1000000 FAIL_CODE=\(EIO) "$F" import more.csv 2>/dev/null
      test -f review.db-journal || exit 99
      chmod 000 review.db-journal
      if [ "$(id -u)" = 0 ]; then
        chmod 777 . && chmod 666 review.db && drop="setpriv --reuid 65534 --regid 65534 --clear-groups"
      fi
      $drop "$F" query "SELECT 1 FROM plan"
      """, in: folder)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(
      outcome.errors
        == "review.db-journal: the file cannot be read (Permission denied). Ask its owner, or work on a "
        + "copy.\n")
  }

  @Test("a store without its mark is told from other files, and an altered one without any SQL")
  func marks() throws {
    let command = try TestCommand.withExample()
    try command.folder.write(command.store, to: "b.db")
    try Connection(path: command.file("review.db"), access: .readWrite).setApplicationID(0)
    try Connection(path: command.file("b.db"), access: .readWrite).execute("DROP TABLE assessment")
    try command.folder.write("measure,fiscal_year,rate\n1,2021,90\n", to: "assessments.csv")
    let marked = try Executable.shell(
      "\"$F\" query 'SELECT 1'; \"$F\" import assessments.csv --db b.db", in: command.folder)
    #expect(marked.code == 2, "\(marked)")
    let lines = marked.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(marked)")
    #expect(
      lines.first?.hasPrefix(
        "review.db: this has the tables of a furikaeri store, but not its mark") == true)
    #expect(
      lines.last?.hasPrefix("b.db: a table or view of the store is not as furikaeri makes it (")
        == true)
    #expect(marked.errors.count < 900)
    #expect(!marked.errors.contains("INSERT"))
  }
}
