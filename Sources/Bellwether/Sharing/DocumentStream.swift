import Foundation
import Reports

/// A document that came on a stream: its name, and its bytes or where they are.
package struct StreamedDocument: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case bytes([UInt8])
    /// A file to open.
    case path(String)
    /// More bytes than are read of a document; they were passed over.
    case tooLarge
  }

  let id: String
  let file: String
  let content: Content
}

/// Reads documents one by one: a line of JSON for each, and behind it as many bytes as the line says.
///
///     {"file":"2024/letter.pdf","id":"letter","length":48213}⏎ and 48,213 bytes
///     {"file":"2024/other.pdf","id":"other","path":"/data/2024/other.pdf"}⏎
///
/// Lengths stand before the bytes, so that a document of any size can be passed over without being held,
/// and nothing has to be encoded.
package struct DocumentStream {
  /// The longest line before a document, in bytes.
  private static let mostLine = 1 << 16
  private static let piece = 1 << 18

  private struct Heading: Decodable {
    let file: String
    let id: String?
    let length: Int?
    let path: String?
  }

  private let handle: FileHandle
  /// The largest document that is read, in bytes.
  private let maxBytes: Int
  private var buffer = Data()
  private var count = 0

  package init(_ handle: FileHandle, maxBytes: Int) {
    self.handle = handle
    self.maxBytes = maxBytes
  }

  /// The next document; nil after the last.
  ///
  /// - Throws: a `StageError` for what is no such stream: where the next document starts cannot be told
  ///   then.
  package mutating func next() throws -> StreamedDocument? {
    guard let line = try line() else { return nil }
    count += 1
    let heading: Heading
    do {
      heading = try JSONDecoder().decode(Heading.self, from: line)
    } catch {
      throw flaw(JSONLines.cause(of: error))
    }
    let file = heading.file.shown
    let id = (heading.id ?? ReportIDs.stem(of: file)).shown
    guard !file.isEmpty, !id.isEmpty else { throw flaw("'file' or 'id' is empty") }
    switch (heading.length, heading.path) {
    case (let length?, nil) where length >= 0:
      return StreamedDocument(id: id, file: file, content: try content(length))
    case (nil, let path?): return StreamedDocument(id: id, file: file, content: .path(path))
    default: throw flaw("wants either 'length', 0 or more, or 'path'")
    }
  }

  private mutating func content(_ length: Int) throws -> StreamedDocument.Content {
    guard length <= maxBytes else {
      var rest = length
      while rest > 0 { rest -= try take(min(rest, DocumentStream.piece)).count }
      return .tooLarge
    }
    return .bytes([UInt8](try take(length)))
  }

  /// The next line without its line feed; nil at the end.
  private mutating func line() throws -> Data? {
    while true {
      if let feed = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer.removeSubrange(...feed) }
        return buffer[..<feed]
      }
      guard buffer.count <= DocumentStream.mostLine else {
        count += 1
        throw flaw("has a first line of more than \(DocumentStream.mostLine >> 10) kB")
      }
      guard try fill() else {
        if buffer.isEmpty { return nil }
        count += 1
        throw flaw("ends within its first line")
      }
    }
  }

  /// The next bytes, as many as are asked for.
  private mutating func take(_ length: Int) throws -> Data {
    while buffer.count < length {
      guard try fill() else { throw flaw("ends \(length - buffer.count) bytes early") }
    }
    defer { buffer.removeFirst(length) }
    return buffer.prefix(length)
  }

  private mutating func fill() throws -> Bool {
    // Not `read(upToCount:)`, which waits for as many as are asked for: the writer may wait for an answer.
    let more = handle.availableData
    buffer.append(more)
    return !more.isEmpty
  }

  private func flaw(_ reason: String) -> StageError {
    StageError(
      stage: "run", place: "standard input: document \(count)", reason: reason,
      remedy: "write a line of JSON with 'file' and 'length', then the bytes; see docs/scale.md")
  }
}
