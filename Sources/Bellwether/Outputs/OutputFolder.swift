import Foundation

/// Replaces files in an output folder, each at once: a reader sees the old file or the new one, never
/// half of one. Other files in the folder are left alone.
package struct OutputFolder: Sendable {
  package let path: String
  private let workshop: Workshop

  /// Creates the folder where it is missing, and clears away what a run that was killed has left in it.
  package init(_ path: String) throws(StageError) {
    self.path = path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      Workshop.sweep(path)
      workshop = try Workshop(in: path)
    } catch {
      throw OutputFolder.unusable(path, systemCause(of: error))
    }
  }

  /// Whether the folder can be written to, or made; changes nothing. To be asked before long work.
  package static func check(_ path: String) throws(StageError) {
    var nearest = URL(fileURLWithPath: path)
    var status = stat()
    while stat(nearest.path, &status) != 0 {
      guard errno == ENOENT, nearest.path != "/" else {
        throw unusable(path, SystemError.last.description)
      }
      nearest = nearest.deletingLastPathComponent()
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw unusable(path, "\(nearest.path) is no folder")
    }
    guard access(nearest.path, W_OK | X_OK) == 0 else {
      throw unusable(path, SystemError.last.description)
    }
  }

  /// Replaces a file with bytes.
  package func replace(_ name: String, with bytes: [UInt8]) throws {
    try replace(name) { path in
      let file = try FileHandle(creating: path)
      try file.write(contentsOf: bytes)
      try file.close()
    }
  }

  /// Lets `body` write a file apart from its place, makes sure that it is on disk, and moves it there.
  package func replace(_ name: String, writing body: (String) throws -> Void) throws {
    let temporary = "\(workshop.path)/\(name)"
    do {
      try body(temporary)
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: temporary))
      try handle.synchronize()
      try handle.close()
      guard rename(temporary, "\(path)/\(name)") == 0 else { throw SystemError.last }
    } catch let error as StageError {
      throw error
    } catch {
      throw StageError(
        stage: "write", place: "\(path)/\(name)",
        reason: "cannot be written: \(systemCause(of: error))",
        remedy: "check the folder's permissions and space, or choose another with --output")
    }
  }

  /// Takes a file away.
  func remove(_ name: String) throws(StageError) {
    guard unlink("\(path)/\(name)") == 0 || errno == ENOENT else {
      throw StageError(
        stage: "write", place: "\(path)/\(name)",
        reason: "cannot be taken away: \(SystemError.last)",
        remedy: "check the folder's permissions, or choose another with --output")
    }
  }

  private static func unusable(_ path: String, _ cause: String) -> StageError {
    StageError(
      stage: "write", place: path, reason: "cannot be written to: \(cause)",
      remedy: "choose another folder with --output")
  }
}

extension FileHandle {
  /// A new file, open for writing; none of that name may be there.
  convenience init(creating path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError.last }
    self.init(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
