import Bellwether
import Foundation
import Reports

/// Writes records and text to standard output, in chunks, so that a line costs no system call.
final class RecordOutput {
  private var pending = Data()
  private let lines = JSONLines()

  func write(_ record: Record) throws {
    try write(try lines.line(record))
  }

  func write(partial record: PartialRecord) throws {
    try write(try lines.line(of: record))
  }

  func write(_ text: String) throws {
    try write(Data(text.utf8))
  }

  /// Writes a whole stream and ends it.
  ///
  /// - Parameter jobs: how many records are encoded at once.
  func write(_ set: RecordSet, jobs: Int) async throws {
    try await lines.encode(set.records, jobs: jobs) { try write($0) }
    try finish()
  }

  /// Writes what is still pending; to be called once, at the end.
  func finish() throws {
    try StandardOutput.write(pending)
    pending.removeAll()
  }

  private func write(_ data: Data) throws {
    pending += data
    if pending.count > 1 << 16 { try finish() }
  }
}
