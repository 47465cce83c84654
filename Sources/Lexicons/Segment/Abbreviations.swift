import Reports

/// What the segmenter knows of single words: abbreviations, and words that open sentences.
///
/// A full stop after a word that is not listed ends a sentence unless a small letter follows.
package struct Abbreviations: Sendable {
  /// What a full stop after a word means.
  package enum Kind: String, Sendable, CaseIterable {
    /// A name follows, so that no sentence ends: `Dr.`, `St.`
    case beforeName = "before name"
    /// No sentence ends where a number follows: `No.`, `p.`
    case beforeNumber = "before number"
    /// No sentence ends: `i.e.`, `e.g.`
    case inside
    /// A sentence ends only where the next word opens sentences: `Ltd.`, `Jr.`
    case afterName = "after name"
    /// A time of day: a sentence ends before a capital, unless it would be the time alone.
    case time
    /// No abbreviation, but a word that opens sentences and is no surname.
    case opener
  }

  private struct Entry: Sendable {
    var key: UInt64
    var kind: Kind
    /// Whether only the capitalised word is meant: `Sat.`, but not `sat.`
    var isCapitalised: Bool
  }

  /// A hash table: the word with hash `h` stands at `h` modulo the size, or in the first free place
  /// after it. At least half of the places are free.
  private var places: [Entry?]
  /// Length of the longest word in bytes; longer ones need not be looked up.
  package private(set) var longest = 0

  /// Reads `abbreviations.csv` (columns word, kind, stands_for).
  ///
  /// A word is written without its last full stop; one with a capital is found only with a capital.
  package init(_ files: ModelFiles, file: String = "abbreviations.csv") throws(LexiconError) {
    let table = try files.table(file, columns: ["word", "kind"], optional: ["stands_for"])
    var size = 64
    while size < table.rows.count * 2 { size *= 2 }
    self.places = [Entry?](repeating: nil, count: size)
    for row in table.rows {
      let word = Array(try row.required("word").utf8)
      guard !word.contains(32), word.last != UInt8(ascii: ".") else {
        throw row.error("word", "'\(row["word"])' is not one word", "drop spaces and the last stop")
      }
      let key = Abbreviations.key(word[...])
      let place = place(of: key)
      let first = word[0]
      places[place] = Entry(
        key: key, kind: try row.choice("kind"), isCapitalised: (65...90).contains(first))
      longest = max(longest, word.count)
    }
  }

  /// The kind of a word, given without the full stop after it; nil where it is not listed.
  package func kind(of word: ArraySlice<UInt8>) -> Kind? {
    guard let first = word.first, word.count <= longest else { return nil }
    guard let entry = places[place(of: Abbreviations.key(word))] else { return nil }
    return entry.isCapitalised && !(65...90).contains(first) ? nil : entry.kind
  }

  /// Where a word stands, or would stand.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key) & (places.count - 1)
    while let entry = places[place], entry.key != key { place = (place + 1) & (places.count - 1) }
    return place
  }

  /// A hash of the word in small letters.
  private static func key(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a()
    for byte in word { hash.add((65...90).contains(byte) ? byte | 0x20 : byte) }
    return hash.value
  }
}
