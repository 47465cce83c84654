import Foundation
import Reports

/// What holds of every record that a stage makes.
enum Laws {
  /// A record is sound, and comes through JSON as it was.
  static func check(_ record: Record) {
    if let flaw = record.flaw { fatalError("a stage made what is not sound: \(flaw)") }
    do {
      let line = try JSONEncoder().encode(record)
      let read = try JSONDecoder().decode(Record.self, from: line)
      if read != record { fatalError("JSON changes a record: \(record) becomes \(read)") }
    } catch {
      fatalError("a record does not come through JSON: \(error)")
    }
  }
}
