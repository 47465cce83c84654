import Foundation

/// A folder inside an output folder where a run makes its files before it moves them to their places.
///
/// Its name is random, so that runs in two containers do not meet. It is locked as long as its run
/// lives: what is not locked was left by a run that was killed, and goes.
final class Workshop: Sendable {
  private static let prefix = ".bellwether-"

  let path: String
  private let lock: FileHandle

  init(in folder: String) throws {
    let number = UInt64.random(in: .min ... .max)
    path = "\(folder)/\(Workshop.prefix)\(String(number, radix: 16))"
    guard mkdir(path, 0o777) == 0 else { throw SystemError.last }
    guard let lock = Workshop.lock(path) else { throw SystemError.last }
    self.lock = lock
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Removes the workshops of runs that live no more.
  static func sweep(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = "\(folder)/\(name)"
      guard let lock = lock(path) else { continue }
      try? FileManager.default.removeItem(atPath: path)
      try? lock.close()
    }
  }

  /// The folder, locked until the handle is let go; nil where another holds the lock.
  private static func lock(_ path: String) -> FileHandle? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? handle : nil
  }
}
