import Lexicons
import Reports

/// What a stretch of words amounts to: praise (1), shortfall (−1) or neither (0), and where the words
/// stand that say so.
struct Charge: Equatable {
  var sign = 0
  /// Position of the last word that was read for it.
  var last = -1
}

/// Reads what a stretch of words amounts to, from its judging terms, its events, and what turns
/// them round inside ("visits that are not on time").
///
/// Sentiment composition as Moilanen and Pulman (2007) have it, over words in place of a parse: the
/// charge of the first judging term counts, unless a shortfall follows close behind a praise ("visits
/// completed late"); denials turn what follows them, falls what they are a fall of.
struct ChargeReader {
  /// A term that leans so far, by hand, has a charge.
  static let leastLean = 1.0
  /// A shortfall so many words behind a praise outweighs it.
  static let nearby = 4

  let hits: [WeighedMention]
  let marks: [CompositionMark]
  let grammar: [SentenceTerms.GrammarWord]

  /// The charge of the words at `range`, up to the first edge in it.
  func charge(in range: Range<Int>) -> Charge {
    var reading = Reading()
    var mark = marks.firstIndex { $0.first >= range.lowerBound } ?? marks.endIndex
    var hit = hits.firstIndex { $0.first >= range.lowerBound } ?? hits.endIndex
    while true {
      let nextMark = mark < marks.endIndex ? marks[mark].first : Int.max
      let nextHit = hit < hits.endIndex ? hits[hit].first : Int.max
      guard min(nextMark, nextHit) < range.upperBound else { break }
      if nextMark <= nextHit {
        if marks[mark].kind == .edge { break }
        if marks[mark].kind == .coordinator, reading.charge.sign != 0 { break }
        reading.take(marks[mark])
        mark += 1
      } else {
        if !isMarked(hits[hit]) { reading.take(hits[hit]) }
        hit += 1
      }
    }
    return reading.charge
  }

  /// The charge of what the words at `range` say of their subject, where they say anything of it, else
  /// of all of them: "children who go missing are seen" is good.
  func predicateCharge(in range: Range<Int>) -> Charge {
    guard let verb = mainVerb(in: range) else { return charge(in: range) }
    let predicate = charge(in: verb..<range.upperBound)
    return predicate.sign == 0 ? charge(in: range) : predicate
  }

  /// The charge of the words at `range` before anything is said of them.
  func objectCharge(in range: Range<Int>) -> Charge {
    charge(in: range.lowerBound..<(mainVerb(in: range) ?? range.upperBound))
  }

  /// The first verb that no word such as "who" or "which" takes for itself; an event that follows such
  /// a word at once is its verb: "sites that leak are shut".
  func mainVerb(in range: Range<Int>) -> Int? {
    var isTaken = false
    var subordinator = -1
    for word in grammar where range.contains(word.first) {
      switch word.kind {
      case .subordinator: (isTaken, subordinator) = (true, word.last)
      case .goodEvent, .badEvent: if word.first == subordinator + 1 { isTaken = false }
      case .verb where isTaken: isTaken = false
      case .verb: return word.first
      default: break
      }
    }
    return nil
  }

  /// Whether a mark stands on some of the hit's words: the mark is what they are then.
  func isMarked(_ hit: WeighedMention) -> Bool {
    marks.contains { $0.overlaps(hit) }
  }
}

extension ChargeReader {
  /// The charge of what was read so far.
  private struct Reading {
    private var sign = 0
    private var turn = 1
    private var place = 0
    private var last = -1
    /// What a denial amounts to that denies nothing with a charge.
    private var fallback = 0

    var charge: Charge { Charge(sign: sign == 0 ? fallback : sign, last: last) }

    mutating func take(_ mark: CompositionMark) {
      switch mark.kind {
      case .goodEvent: add(1, mark.first, mark.last)
      case .badEvent: add(-1, mark.first, mark.last)
      case .denial, .fall, .privation: turn(mark)
      default: break
      }
    }

    mutating func take(_ hit: WeighedMention) {
      if hit.kind == .negation, hit.weighed.sign == 0 {
        if sign == 0 { turn = -turn }
      } else if hit.charge != 0 {
        add(hit.charge, hit.first, hit.last)
      }
    }

    private mutating func add(_ charge: Int, _ first: Int, _ end: Int) {
      if sign == 0 {
        (sign, place, last) = (charge * turn, first, end)
        if charge < 0 { place = -ChargeReader.nearby }
      } else if charge < 0, first - place <= ChargeReader.nearby {
        (sign, place, last) = (-turn, -ChargeReader.nearby, end)
      }
    }

    private mutating func turn(_ mark: CompositionMark) {
      last = max(last, mark.last)
      if sign != 0 {
        if mark.scope != .after { sign = -sign }
      } else if mark.scope != .before {
        turn = -turn
        fallback = mark.fallback
      }
    }
  }
}

extension WeighedMention {
  /// Whether the term judges by itself, and which way: what composition counts.
  var charge: Int {
    guard turn != 0 else { return 0 }
    switch kind {
    case nil, .predicate:
      guard abs(weighed.handLean) >= ChargeReader.leastLean else { return 0 }
      return weighed.handLean > 0 ? 1 : -1
    case .negation: return Int(weighed.sign)
    case .change where weighed.handLean <= -2: return -1
    default: return 0
    }
  }
}
