import Bellwether
import Foundation

/// Where results go that are not written to files.
enum StandardOutput {
  /// - Throws: a `StageError` that says what is wrong with where it goes.
  static func write(_ data: Data) throws(StageError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      throw StageError.output(systemCause(of: error))
    }
  }
}
