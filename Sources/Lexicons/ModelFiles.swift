/// The files of a `Models/` folder, by name: read from disk or built into the executable.
package struct ModelFiles: Sendable {
  /// Where the files come from, for messages: a folder's path, or `built in`.
  package let origin: String
  private let contents: [String: [UInt8]]

  package init(origin: String, contents: [String: [UInt8]]) {
    self.origin = origin
    self.contents = contents
  }

  /// Names of the files, sorted.
  package var names: [String] { contents.keys.sorted() }

  /// The bytes of a file.
  package func bytes(of name: String) throws(LexiconError) -> [UInt8] {
    guard let bytes = contents[name] else {
      throw LexiconError(
        file: name, reason: "is not in \(origin)",
        remedy: "add it, or name another file in the pipeline definition")
    }
    return bytes
  }

  /// Reads a file as a table.
  package func table(
    _ name: String, columns: [String], optional: [String] = []
  ) throws(LexiconError) -> Table {
    try Table(bytes(of: name), file: name, columns: columns, optional: optional)
  }
}

extension ModelFiles {
  /// These files and others; where two have a name in common, the others' stands.
  package func adding(_ others: [String: [UInt8]]) -> ModelFiles {
    ModelFiles(origin: origin, contents: contents.merging(others) { _, other in other })
  }
}
