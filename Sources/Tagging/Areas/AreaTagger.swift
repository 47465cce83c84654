import Foundation
import Lexicons
import Reports

/// Names the practice areas that a sentence is about.
///
/// An area's score is the sum of the weights of its terms in the sentence and of the sentence's
/// circumstances; what the same sums say of the sentences and headings around is added to it. Every
/// part of these logistic models stands in `Models/`. Areas over a threshold are chosen, the likeliest
/// first.
final class AreaTagger: Sendable {
  /// An area is chosen from this probability on.
  static let threshold = 0.36
  /// The likeliest area is chosen from this probability on where none reaches the threshold.
  static let floor = 0.15
  private static let floorOdds = log(floor / (1 - floor))
  /// More areas than this are never chosen.
  static let limit = 3
  /// A word that points back counts among the first words only.
  static let referringWords = 3

  /// The terms that the shared automaton looks for, in the order that `AreaTermID` counts.
  let terms: [String]
  let areaCount: Int
  /// For each term, where its entries are; terms without entries are signs.
  private let runs: [AreaSums.Run]
  private let entries: [AreaSums.Entry]
  /// Terms from this position on are signs.
  private let firstSign: Int
  private let signs: [AreaLexicon.Sign]
  /// For each term, its place among equally long occurrences: the one written at more length first.
  private let ranks: [Int32]
  private let odds: AreaOdds
  /// By area, whether it says which children or which service a sentence is about.
  private let settings: [Bool]

