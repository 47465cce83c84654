import Reports

/// Judgements by the paragraph that they stand in.
///
/// Those of a paragraph resemble each other, so that how many there are of each side is not enough: what
/// a difference is worth, and how a report can be split, both ask for the paragraphs.
package struct Paragraphs: Hashable, Sendable {
  /// The judgements of one paragraph.
  package struct Entry: Hashable, Sendable {
    /// Position of the paragraph's block in its report.
    package var paragraph: Int
    package var counts: Counts
  }

  /// Paragraphs with a judgement, in reading order.
  package private(set) var entries: [Entry] = []

  package init() {}

  /// Counts a judgement on the sides that it has.
  package mutating func count(_ sentiment: Sentiment, in paragraph: Int) {
    guard !sentiment.sides.isEmpty else { return }
    entries[position(of: paragraph)].counts.count(sentiment)
  }

  /// Judgements of all paragraphs together.
  package var counts: Counts { entries.reduce(into: Counts()) { $0 += $1.counts } }

  /// The judgements of some paragraphs only.
  func filter(_ isKept: (Int) -> Bool) -> Paragraphs {
    var kept = Paragraphs()
    kept.entries = entries.filter { isKept($0.paragraph) }
    return kept
  }

  /// Where a paragraph's entry stands, made where there is none. Reports are read in order, so that it
  /// is nearly always the last one or a new one behind it.
  private mutating func position(of paragraph: Int) -> Int {
    var place = entries.count
    if let last = entries.last, last.paragraph >= paragraph {
      place = entries.partitioned { $0.paragraph >= paragraph }
      if entries[place].paragraph == paragraph { return place }
    }
    entries.insert(Entry(paragraph: paragraph, counts: Counts()), at: place)
    return place
  }
}

/// As one column, a paragraph, its strengths and its weaknesses in turn: a few kilobytes a report.
extension Paragraphs: Codable {
  package init(from decoder: any Decoder) throws {
    let numbers = try PackedColumn<Int>(from: decoder).values
    self.entries = stride(from: 0, to: numbers.count - numbers.count % 3, by: 3).map {
      Entry(
        paragraph: numbers[$0],
        counts: Counts(strengths: numbers[$0 + 1], weaknesses: numbers[$0 + 2]))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    let numbers = entries.flatMap { [$0.paragraph, $0.counts.strengths, $0.counts.weaknesses] }
    try PackedColumn(numbers).encode(to: encoder)
  }
}

extension Array {
  /// The first position from which on all elements, which stand in order, are of a sort.
  fileprivate func partitioned(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
