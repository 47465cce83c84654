import Foundation

/// A script that stands in for pdftohtml, in a folder of its own.
final class StandIn {
  let folder: URL
  var path: String { folder.appendingPathComponent("program").path }

  init(_ script: String, interpreter: String = "/bin/sh") throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bellwether-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("#!\(interpreter)\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
