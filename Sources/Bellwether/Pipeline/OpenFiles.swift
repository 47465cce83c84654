import Foundation

/// How many files this process may have open at once.
package enum OpenFiles {
  /// Files that are open whatever is done: the standard ones, models, outputs.
  private static let reserved = 40
  /// Files that a PDF being converted takes, and half as many again: so many are under way for a job.
  private static let perJob = 12

  /// Raises the limit as far as the system lets a program do so by itself.
  package static func raiseLimit() {
    var limit = current
    limit.rlim_cur = limit.rlim_max
    setrlimit(kind, &limit)
  }

  /// The most reports that can be worked on at once; 1 or more.
  package static var mostJobs: Int {
    mostJobs(limit: Int(clamping: current.rlim_cur))
  }

  static func mostJobs(limit: Int) -> Int {
    max(1, (limit - reserved) / perJob)
  }

  private static var current: rlimit {
    var limit = rlimit()
    getrlimit(kind, &limit)
    return limit
  }

  #if canImport(Glibc)
    private static let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    private static let kind = RLIMIT_NOFILE
  #endif
}
