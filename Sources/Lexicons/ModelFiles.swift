/// The files of the packs that a pipeline names, read from disk or built into the executable.
///
/// Packs lie in layers: a file may stand in any of them, and its rows are those of every layer in
/// order. A row of a later layer takes the place of an earlier one with the same key, so that a domain's
/// pack says only what it adds to the language's, and where it differs.
package struct ModelFiles: Sendable {
  /// One pack: a folder with its files.
  package struct Layer: Sendable {
    /// The folder's own name; it stands before a file's name in messages, unless it is empty.
    package let name: String
    package let contents: [String: [UInt8]]

    package init(name: String, contents: [String: [UInt8]]) {
      self.name = name
      self.contents = contents
    }

    /// A file's name with the folder's.
    func path(_ file: String) -> String { name.isEmpty ? file : "\(name)/\(file)" }
  }

  /// The folder inside a pack that holds numbers which nobody wrote.
  package static let fittedFolder = "fitted"

  /// Where the files come from, for messages: folders' paths, or `built in`.
  package let origin: String
  /// The packs, each laid over those before it.
  package let layers: [Layer]

  package init(origin: String, layers: [Layer]) {
    self.origin = origin
    self.layers = layers
  }

  /// Files of one layer without a name.
  package init(origin: String, contents: [String: [UInt8]]) {
    self.init(origin: origin, layers: [Layer(name: "", contents: contents)])
  }

  /// Names of the files, sorted; a file that stands in several layers once.
  package var names: [String] { Set(layers.flatMap(\.contents.keys)).sorted() }

  /// Where a file stands and what it holds, one for each layer that has it.
  package func files(
    named name: String
  ) throws(LexiconError) -> [(layer: String, path: String, bytes: [UInt8])] {
    let found = layers.compactMap { layer in
      layer.contents[name].map { (layer.name, layer.path(name), $0) }
    }
    guard !found.isEmpty else {
      throw LexiconError(
        file: name, reason: "is not in \(origin)",
        remedy: "add it, or name another file in the pipeline definition")
    }
    return found
  }

  /// Reads a file as a table: the rows of every layer, first layer first.
  ///
  /// - Parameter key: columns that tell rows apart, in any case, by default the first; a row of a later
  ///   layer takes the place of the earlier row that agrees with it there.
  /// - Throws: a `LexiconError` also for two rows of one file that agree there.
  package func table(
    _ name: String, columns: [String], optional: [String] = [], key: [String]? = nil
  ) throws(LexiconError) -> Table {
    var tables: [Table] = []
    for (_, path, bytes) in try files(named: name) {
      tables.append(try Table(bytes, file: path, columns: columns, optional: optional))
    }
    let key = key ?? [columns[0]]
    return try (tables.count == 1 ? tables[0] : Table(layers: tables, key: key))
      .withoutDoubles(key)
  }

  /// The rows of a file that a pack may do without; none where no layer has it.
  package func rows(
    _ name: String, columns: [String], optional: [String] = [], key: [String]? = nil
  ) throws(LexiconError) -> [Table.Row] {
    guard layers.contains(where: { $0.contents[name] != nil }) else { return [] }
    return try table(name, columns: columns, optional: optional, key: key).rows
  }
}

extension ModelFiles {
  /// These files with others laid over them.
  package func adding(_ others: [String: [UInt8]]) -> ModelFiles {
    guard !others.isEmpty else { return self }
    return ModelFiles(origin: origin, layers: layers + [Layer(name: "", contents: others)])
  }
}
