/// What the terms of one sentence add up to, by area.
struct AreaSheet: Sendable {
  /// A term's occurrence that counts for an area.
  struct Line: Sendable {
    var area: Int32
    /// Position in the sentence's matches, as sorted.
    var match: Int32
    var weight: Double
  }

  /// By area, the sum of the weights of its terms.
  var sums: [Double] = []
  /// Occurrences that count, by reading order of their first words.
  var lines: [Line] = []
  /// The sentence's matches by first word, longer ones first.
  var matches: [AreaMatch] = []
  /// Whether a term was found that is certain for an area.
  var holdsCertain = false
  /// Whether a word near the start points back to the sentence before.
  var isReferring = false

  /// By area, position of the last word that a counted term covers.
  private var covered: [Int] = []
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
    sums.removeAll(keepingCapacity: true)
    covered.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    for _ in 0..<areas {
      sums.append(0)
      covered.append(-1)
    }
    holdsCertain = false
    isReferring = false
  }

  /// Counts a term's occurrence for an area, unless a longer term of the area covers it. A term
  /// counts once a sentence. Occurrences must come by first word, longer ones first.
  mutating func add(match: Int, area: Int, entry: Int, weight: Double, isCertain: Bool) {
    let last = matches[match].words.upperBound
    guard covered[area] < last else { return }
    covered[area] = last
    guard counted[entry] != number else { return }
    counted[entry] = number
    sums[area] += weight
    holdsCertain = holdsCertain || isCertain
    lines.append(Line(area: Int32(area), match: Int32(match), weight: weight))
  }
}
