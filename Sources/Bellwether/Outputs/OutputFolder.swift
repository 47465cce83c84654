import Foundation

/// Replaces files in an output folder, each at once: a reader sees the old file or the new one, never
/// half of one. Other files in the folder are left alone.
package struct OutputFolder: Sendable {
  package let path: String

  /// Creates the folder where it is missing.
  package init(_ path: String) throws(StageError) {
    self.path = path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw StageError(
        stage: "write", place: path, reason: "cannot be made: \(error.localizedDescription)",
        remedy: "choose another folder with --output")
    }
  }

  /// Replaces a file with bytes.
  package func replace(_ name: String, with bytes: [UInt8]) throws {
    try replace(name) { path in
      guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
        throw CocoaError(.fileWriteNoPermission)
      }
    }
  }

  /// Lets `body` write a file beside its place, makes sure that it is on disk, and moves it there.
  package func replace(_ name: String, writing body: (String) throws -> Void) throws {
    let temporary = "\(path)/.\(name).\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    do {
      try? FileManager.default.removeItem(atPath: temporary)
      try body(temporary)
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: temporary))
      try handle.synchronize()
      try handle.close()
      guard rename(temporary, "\(path)/\(name)") == 0 else {
        throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
      }
    } catch let error as StageError {
      throw error
    } catch {
      throw StageError(
        stage: "write", place: "\(path)/\(name)",
        reason: "cannot be written: \(error.localizedDescription)",
        remedy: "check the folder's permissions and space, or choose another with --output")
    }
  }
}
