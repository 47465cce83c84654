import Foundation
import Lexicons
import Reports

/// Names the practice areas that a sentence is about.
///
/// An area's score is the sum of the weights of its terms in the sentence, of what carries over from
/// the sentences and headings before, and of a bias: a logistic model whose every part stands in
/// `Models/`. Areas over a threshold are chosen, the likeliest first.
struct AreaTagger: Sendable {
  /// An area is chosen from this probability on.
  static let threshold = 0.38
  /// The likeliest area is chosen from this probability on where none reaches the threshold.
  static let floor = 0.15
  /// More areas than this are never chosen.
  static let limit = 3
  /// How much of the lasting probability each sentence keeps.
  static let fading = 0.75
  /// A word that points back counts among the first words only.
  static let referringWords = 3
  /// Shorter pieces (page furniture, list stubs) leave no trace in memory.
  static let memorableWords = 4

  /// The terms that the shared automaton looks for, in the order that `AreaMatch.term` counts.
  let terms: [String]
  private let areaCount: Int
  /// Terms from this position on are words that point back.
  private let firstReference: Int
  /// For each term, the range of its entries.
  private let starts: [Int32]
  private let entryAreas: [Int32]
  private let entryWeights: [Double]
  private let entryCertain: [Bool]
  /// For each term, its place among equally long occurrences: the one written at more length first.
  private let ranks: [Int32]
  private let carries: [AreaLexicon.Carry]

  init(_ lexicon: AreaLexicon, taxonomy: Taxonomy) throws(LexiconError) {
    self.terms = lexicon.terms + lexicon.references
    self.areaCount = taxonomy.areas.count
    self.firstReference = lexicon.terms.count
    let positions = Dictionary(
      taxonomy.areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var byTerm = [[(area: Int, entry: AreaLexicon.Entry)]](repeating: [], count: terms.count)
    for entry in lexicon.entries {
      guard let area = positions[entry.area] else {
        throw LexiconError(
          file: lexicon.file, line: entry.line, column: "area",
          reason: "'\(entry.area)' is unknown", remedy: "use an id of areas.csv")
      }
      byTerm[entry.term].append((area, entry))
    }
    let flat = byTerm.joined()
    self.starts = byTerm.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
    self.entryAreas = flat.map { Int32($0.area) }
    self.entryWeights = flat.map(\.entry.weight)
    self.entryCertain = flat.map { $0.entry.tier == .certain }
    self.ranks = AreaTagger.ranks(of: terms)
    self.carries = taxonomy.areas.map { lexicon.carries[$0.id] ?? .init() }
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
    count(matches, on: &surroundings.memory.sheet)
    let probabilities = probabilities(surroundings.memory)
    if words >= AreaTagger.memorableWords {
      surroundings.memory.note(
        probabilities, alone: alone(surroundings.memory.sheet), fading: AreaTagger.fading)
    }
    return choose(probabilities, surroundings.memory.sheet)
  }

  private func count(_ matches: [AreaMatch], on sheet: inout AreaSheet) {
    sheet.clear(areas: areaCount, entries: entryAreas.count)
    sheet.matches += matches
    sheet.matches.sort { precedes($0, $1) }
    for (position, match) in sheet.matches.enumerated() {
      if match.term >= firstReference && match.words.lowerBound < AreaTagger.referringWords {
        sheet.isReferring = true
      }
      for entry in Int(starts[match.term])..<Int(starts[match.term + 1]) {
        sheet.add(
          match: position, area: Int(entryAreas[entry]), entry: entry,
          weight: entryWeights[entry], isCertain: entryCertain[entry])
      }
    }
  }

  private func precedes(_ a: AreaMatch, _ b: AreaMatch) -> Bool {
    if a.words.lowerBound != b.words.lowerBound { return a.words.lowerBound < b.words.lowerBound }
    if a.words.upperBound != b.words.upperBound { return a.words.upperBound > b.words.upperBound }
    return ranks[a.term] < ranks[b.term]
  }

  private func probabilities(_ memory: AreaMemory) -> [Double] {
    let silent = !memory.sheet.holdsCertain
    let referring = memory.sheet.isReferring
    return carries.indices.map { area in
      let carry = carries[area]
      var score = carry.bias + memory.sheet.sums[area]
      if area < memory.lasting.count {
        score += carry.previous * memory.previous[area] + carry.lasting * memory.lasting[area]
        if referring { score += carry.previousIfReferring * memory.previous[area] }
        if silent {
          score += carry.previousIfSilent * memory.previous[area]
          score += carry.lastingIfSilent * memory.lasting[area]
        }
      }
      if silent { score += carry.silent }
      if referring { score += carry.referring }
      return 1 / (1 + exp(-score))
    }
  }

  /// How likely each area is by the sentence's own terms, without what carries over: a topic that fed
  /// its own lasting memory would never end, and one mention would claim the rest of a report.
  private func alone(_ sheet: AreaSheet) -> [Double] {
    carries.indices.map { 1 / (1 + exp(-(carries[$0].bias + sheet.sums[$0]))) }
  }

  private func choose(_ probabilities: [Double], _ sheet: AreaSheet) -> [AreaChoice] {
    var chosen = probabilities.indices.filter { probabilities[$0] > AreaTagger.threshold }
    if chosen.isEmpty,
      let best = probabilities.indices.max(by: { likelier($1, $0, probabilities) }),
      probabilities[best] > AreaTagger.floor
    {
      chosen = [best]
    }
    chosen.sort { likelier($0, $1, probabilities) }
    return chosen.prefix(AreaTagger.limit).map { area in
      AreaChoice(area: area, score: probabilities[area], matches: evidence(for: area, sheet))
    }
  }

  private func likelier(_ a: Int, _ b: Int, _ probabilities: [Double]) -> Bool {
    probabilities[a] == probabilities[b] ? a < b : probabilities[a] > probabilities[b]
  }

  /// The occurrences that speak for an area, in reading order.
  private func evidence(for area: Int, _ sheet: AreaSheet) -> [AreaMatch] {
    sheet.lines.filter { Int($0.area) == area && $0.weight > 0.5 }
      .map { sheet.matches[Int($0.match)] }
  }
}
