import Foundation

/// Replaces files in an output folder, each at once: a reader sees the old file or the new one, never
/// half of one. Other files in the folder are left alone.
public struct OutputFolder: Sendable {
  public let path: String

  /// Creates the folder where it is missing.
  public init(_ path: String) throws(StageError) {
    self.path = path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw StageError(
        stage: "write", place: path, reason: "cannot be made: \(error.localizedDescription)",
        remedy: "choose another folder with --output")
    }
  }

  /// Writes a file beside its place, makes sure that it is on disk, and moves it there.
  public func replace(_ name: String, with bytes: [UInt8]) throws(StageError) {
    let temporary = "\(path)/.\(name).\(ProcessInfo.processInfo.processIdentifier)"
    do {
      guard FileManager.default.createFile(atPath: temporary, contents: nil) else {
        throw CocoaError(.fileWriteNoPermission)
      }
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: temporary))
      try handle.write(contentsOf: bytes)
      try handle.synchronize()
      try handle.close()
      guard rename(temporary, "\(path)/\(name)") == 0 else {
        throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
      }
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw StageError(
        stage: "write", place: "\(path)/\(name)",
        reason: "cannot be written: \(error.localizedDescription)",
        remedy: "check the folder's permissions and space, or choose another with --output")
    }
  }
}
