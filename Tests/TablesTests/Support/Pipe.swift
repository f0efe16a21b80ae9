import Glibc

/// A pipe whose ends do not wait when `isNonBlocking`. The caller closes both.
func makePipe(isNonBlocking: Bool = false) -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [-1, -1]
  let result = unsafe pipe(&ends)
  precondition(result == 0)
  if isNonBlocking { for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) } }
  return (ends[0], ends[1])
}
