import Foundation
import Reports

/// Writes and reads records as JSON Lines, with sorted keys, so that the same records give the same
/// bytes.
package struct JSONLines: Sendable {
  package init() {}

  /// One record as a line, with its line feed.
  package func line(_ record: Record) throws -> Data { try line(of: record) }

  /// Any value as a line.
  package func line(of value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var line = try encoder.encode(value)
    line.append(UInt8(ascii: "\n"))
    return line
  }

  /// Encodes records on several workers and hands the lines on in the records' order.
  ///
  /// - Parameter jobs: how many are encoded at once, 1 or more.
  package func encode(
    _ records: [Record], jobs: Int, consume: (Data) throws -> Void
  ) async throws {
    try await mapInOrder(records, jobs: jobs) { record in
      Result { try line(record) }
    } consume: {
      try consume($0.get())
    }
  }

  /// Reads the records of one stream, line by line.
  ///
  /// - Parameters:
  ///   - name: the stream's name, for messages.
  ///   - stage: the stage that reads, for messages.
  ///   - body: called with each record, in order.
  /// - Throws: a `StageError` with the line's number for a line that is no record.
  package func read(
    _ handle: FileHandle, name: String, stage: String, body: (Record) throws -> Void
  ) throws {
    try read(handle, name: name, stage: stage, flaw: \.flaw, body: body)
  }

  /// Reads lines of one sort.
  ///
  /// - Parameter flaw: what is wrong with a line that could be read; nil where all is well.
  func read<Line: Decodable>(
    _ handle: FileHandle, name: String, stage: String, flaw: (Line) -> String?,
    body: (Line) throws -> Void
  ) throws {
    let decoder = JSONDecoder()
    var number = 0
    try eachLine(of: handle) { line in
      number += 1
      guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { return }
      let record: Line
      do {
        record = try decoder.decode(Line.self, from: line)
      } catch {
        throw StageError(
          stage: stage, place: "\(name): line \(number)", reason: Self.cause(of: error),
          remedy: "give it the output of an earlier stage, one JSON record a line")
      }
      if let flaw = flaw(record) {
        throw StageError(
          stage: stage, place: "\(name): line \(number)", reason: flaw,
          remedy: "give it the output of an earlier stage as it came")
      }
      try body(record)
    } tooLong: {
      throw StageError(
        stage: stage, place: "\(name): line \(number + 1)",
        reason: "is longer than \(JSONLines.mostBytes >> 20) MB",
        remedy: "leave the report out: no document of a report's size gives such a record")
    }
  }

  /// The longest line that is read, in bytes.
  private static let mostBytes = 128 << 20

  private func eachLine(
    of handle: FileHandle, _ body: (Data) throws -> Void, tooLong: () throws -> Void
  ) throws {
    var rest = Data()
    var searched = 0
    while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
      rest.append(chunk)
      var start = rest.startIndex
      var from = rest.startIndex + searched
      while let feed = JSONLines.lineFeed(in: rest, from: from) {
        try body(rest[start..<feed])
        start = feed + 1
        from = start
      }
      rest = Data(rest[start...])
      searched = rest.count
      if searched > JSONLines.mostBytes { try tooLong() }
    }
    if !rest.isEmpty { try body(rest) }
  }

  /// Looks through the bytes in one piece: `Data`'s own search asks for each byte.
  private static func lineFeed(in bytes: Data, from start: Data.Index) -> Data.Index? {
    bytes[start...].withUnsafeBytes { $0.firstIndex(of: UInt8(ascii: "\n")) }.map { start + $0 }
  }

  static func cause(of error: any Error) -> String {
    switch error {
    case DecodingError.dataCorrupted(let context): context.debugDescription
    case DecodingError.keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
    default: "is no record of Bellwether"
    }
  }
}
