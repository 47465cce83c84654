import Lexicons

/// Marks the lines of a document that are no part of the report: running heads and feet, page numbers,
/// letterheads, address blocks, contact boxes, contents and closing pages.
///
/// Running heads and feet are told by their place near an edge of the page and by standing on many pages
/// with the same words (numbers aside); the rest by `furniture.csv`.
struct PDFFurniture {
  let pages: [PDFPages.Page]
  let lexicon: FurnitureLexicon
  private(set) var isFurniture: [Bool]
  private let lines: [PDFLine]
  private let plain: [[UInt8]]
  /// Positions of a page's lines in `lines`.
  let ranges: [Range<Int>]

  init(_ lines: [PDFLine], pages: [PDFPages.Page], lexicon: FurnitureLexicon) {
    self.lines = lines
    self.pages = pages
    self.lexicon = lexicon
    self.isFurniture = [Bool](repeating: false, count: lines.count)
    self.plain = lines.map {
      FurnitureLexicon.plain(
        ($0.marker.isEmpty ? $0.text : $0.marker + [0x20] + $0.text)[...])
    }
    self.ranges = PDFFurniture.ranges(of: lines, pages: pages.count)
    markRunning()
    markKnown()
    markContents()
  }

  private static func ranges(of lines: [PDFLine], pages: Int) -> [Range<Int>] {
    var ranges = [Range<Int>](repeating: 0..<0, count: pages)
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex { $0.page != lines[start].page } ?? lines.count
      ranges[lines[start].page] = start..<end
      start = end
    }
    return ranges
  }

  // MARK: Running heads and feet

  private struct Place: Hashable {
    let text: [UInt8]
    let row: Int
  }

  private mutating func markRunning() {
    var seen: [Place: Set<Int>] = [:]
    let edges = lines.indices.filter { isNearEdge(lines[$0]) }
    for position in edges {
      for place in places(of: position) { seen[place, default: []].insert(lines[position].page) }
    }
    let enough = max(2, pages.count * 3 / 10)
    var running: Set<Words> = []
    for position in edges
    where places(of: position).contains(where: { seen[$0, default: []].count >= enough }) {
      running.insert(Words(text: plain[position], size: lines[position].size))
    }
    // A page may have its foot a little higher or lower than the others.
    for position in edges {
      let words = Words(text: plain[position], size: lines[position].size)
      isFurniture[position] = running.contains(words) || isPageNumber(position)
    }
  }

  private struct Words: Hashable {
    let text: [UInt8]
    let size: Int
  }

  /// A line's words and its height on the page, twice, so that a line on the border of two rows meets
  /// its like in either.
  private func places(of position: Int) -> [Place] {
    let row = lines[position].top / 12
    return [Place(text: plain[position], row: row), Place(text: plain[position], row: row + 1)]
  }

  private func isNearEdge(_ line: PDFLine) -> Bool {
    let height = pages[line.page].height
    return line.bottom * 100 < height * 12 || line.top * 100 > height * 87
  }

  /// Whether a line is nothing but a number, or `Page 3 of 9`.
  private func isPageNumber(_ position: Int) -> Bool {
    let text = plain[position]
    return text == [UInt8(ascii: "#")] || lexicon.entry(matchingPlain: text)?.kind == .pageFoot
  }

  // MARK: What the lexicon knows

  /// How far furniture reaches on a page: down to where a letter's head goes, and from where the closing
  /// part begins.
  private struct Reach {
    var head = Int.min
    var close = Int.max
  }

  private mutating func markKnown() {
    var reaches = [Reach](repeating: Reach(), count: pages.count)
    for position in lines.indices where !isFurniture[position] {
      guard let entry = lexicon.entry(matchingPlain: plain[position]) else { continue }
      mark(entry, at: position, &reaches[lines[position].page])
    }
    for position in lines.indices {
      let reach = reaches[lines[position].page]
      if lines[position].top < reach.head || lines[position].top >= reach.close {
        isFurniture[position] = true
      }
    }
  }

  private mutating func mark(
    _ entry: FurnitureLexicon.Entry, at position: Int, _ reach: inout Reach
  ) {
    if entry.kind == .contents { return }
    if entry.kind == .salutation {
      guard lines[position].text.count <= 60, lines[position].page < 2 else { return }
      // What stands above it is the letter's head: the date and who it goes to.
      reach.head = max(reach.head, lines[position].top)
    }
    switch entry.reach {
    case .line: isFurniture[position] = true
    case .block: markBlock(from: position)
    case .page: reach.close = min(reach.close, lines[position].top)
    }
  }

  private mutating func markBlock(from position: Int) {
    var last = position
    isFurniture[position] = true
    for other in (position + 1)..<max(position + 1, ranges[lines[position].page].upperBound) {
      let step = lines[other].top - lines[last].top
      guard step >= 0, step * 10 <= lines[last].height * 14 else { return }
      isFurniture[other] = true
      last = other
    }
  }

  // MARK: Contents

  private mutating func markContents() {
    for range in ranges {
      let links = range.filter { lines[$0].isInternalLink }
      if links.count >= 3 { for position in links { isFurniture[position] = true } }
      for position in range where !isFurniture[position] {
        guard lexicon.entry(matchingPlain: plain[position])?.kind == .contents else { continue }
        markEntries(below: position, upTo: range.upperBound)
      }
    }
  }

  /// Lines under the heading of a table of contents, as long as each entry ends in a page number.
  private mutating func markEntries(below heading: Int, upTo end: Int) {
    isFurniture[heading] = true
    var start = heading + 1
    for position in start..<max(start, end) {
      guard position - start < 6 else { return }
      guard endsInNumber(lines[position]) || isFurniture[position] else { continue }
      for entry in start...position { isFurniture[entry] = true }
      start = position + 1
    }
  }

  private func endsInNumber(_ line: PDFLine) -> Bool {
    let digits = line.text.reversed().prefix { (48...57).contains($0) }.count
    guard (1...3).contains(digits) else { return false }
    return digits == line.text.count || !line.endsSentence
  }
}
