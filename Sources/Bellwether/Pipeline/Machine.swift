import CSandbox
import Foundation

/// What a program has to find on a machine before it starts, and puts right or complains about.
package enum Machine {
  /// Address space that a run needs; it uses far less of it.
  private static let leastAddressSpace: UInt64 = 2_000_000_000

  /// Prepares the process: no closed descriptor that a file could take, a closed pipe that ends the
  /// program quietly, and as many open files as there may be.
  ///
  /// - Throws: a `StageError` for a machine that cannot run it.
  package static func prepare() throws(StageError) {
    bellwether_fill_standard_descriptors()
    #if os(Linux)
      // Swift itself takes the command's arguments from there: without it there would seem to be none.
      guard access("/proc/self/cmdline", R_OK) == 0 else {
        throw StageError(
          stage: "start", place: "/proc", reason: "is not mounted",
          remedy: "mount it, as a container has it by default")
      }
    #endif
    signal(SIGPIPE, SIG_DFL)
    OpenFiles.raiseLimit()
    try check(addressSpace: addressSpace)
  }

  /// The folder of the executable that runs, links followed.
  package static var programFolder: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
  }

  static func check(addressSpace: UInt64) throws(StageError) {
    guard addressSpace >= leastAddressSpace else {
      throw StageError(
        stage: "start", place: "ulimit -v",
        reason: "this process may have \(addressSpace / 1_000_000) MB of address space",
        remedy: "raise the limit to 2 GB or more; of memory itself it needs far less")
    }
  }

  private static var addressSpace: UInt64 {
    var limit = rlimit()
    #if canImport(Glibc)
      getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    #else
      getrlimit(RLIMIT_AS, &limit)
    #endif
    return UInt64(limit.rlim_cur)
  }
}
