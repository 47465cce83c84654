/// The texts that mark a line of a report as furniture: letterheads, contact boxes, closing pages.
///
/// Lines are compared in a plain form: lower case, straight apostrophes, no commas, white space as one
/// space, and every run of digits as `#`. The texts of `furniture.csv` are read the same way.
package struct FurnitureLexicon: Sendable {
  /// What a piece of furniture is for.
  package enum Kind: String, Sendable, CaseIterable {
    case letterhead, contact, salutation, closing, notice, contents
    case signOff = "sign-off"
    case pageFoot = "page-foot"
    /// What a news site prints round its articles.
    case site
  }

  /// Where in a line the text must stand.
  package enum Match: String, Sendable, CaseIterable {
    case whole, start, anywhere
  }

  /// What is furniture where the text is found.
  package enum Reach: String, Sendable, CaseIterable {
    /// The line alone.
    case line
    /// The paragraph that the line stands in.
    case block
    /// Everything from the line to the end of its page; in a text without pages, of the document.
    case page
  }

  /// A row of `furniture.csv`.
  package struct Entry: Hashable, Sendable {
    /// The text in plain form.
    package let text: [UInt8]
    package let kind: Kind
    package let match: Match
    package let reach: Reach
  }

  /// The rows, in the order of the file.
  package let entries: [Entry]
  /// Positions of entries by the first two bytes of their text, longest text first.
  private let buckets: [UInt16: [Int]]
  private let anywhere: [Int]

  /// Reads `furniture.csv` (columns text, kind, match, reach; optional: note).
  ///
  /// - Throws: a `LexiconError` for an unknown kind, match or reach, and for a text that is too short
  ///   or stands twice.
  package init(_ files: ModelFiles, file: String = "furniture.csv") throws(LexiconError) {
    let table = try files.table(
      file, columns: ["text", "kind", "match", "reach"], optional: ["note"])
    var entries: [Entry] = []
    for row in table.rows {
      let text = FurnitureLexicon.plain(Array(try row.required("text").utf8)[...])
      guard text.count >= 2 else {
        throw row.error("text", "is shorter than two letters", "write more of the line")
      }
      // The table knows rows by their cells; two cells may have one plain form.
      guard !entries.contains(where: { $0.text == text }) else {
        throw row.error("text", "stands twice", "remove one of the rows")
      }
      entries.append(
        Entry(
          text: text, kind: try row.choice("kind"), match: try row.choice("match"),
          reach: try row.choice("reach")))
    }
    self.entries = entries
    var buckets: [UInt16: [Int]] = [:]
    for position in entries.indices.sorted(by: { entries[$0].text.count > entries[$1].text.count })
    where entries[position].match != .anywhere {
      buckets[FurnitureLexicon.key(entries[position].text), default: []].append(position)
    }
    self.buckets = buckets
    self.anywhere = entries.indices.filter { entries[$0].match == .anywhere }
  }

  /// The entry whose text a line holds, the longest that stands at its start first.
  package func entry(matching line: some Collection<UInt8>) -> Entry? {
    entry(matchingPlain: FurnitureLexicon.plain(Array(line)[...]))
  }

  /// The entry whose text a line in plain form holds.
  package func entry(matchingPlain line: [UInt8]) -> Entry? {
    guard line.count >= 2 else { return nil }
    for position in buckets[FurnitureLexicon.key(line)] ?? [] {
      let entry = entries[position]
      guard entry.match == .start ? startsWithWords(line, entry.text) : line == entry.text else {
        continue
      }
      return entry
    }
    return anywhere.first { holds(line, entries[$0].text) }.map { entries[$0] }
  }

  /// A line in the form in which furniture is compared.
  package static func plain(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(line.count)
    var lead: (UInt8, UInt8) = (0, 0)
    for byte in line {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if plain.last != UInt8(ascii: "#") { plain.append(UInt8(ascii: "#")) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain.append(byte | 0x20)
      case UInt8(ascii: ","): break
      case 0...UInt8(ascii: " "):
        if let last = plain.last, last != UInt8(ascii: " ") { plain.append(UInt8(ascii: " ")) }
      case 0x98 where lead == (0xE2, 0x80), 0x99 where lead == (0xE2, 0x80):
        plain.removeLast(2)
        plain.append(UInt8(ascii: "'"))
      default: plain.append(byte)
      }
      lead = (lead.1, byte)
    }
    while plain.last == UInt8(ascii: " ") { plain.removeLast() }
    return plain
  }

  private static func key(_ text: [UInt8]) -> UInt16 { UInt16(text[0]) << 8 | UInt16(text[1]) }

  /// Whether a line starts with a text that ends where a word ends.
  private func startsWithWords(_ line: [UInt8], _ text: [UInt8]) -> Bool {
    guard line.starts(with: text) else { return false }
    guard line.count > text.count, let last = text.last else { return true }
    return !isWord(last) || !isWord(line[text.count])
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte >= 0x80
  }

  private func holds(_ line: [UInt8], _ text: [UInt8]) -> Bool {
    guard line.count >= text.count else { return false }
    return (0...(line.count - text.count)).contains { start in
      line[start] == text[0] && line[start...].starts(with: text)
    }
  }
}
