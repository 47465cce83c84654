import Bellwether
import Foundation
import Reports

/// What the command says on standard error: messages, and a progress bar where it is a terminal.
struct Console: Sendable {
  var isQuiet = false
  var isVerbose = false

  /// Writes a line, without anything that a terminal would obey.
  func say(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\(line.shown)\n".utf8))
  }

  /// Writes the message of a failure, unless it was asked to be quiet.
  func say(_ failure: Failure) {
    if !isQuiet { say("\(StageError(failure))") }
  }

  /// Writes a line that only `--verbose` shows.
  func detail(_ line: @autoclosure () -> String) {
    if isVerbose { say(line()) }
  }

  /// A progress bar; nil where nobody would see it.
  var progress: ProgressReport? {
    guard !isQuiet, isatty(STDERR_FILENO) == 1 else { return nil }
    return { done, total in
      let width = 32
      let filled = total == 0 ? width : done * width / total
      let bar =
        String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
      let end = done == total ? "\r\u{1B}[K" : ""
      try? FileHandle.standardError.write(
        contentsOf: Data("\r[\(bar)] \(done)/\(total)\(end)".utf8))
    }
  }
}
