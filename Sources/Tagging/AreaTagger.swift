import Lexicons
import Reports

/// Names the practice areas that a sentence is about.
///
/// An area's score is the sum of the weights of its terms in the sentence, of what carries over from
/// the sentences and headings before, and of a bias: a logistic model whose every part stands in
/// `Models/`. Areas over a threshold are chosen, the likeliest first.
final class AreaTagger: Sendable {
  /// An area is chosen from this probability on.
  static let threshold = 0.36
  /// The likeliest area is chosen from this probability on where none reaches the threshold.
  static let floor = 0.15
  /// More areas than this are never chosen.
  static let limit = 3
  /// A word that points back counts among the first words only.
  static let referringWords = 3
  /// Shorter pieces (page furniture, list stubs) leave no trace in memory.
  static let memorableWords = 4

  /// The terms that the shared automaton looks for, in the order that `AreaMatch.term` counts.
  let terms: [String]
  let areaCount: Int
  /// For each term, the range of its entries; terms without entries are signs.
  private let starts: [Int32]
  private let entries: [AreaSheet.Entry]
  /// Terms from this position on are signs.
  private let firstSign: Int
  private let signs: [AreaLexicon.Sign]
  /// For each term, its place among equally long occurrences: the one written at more length first.
  private let ranks: [Int32]
  private let odds: AreaOdds

  init(_ lexicon: AreaLexicon, taxonomy: Taxonomy) throws(LexiconError) {
    self.terms = lexicon.terms + lexicon.signs.map(\.term)
    self.areaCount = taxonomy.areas.count
    self.firstSign = lexicon.terms.count
    self.signs = lexicon.signs.map(\.sign)
    let areas = Dictionary(
      taxonomy.areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let contexts = taxonomy.areas.map { lexicon.contexts[$0.id] ?? AreaContext() }
    var byTerm = [[AreaSheet.Entry]](repeating: [], count: terms.count)
    for (position, entry) in lexicon.entries.enumerated() {
      guard let area = areas[entry.area] else {
        throw LexiconError(
          file: lexicon.file, line: entry.line, column: "area",
          reason: "'\(entry.area)' is unknown", remedy: "use an id of areas.csv")
      }
      byTerm[entry.term].append(
        AreaSheet.Entry(
          area: Int32(area), position: Int32(position), isTelling: entry.tier.isTelling,
          isSetting: contexts[area].isSetting, isLearned: entry.tier == .learned,
          weight: entry.weight))
    }
    self.starts = byTerm.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
    self.entries = Array(byTerm.joined())
    self.ranks = AreaTagger.ranks(of: terms)
    self.odds = AreaOdds(contexts)
  }

  private static func ranks(of terms: [String]) -> [Int32] {
    let order = terms.indices.sorted { first, second in
      let (a, b) = (Array(terms[first].utf8), Array(terms[second].utf8))
      return a.count == b.count ? b.lexicographicallyPrecedes(a) : a.count > b.count
    }
    var ranks = [Int32](repeating: 0, count: terms.count)
    for (rank, term) in order.enumerated() { ranks[term] = Int32(rank) }
    return ranks
  }

  /// One to three areas, the likeliest first; none where the sentence is about no area. What was
  /// found goes into the surroundings' memory, for the sentences that follow.
  func areas(
    of matches: [AreaMatch], words: Int, in surroundings: inout AreaSurroundings
  ) -> [AreaChoice] {
    count(matches, on: &surroundings.sheet)
    odds.fill(
      &surroundings.probabilities, of: surroundings.sheet, after: surroundings.memory)
    let probabilities = surroundings.probabilities
    if words >= AreaTagger.memorableWords {
      surroundings.memory.note(probabilities.all, alone: probabilities.alone)
    }
    return choose(probabilities.all).map { area in
      AreaChoice(
        area: area, score: probabilities.all[area],
        matches: evidence(for: area, in: matches, surroundings.sheet))
    }
  }

  /// Sums up a sentence's matches by area.
  func count(_ matches: [AreaMatch], on sheet: inout AreaSheet) {
    sheet.clear(areas: areaCount, entries: entries.count)
    for (position, match) in matches.enumerated() {
      if match.term >= firstSign { note(match, on: &sheet) }
      if starts[match.term] < starts[match.term + 1] {
        sheet.order.append(key(of: match, at: position))
      }
    }
    sheet.order.sort()
    for key in sheet.order {
      let position = Int(key & 0xFFFF)
      let match = matches[position]
      sheet.add(
        match: position, over: match.words,
        slots: Int(starts[match.term])..<Int(starts[match.term + 1]), of: entries)
    }
  }

  private func note(_ match: AreaMatch, on sheet: inout AreaSheet) {
    switch signs[match.term - firstSign] {
    case .notice: sheet.isNotice = true
    case .referring:
      if match.words.lowerBound < AreaTagger.referringWords { sheet.isReferring = true }
    }
  }

  /// One number that orders matches by first word, longer ones first, then by rank; more than 65,535
  /// of anything is cut off.
  private func key(of match: AreaMatch, at position: Int) -> UInt64 {
    let first = UInt64(min(match.words.lowerBound, 0xFFFF))
    let length = UInt64(0xFFFF - min(match.words.count, 0xFFFF))
    let rank = UInt64(min(ranks[match.term], 0xFFFF))
    return first << 48 | length << 32 | rank << 16 | UInt64(min(position, 0xFFFF))
  }

  /// Positions of the areas over the threshold, the likeliest first.
  func choose(_ probabilities: [Double]) -> [Int] {
    var chosen = probabilities.indices.filter { probabilities[$0] > AreaTagger.threshold }
    if chosen.isEmpty,
      let best = probabilities.indices.max(by: { likelier($1, $0, probabilities) }),
      probabilities[best] > AreaTagger.floor
    {
      chosen = [best]
    }
    chosen.sort { likelier($0, $1, probabilities) }
    return Array(chosen.prefix(AreaTagger.limit))
  }

  private func likelier(_ a: Int, _ b: Int, _ probabilities: [Double]) -> Bool {
    probabilities[a] == probabilities[b] ? a < b : probabilities[a] > probabilities[b]
  }

  /// The occurrences that speak for an area, in reading order.
  private func evidence(
    for area: Int, in matches: [AreaMatch], _ sheet: AreaSheet
  ) -> [AreaMatch] {
    sheet.lines.filter { Int($0.area) == area && $0.weight > 0.5 }.map { matches[Int($0.match)] }
  }
}
