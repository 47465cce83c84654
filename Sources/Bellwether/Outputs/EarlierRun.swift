import Foundation
import Writing

/// What `run.json` of an output folder says that an earlier run has written there.
struct EarlierRun {
  /// SHA-256 of each file, by its name.
  let outputs: [String: String]

  private static let mostBytes = 64 << 20

  /// Nil where the folder has no `run.json` of Bellwether's.
  init?(in folder: String) {
    let path = "\(folder)/\(RunJSON.name)"
    var status = stat()
    // A pipe of that name would be waited for.
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: EarlierRun.mostBytes),
      let found = try? JSONDecoder().decode(Contents.self, from: data)
    else { return nil }
    // A name that leads out of the folder is none that was ever written.
    outputs = found.outputs.filter { !$0.key.contains("/") && !$0.key.hasPrefix(".") }
  }

  /// Names of the files in the folder that are datasets or explain them: no reports.
  var names: Set<String> { Set(outputs.keys).union([RunJSON.name, "README.md"]) }

  private struct Contents: Decodable {
    let version: String
    let pipeline: String
    let outputs: [String: String]
  }
}
