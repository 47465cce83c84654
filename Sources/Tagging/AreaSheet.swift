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

    fileprivate mutating func tell(at word: Int) {
      if tellings == 0 { firstTelling = Int32(word) }
      tellings += 1
    }
  }

  /// What all areas' terms together say of the sentence.
  struct Outline: Sendable {
    /// How many areas are told.
    var toldAreas = 0
    /// Whether an area is told that says which children or which service the sentence is about.
    var isSet = false
    /// The first word that tells any area.
    var firstTelling = Int32.max

    fileprivate mutating func tell(_ entry: Entry, isFirst: Bool, at word: Int) {
      if isFirst { toldAreas += 1 }
      if entry.isSetting { isSet = true }
      firstTelling = min(firstTelling, Int32(word))
    }
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
  /// Occurrences that weigh more are evidence for an area.
  static let evidenceWeight = 0.5

  /// Lines are kept of occurrences that weigh more.
  var leastWeight = evidenceWeight
  /// Occurrences that count, by reading order of their first words.
  private(set) var lines: [Line] = []
  /// The order in which matches are counted: by first word, longer ones first; working memory.
  var order: [UInt64] = []
  /// Whether a word near the start points back to the sentence before.
  var isReferring = false
  /// Whether the sentence belongs to the letter, not to the findings.
  var isNotice = false
  private(set) var outline = Outline()

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
    outline = Outline()
  }

  /// Counts each occurrence of a term for each area that it speaks for, unless a longer rated term of
  /// the area covers it. A term counts once a sentence.
  ///
  /// - Parameters:
  ///   - matches: occurrences; `order` says in its low bits which one comes next.
  ///   - starts: for each term, where its entries begin.
  mutating func add(_ matches: [AreaMatch], starts: [Int32], entries: [Entry]) {
    AreaSheet.add(
      order, matches, starts, entries, number, leastWeight, &tallies, &counted, &lines, &outline)
  }

  private static func add(
    _ order: [UInt64], _ matches: [AreaMatch], _ starts: [Int32], _ entries: [Entry],
    _ number: Int32, _ leastWeight: Double, _ tallies: inout [Tally], _ counted: inout [Int32], _ lines: inout [Line],
    _ outline: inout Outline
  ) {
    let (matches, starts, entries) = (matches.span, starts.span, entries.span)
    var tallies = tallies.mutableSpan
    var counted = counted.mutableSpan
    for key in order {
      let position = Int(key & 0xFFFF)
      let match = matches[position]
      for slot in Int(starts[match.term])..<Int(starts[match.term + 1]) {
        let entry = entries[slot]
        var tally = tallies[Int(entry.area)]
        if !entry.isLearned {
          guard tally.covered < match.words.upperBound else { continue }
          tally.covered = Int32(match.words.upperBound)
          if entry.isTelling {
            outline.tell(entry, isFirst: tally.tellings == 0, at: match.words.lowerBound)
            tally.tell(at: match.words.lowerBound)
          }
        }
        if counted[slot] != number {
          counted[slot] = number
          tally.sum += entry.weight
          if entry.weight > leastWeight {
            lines.append(
              Line(
                area: entry.area, match: Int32(position), entry: entry.position,
                weight: entry.weight))
          }
        }
        tallies[Int(entry.area)] = tally
      }
    }
  }

  /// Gives back the space that only adding needs.
  mutating func forgetCounts() {
    counted = []
    order = []
  }
}
