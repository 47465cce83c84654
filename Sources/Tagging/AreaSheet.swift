import Lexicons

/// What the terms of one sentence add up to, by area.
struct AreaSheet: Sendable {
  /// A term's occurrence that counts for an area.
  struct Line: Sendable {
    var area: Int32
    /// Position in the sentence's matches.
    var match: Int32
    /// Position of the entry in the lexicon.
    var entry: Int32
    var weight: Double
  }

  /// What the sentence's terms say of one area.
  struct Tally: Sendable {
    /// Sum of the weights of its terms.
    var sum = 0.0
    /// How many places tell the area.
    var tellings: Int32 = 0
    /// The first word of the first of them.
    var firstTelling = Int32.max
    /// The last word that a counted term covers.
    var covered: Int32 = -1
  }

  /// An area that a term speaks for, as the tagger holds it.
  struct Entry: Sendable {
    var area: Int32
    /// Position of the entry in the lexicon.
    var position: Int32
    var isTelling: Bool
    /// Whether the area says which children or which service the sentence is about.
    var isSetting: Bool
    /// Learned terms stand beside the rated ones: they cover none, and none covers them.
    var isLearned: Bool
    var weight: Double
  }

  /// By area.
  private(set) var tallies: [Tally] = []
  /// Occurrences that count, by reading order of their first words.
  private(set) var lines: [Line] = []
  /// The order in which matches are counted: by first word, longer ones first; working memory.
  var order: [UInt64] = []
  /// Whether a word near the start points back to the sentence before.
  var isReferring = false
  /// Whether the sentence belongs to the letter, not to the findings.
  var isNotice = false
  /// How many areas are told.
  private(set) var toldAreas = 0
  /// Whether an area is told that says which children or which service the sentence is about.
  private(set) var isSet = false
  /// The first word that tells any area.
  private(set) var firstTelling = Int32.max

  /// By entry, the number of the sentence in which it was last counted.
  private var counted: [Int32] = []
  private var number: Int32 = 0

  /// Starts the next sentence.
  mutating func clear(areas: Int, entries: Int) {
    if counted.count != entries || number == .max {
      counted = [Int32](repeating: 0, count: entries)
      number = 0
    }
    number += 1
    if tallies.count != areas { tallies = [Tally](repeating: Tally(), count: areas) }
    var tallies = self.tallies.mutableSpan
    for area in tallies.indices { tallies[area] = Tally() }
    lines.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    isReferring = false
    isNotice = false
    toldAreas = 0
    isSet = false
    firstTelling = .max
  }

  /// Counts a term's occurrence for each area that it speaks for, unless a longer rated term of the
  /// area covers it. A term counts once a sentence. Occurrences must come by first word, longer ones
  /// first.
  ///
  /// - Parameter slots: the term's entries among all.
  mutating func add(
    match: Int, over words: ClosedRange<Int>, slots: Range<Int>, of entries: [Entry]
  ) {
    let entries = entries.span
    for slot in slots {
      let entry = entries[slot]
      guard entry.isLearned || cover(words, by: entry) else { continue }
      guard counted[slot] != number else { continue }
      counted[slot] = number
      tallies[Int(entry.area)].sum += entry.weight
      lines.append(
        Line(area: entry.area, match: Int32(match), entry: entry.position, weight: entry.weight))
    }
  }

  /// Notes that a rated term takes words for its area; false where a longer one has done so.
  private mutating func cover(_ words: ClosedRange<Int>, by entry: Entry) -> Bool {
    let (first, last) = (Int32(words.lowerBound), Int32(words.upperBound))
    let area = Int(entry.area)
    var tally = tallies[area]
    guard tally.covered < last else { return false }
    tally.covered = last
    if entry.isTelling {
      if tally.tellings == 0 {
        toldAreas += 1
        tally.firstTelling = first
      }
      tally.tellings += 1
      firstTelling = min(firstTelling, first)
      if entry.isSetting { isSet = true }
    }
    tallies[area] = tally
    return true
  }

  /// Gives back the space that only adding needs.
  mutating func forgetCounts() {
    counted = []
    order = []
  }
}