  init(_ lexicon: AreaLexicon, taxonomy: Taxonomy) throws(LexiconError) {
    self.terms = lexicon.terms + lexicon.signs.map(\.term)
    self.areaCount = taxonomy.areas.count
    self.firstSign = lexicon.terms.count
    self.signs = lexicon.signs.map(\.sign)
    let areas = Dictionary(
      taxonomy.areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let contexts = taxonomy.areas.map { lexicon.context(of: $0.id) }
    var byTerm = [[AreaSums.Entry]](repeating: [], count: terms.count)
    for (position, entry) in lexicon.entries.enumerated() {
      guard let area = areas[entry.area] else {
        throw LexiconError(
          file: lexicon.file(of: entry), line: entry.line, column: "area",
          reason: "'\(entry.area)' is unknown", remedy: "use an id of areas.csv")
      }
      byTerm[entry.term].append(
        AreaSums.Entry(
          area: Int32(area), position: Int32(position), isTelling: entry.tier.isTelling,
          isSetting: contexts[area].isSetting, weight: entry.weight))
    }
    (self.runs, self.entries) = AreaTagger.runs(of: byTerm, in: lexicon)
    self.ranks = AreaTagger.ranks(of: terms)
    self.odds = AreaOdds(contexts)
    self.settings = contexts.map(\.isSetting)
  }

  /// Rated entries come first in each term, since only they cover others.
  private static func runs(
    of byTerm: [[AreaSums.Entry]], in lexicon: AreaLexicon
  ) -> ([AreaSums.Run], [AreaSums.Entry]) {
    func isLearned(_ entry: AreaSums.Entry) -> Bool {
      lexicon.entries[Int(entry.position)].tier == .learned
    }
    var entries: [AreaSums.Entry] = []
    let runs = byTerm.map { own in
      let start = entries.count
      entries += own.filter { !isLearned($0) }
      let firstLearned = entries.count
      entries += own.filter(isLearned)
      return AreaSums.Run(start: start, firstLearned: firstLearned, end: entries.count)
    }
    return (runs, entries)
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

  /// Notes what a sentence says of the areas by itself.
  ///
  /// - Parameter sheet: working memory.
  func glimpse(_ matches: [AreaMatch], on sheet: inout AreaSums, into glimpse: inout OwnAreaScores)
  {
    count(matches, on: &sheet)
    odds.fill(&glimpse, from: sheet)
    sheet.hand(over: &glimpse.lines)
  }

  /// Finds one to three areas, the likeliest first; none where the sentence is about no area.
  ///
  /// - Parameter odds: working memory.
  func choose(
    _ glimpse: OwnAreaScores, of matches: [AreaMatch], among around: AreaNeighbours,
    odds: inout AreaVector, into chosen: inout AreaChoices
  ) {
    self.odds.fill(&odds, of: glimpse, among: around)
    choose(odds, into: &chosen.choices)
    addEvidence(from: glimpse.lines, of: matches, to: &chosen)
  }

  /// Sums up a sentence's matches by area.
  func count(_ matches: [AreaMatch], on sheet: inout AreaSums) {
    sheet.clear(areas: areaCount, entries: entries.count)
    for (position, match) in matches.prefix(SentenceTerms.mostMatches).enumerated() {
      if match.term.position >= firstSign { note(match, on: &sheet) }
      if !runs[match.term.position].isEmpty {
        sheet.order.append(key(of: match, at: position))
      }
    }
    insertionSort(&sheet.order)
    sheet.add(matches, runs: runs, entries: entries)
  }

  private func note(_ match: AreaMatch, on sheet: inout AreaSums) {
    switch signs[match.term.position - firstSign] {
    case .notice: sheet.isNotice = true
    case .referring:
      if match.words.lowerBound < AreaTagger.referringWords { sheet.isReferring = true }
    }
  }

  /// One number that orders matches by first word, longer ones first, then by rank; longer distances
  /// than 65,535 words are cut off.
  private func key(of match: AreaMatch, at position: Int) -> UInt64 {
    let first = UInt64(min(match.words.lowerBound, 0xFFFF))
    let length = UInt64(0xFFFF - min(match.words.count, 0xFFFF))
    let rank = UInt64(min(ranks[match.term.position], 0xFFFF))
    return first << 48 | length << 32 | rank << 16 | UInt64(position)
  }

  /// Chooses the areas over the threshold, the likeliest first. Most areas lie under the floor, and
  /// need no probability.
  private func choose(_ odds: AreaVector, into choices: inout [AreaChoice]) {
    choices.removeAll(keepingCapacity: true)
    var best: AreaChoice?
    for area in 0..<odds.count where odds[area] > AreaTagger.floorOdds {
      let score = AreaOdds.probability(odds[area])
      if score > best?.score ?? 0 { best = choice(of: area, score) }
      guard score > AreaTagger.threshold else { continue }
      let place = choices.firstIndex { $0.score < score } ?? choices.count
      guard place < AreaTagger.limit else { continue }
      choices.insert(choice(of: area, score), at: place)
      if choices.count > AreaTagger.limit { choices.removeLast() }
    }
    if choices.isEmpty, let best { choices.append(best) }
  }

  private func choice(of area: Int, _ score: Double) -> AreaChoice {
    AreaChoice(area: area, score: score, isSetting: settings[area], matches: 0..<0)
  }

  /// Adds the occurrences that speak for each choice, in reading order: of rated terms, of learned ones
  /// only where there is no rated one.
  private func addEvidence(
    from lines: [AreaSums.Line], of matches: [AreaMatch], to chosen: inout AreaChoices
  ) {
    chosen.matches.removeAll(keepingCapacity: true)
    for choice in chosen.choices.indices {
      let start = chosen.matches.count
      for isLearned in [false, true] where chosen.matches.count == start {
        for line in lines where speaks(line, for: chosen.choices[choice].area) {
          if line.isLearned == isLearned { chosen.matches.append(matches[Int(line.match)]) }
        }
      }
      chosen.choices[choice].matches = start..<chosen.matches.count
    }
  }

  /// A line is kept only where its weight says something.
  private func speaks(_ line: AreaSums.Line, for area: Int) -> Bool { Int(line.area) == area }
}

/// An area that a sentence is about, with what led to it.
struct AreaChoice: Hashable, Sendable {
  /// Position of the area in the taxonomy.
  var area: Int
  /// How likely it is that the sentence is about the area, 0 to 1.
  var score: Double
  /// Whether the area says which children or which service the sentence is about.
  var isSetting: Bool
  /// Positions in `AreaChoices.matches` of what speaks for it, in reading order; none where it comes
  /// from the context.
  var matches: Range<Int>
}

/// The areas that a sentence is about.
struct AreaChoices: Sendable {
  /// The likeliest first.
  var choices: [AreaChoice] = []
  /// What speaks for each of them, one after the other.
  var matches: [AreaMatch] = []
}
