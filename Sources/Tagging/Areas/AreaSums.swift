import Lexicons

/// What the terms of one sentence add up to, by area.
struct AreaSums: Sendable {
  /// A term's occurrence that counts for an area.
  struct Line: Sendable {
    var area: Int32
    /// Position in the sentence's matches.
    var match: Int32
    /// Position of the entry in the lexicon.
    var entry: Int32
    /// Whether nobody rated the term.
    var isLearned: Bool
    var weight: Double

    fileprivate init(_ entry: Entry, isLearned: Bool, match: Int) {
      self.area = entry.area
      self.match = Int32(match)
      self.entry = entry.position
      self.isLearned = isLearned
      self.weight = entry.weight
    }
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
    var weight: Double
  }

  /// Where a term's entries are among all: rated ones first, then learned ones.
  struct Run: Sendable {
    private let start: Int32
    private let firstLearned: Int32
    private let end: Int32

    init(start: Int, firstLearned: Int, end: Int) {
      (self.start, self.firstLearned, self.end) = (Int32(start), Int32(firstLearned), Int32(end))
    }

    var isEmpty: Bool { start == end }
    var rated: Range<Int> { Int(start)..<Int(firstLearned) }
    var learned: Range<Int> { Int(firstLearned)..<Int(end) }
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
  ///   - runs: for each term, where its entries are.
  mutating func add(_ matches: [AreaMatch], runs: [Run], entries: [Entry]) {
    AreaSums.add(
      order, matches, runs, entries, number, leastWeight, &tallies, &counted, &lines,
      &outline)
  }

  /// Apart from `self`, whose ownership would else be asked for at each entry.
  private static func add(
    _ order: [UInt64], _ matches: [AreaMatch], _ runs: [Run], _ entries: [Entry],
    _ number: Int32, _ leastWeight: Double, _ tallies: inout [Tally], _ counted: inout [Int32],
    _ lines: inout [Line], _ outline: inout Outline
  ) {
    let (matches, runs, entries) = (matches.span, runs.span, entries.span)
    var tallies = tallies.mutableSpan
    var counted = counted.mutableSpan
    for key in order {
      let position = Int(key & 0xFFFF)
      let match = matches[position]
      let run = runs[match.term.position]
      for slot in run.rated {
        let entry = entries[slot]
        let area = Int(entry.area)
        guard tallies[area].covered < match.words.upperBound else { continue }
        tallies[area].covered = Int32(match.words.upperBound)
        if entry.isTelling {
          outline.tell(entry, isFirst: tallies[area].tellings == 0, at: match.words.lowerBound)
          tallies[area].tell(at: match.words.lowerBound)
        }
        guard counted[slot] != number else { continue }
        counted[slot] = number
        tallies[area].sum += entry.weight
        if entry.weight > leastWeight {
          lines.append(Line(entry, isLearned: false, match: position))
        }
      }
      // Nothing covers learned terms, so that all of one are counted where it first stands.
      guard let first = run.learned.first, counted[first] != number else { continue }
      counted[first] = number
      for slot in run.learned {
        let entry = entries[slot]
        tallies[Int(entry.area)].sum += entry.weight
        if entry.weight > leastWeight {
          lines.append(Line(entry, isLearned: true, match: position))
        }
      }
    }
  }

  /// Hands the lines over, for space to write new ones.
  mutating func hand(over space: inout [Line]) { swap(&lines, &space) }

  /// Gives back the space that only adding needs.
  mutating func forgetCounts() {
    counted = []
    order = []
  }
}

/// An occurrence of an area's term: which term of `AreaTagger.terms`, over which words.
struct AreaMatch: Hashable, Sendable {
  let term: AreaTermID
  private let first: Int32
  private let last: Int32

  init(term: AreaTermID, words: ClosedRange<Int>) {
    self.term = term
    self.first = Int32(truncatingIfNeeded: words.lowerBound)
    self.last = Int32(truncatingIfNeeded: words.upperBound)
  }

  /// Positions of the first and last word in the sentence.
  var words: ClosedRange<Int> { Int(first)...Int(last) }
}
