import Lexicons

/// What the terms of one sentence add up to, by area.
struct AreaSheet: Sendable {
  /// A term's occurrence that counts for an area.
  struct Line: Sendable {
    var area: Int32
    /// Position in the sentence's matches, as sorted.
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
    var tellings = 0
    /// The first word of the first of them.
    var firstTelling = Int.max
    /// The last word that a counted term covers.
    var covered = -1
  }

  /// An area that a term speaks for, as the tagger holds it.
  struct Entry: Sendable {
    var area: Int32
    /// Position of the entry in the lexicon.
    var position: Int32
    var isTelling: Bool
    /// Learned terms stand beside the rated ones: they cover none, and none covers them.
    var isLearned: Bool
    var weight: Double
  }

  /// By area.
  private(set) var tallies: [Tally] = []
  /// Occurrences that count, by reading order of their first words.
  private(set) var lines: [Line] = []
  /// The sentence's matches by first word, longer ones first.
  var matches: [AreaMatch] = []
  /// Whether a word near the start points back to the sentence before.
  var isReferring = false
  /// Whether the sentence belongs to the letter, not to the findings.
  var isNotice = false
  /// How many areas are told.
  private(set) var toldAreas = 0
  /// Whether an area is told that says which children or which service the sentence is about.
  private(set) var isSet = false
  /// The first word that tells any area.
  private var firstTelling = Int.max

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
    tallies.removeAll(keepingCapacity: true)
    for _ in 0..<areas { tallies.append(Tally()) }
    lines.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    isReferring = false
    isNotice = false
    toldAreas = 0
    isSet = false
    firstTelling = .max
  }

  /// Counts a term's occurrence for an area, unless a longer rated term of the area covers it. A term
  /// counts once a sentence. Occurrences must come by first word, longer ones first.
  mutating func add(match: Int, slot: Int, _ entry: Entry) {
    let area = Int(entry.area)
    if !entry.isLearned {
      let words = matches[match].words
      guard tallies[area].covered < words.upperBound else { return }
      tallies[area].covered = words.upperBound
      if entry.isTelling { tell(area, at: words.lowerBound) }
    }
    guard counted[slot] != number else { return }
    counted[slot] = number
    tallies[area].sum += entry.weight
    lines.append(
      Line(area: entry.area, match: Int32(match), entry: entry.position, weight: entry.weight))
  }

  private mutating func tell(_ area: Int, at word: Int) {
    if tallies[area].tellings == 0 {
      toldAreas += 1
      tallies[area].firstTelling = word
    }
    tallies[area].tellings += 1
    firstTelling = min(firstTelling, word)
  }

  /// Gives back the space that only adding needs.
  mutating func forgetCounts() { counted = [] }

  /// Notes whether a setting is told, once all terms are counted.
  mutating func close(settings: [Bool]) {
    isSet = tallies.indices.contains { settings[$0] && tallies[$0].tellings > 0 }
  }

  /// Positions of the circumstances that carry over from the sentences before.
  static let carried = 1..<8

  /// The strength of each circumstance for an area, in the order of `AreaContext.Circumstance`.
  func fill(_ values: inout [Double], area: Int, after memory: AreaMemory) {
    let tally = tallies[area]
    let previous = area < memory.previous.count ? memory.previous[area] : 0
    let lasting = area < memory.lasting.count ? memory.lasting[area] : 0
    let isTold = tally.tellings > 0
    let others = Double(toldAreas - (isTold ? 1 : 0))
    let silent = toldAreas == 0 ? 1.0 : 0
    let unset = isSet ? 0.0 : 1
    let referring = isReferring ? 1.0 : 0
    let isFirst = isTold && tally.firstTelling == firstTelling
    values[0] = 1
    values[1] = previous
    values[2] = lasting
    values[3] = previous * referring
    values[4] = previous * silent
    values[5] = lasting * silent
    values[6] = previous * unset
    values[7] = lasting * unset
    values[8] = referring
    values[9] = silent
    values[10] = unset
    values[11] = isTold ? 1 : 0
    values[12] = isTold && tally.firstTelling < 4 ? 1 : 0
    values[13] = isFirst ? 1 : 0
    values[14] = Double(min(tally.tellings, 4))
    values[15] = others
    values[16] = isTold ? others : 0
    values[17] = isTold && others == 0 ? 1 : 0
    values[18] = isNotice ? 1 : 0
  }
}
