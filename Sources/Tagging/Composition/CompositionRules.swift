import Lexicons
import Reports
import Terms

/// The rules of composition that act inside a clause.
struct CompositionRules {
  let reader: ChargeReader
  let words: [Word]
  /// The words of the clause that no rule has taken up.
  let range: Range<Int>

  /// What the rule of the mark's kind makes of the words around it; nil where it does not apply.
  func apply(_ mark: CompositionMark) -> Composer.Built? {
    switch mark.kind {
    case .denial: denial(mark)
    case .affirmation: affirmation(mark)
    case .rise: movement(mark, direction: 1)
    case .fall: movement(mark, direction: -1)
    case .turning: turning(mark)
    case .former: former(mark)
    case .manner: manner(mark)
    default: nil
    }
  }

  /// "No child falls through the net", "Good practice is the exception": the other holds.
  private func denial(_ mark: CompositionMark) -> Composer.Built? {
    let charge = argument(of: mark, { reader.predicateCharge(in: $0) })
    let sign = charge.sign == 0 ? mark.fallback : -charge.sign * turn(of: mark)
    guard sign != 0 else { return nil }
    return built(.denied, sign, mark, charge)
  }

  /// "It is not uncommon for visits to be missed": it holds. What is not the norm, and nothing says that
  /// it is bad, falls short.
  private func affirmation(_ mark: CompositionMark) -> Composer.Built? {
    let charge = argument(of: mark)
    let turn = turn(of: mark)
    let sign = charge.sign == 0 ? min(mark.fallback, turn) : charge.sign * turn
    guard sign != 0 else { return nil }
    return built(.affirmed, sign, mark, charge)
  }

  /// "The backlog has grown": more of a bad thing is bad, less of it good.
  private func movement(_ mark: CompositionMark, direction: Int) -> Composer.Built? {
    let charge = argument(of: mark) {
      let object = upToComma($0)
      return mark.scope == .after
        ? reader.predicateCharge(in: object) : reader.objectCharge(in: object)
    }
    guard charge.sign != 0, !isWished(mark) else { return nil }
    return built(.counted, charge.sign * direction * turn(of: mark), mark, charge)
  }

  /// "From bad to worse", "drab rooms have been turned into bright ones": what came of it counts.
  private func turning(_ mark: CompositionMark) -> Composer.Built? {
    let behind = reader.charge(in: mark.last + 1..<end(behind: mark, reach: 6))
    let inside =
      mark.scope == .clause
      ? reader.charge(in: mark.first + 1..<mark.last) : reader.charge(in: before(mark))
    guard behind.sign != 0, inside.sign != 0 else { return nil }
    return built(.turned, behind.sign, mark, behind)
  }

  /// "Supervision used to be rare": it is no more.
  private func former(_ mark: CompositionMark) -> Composer.Built? {
    let charge = reader.charge(in: mark.last + 1..<end(behind: mark, reach: mark.reach))
    guard charge.sign != 0 else { return nil }
    return built(.turned, -charge.sign, mark, charge)
  }

  /// "Visits are often late": how often a bad event comes says that it does.
  private func manner(_ mark: CompositionMark) -> Composer.Built? {
    let event = reader.marks.first { $0.kind == .badEvent && $0.first == mark.last + 1 }
    guard let event, event.last < range.upperBound else { return nil }
    let isTurned = isDenied(mark, within: mark.first - 2..<mark.first)
    guard !isTurned else { return nil }
    return built(.affirmed, -1, mark, Charge(sign: -1, last: event.last))
  }

  /// −1 where a negation stands in words that act on what stands before them, or close before such
  /// words: "is not rare", "has not fallen".
  private func turn(of mark: CompositionMark) -> Int {
    guard mark.scope != .after else { return 1 }
    return isDenied(mark, within: mark.first - 3..<mark.last) ? -1 : 1
  }

  /// A negation that the mark opens with is its own: "not seen" denies once.
  private func isDenied(_ mark: CompositionMark, within range: Range<Int>) -> Bool {
    reader.hits.contains { hit in
      hit.kind == .negation && hit.weighed.sign == 0 && range.contains(hit.last)
        && hit.last != mark.first
    }
  }

  /// Whether it is asked for or meant, and so is not yet: "should be reduced".
  private func isWished(_ mark: CompositionMark) -> Bool {
    reader.hits.contains { hit in
      (hit.kind == .recommendation || hit.kind == .purpose)
        && (mark.first - 6..<mark.first).contains(hit.last)
    }
  }

  // MARK: - What a word acts on

  private func argument(
    of mark: CompositionMark, _ charge: ((Range<Int>) -> Charge)? = nil
  ) -> Charge {
    let charge = charge ?? { reader.charge(in: $0) }
    return switch mark.scope {
    case .before: reader.charge(in: before(mark))
    case .clause where isWithoutObject(mark): reader.charge(in: before(mark))
    default: charge(mark.last + 1..<end(behind: mark, reach: mark.reach))
    }
  }

  /// Whether nothing follows that could be what there is more or less of: "delays have reduced", "has
  /// fallen sharply from 60 to four", against "has reduced delays".
  private func isWithoutObject(_ mark: CompositionMark) -> Bool {
    let next = mark.last + 1
    guard next < range.upperBound, !words[next].followsBreak else { return true }
    return reader.marks.contains { other in
      guard other.first == next else { return false }
      switch other.kind {
      case .adjunct, .manner, .edge, .coordinator, .turning: return true
      default: return false
      }
    }
  }

  /// The words of the clause before the mark, from the last edge on.
  private func before(_ mark: CompositionMark) -> Range<Int> {
    let edge = reader.marks.last { $0.kind == .edge && $0.last < mark.first }
    let start = min(max(range.lowerBound, edge.map { $0.last + 1 } ?? 0), mark.first)
    guard let verb = reader.mainVerb(in: start..<mark.first) else { return start..<mark.first }
    let comma = (verb..<mark.first).last { words[$0].followsBreak }
    return (comma ?? start)..<mark.first
  }

  /// Where a comma follows what there is more or less of, something else is said: "a reduction in
  /// delays, which leaves visits late".
  private func upToComma(_ range: Range<Int>) -> Range<Int> {
    let comma = range.dropFirst().first { words[$0].followsBreak }
    return range.lowerBound..<(comma ?? range.upperBound)
  }

  private func end(behind mark: CompositionMark, reach: Int) -> Int {
    let edge = reader.marks.first { $0.kind == .edge && $0.first > mark.last }
    let limit = min(range.upperBound, mark.last + 1 + reach)
    return max(mark.last + 1, min(limit, edge?.first ?? limit))
  }

  /// The rule's result; it takes up the words from what it acts on to the next edge.
  private func built(
    _ rule: CueLexicon.Circumstance, _ sign: Int, _ mark: CompositionMark, _ charge: Charge
  ) -> Composer.Built {
    let isBefore = charge.last >= 0 && charge.last < mark.first
    let start = isBefore ? before(mark).lowerBound : mark.first
    let last = max(mark.last, charge.last)
    let limit = min(range.upperBound, max(last + 1, end(behind: mark, reach: words.count)))
    let end = (last + 1..<max(last + 1, limit)).first { words[$0].followsBreak } ?? limit
    return Composer.Built(
      rule: rule, sign: sign, words: start..<end,
      evidence: (isBefore ? charge.last : mark.first)...last)
  }
}
