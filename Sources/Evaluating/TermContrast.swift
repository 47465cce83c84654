import Foundation

/// A sentence as the words that terms are made of.
package struct TermDocument: Hashable, Sendable {
  /// Which side of a comparison a sentence stands on.
  package enum Side: Sendable {
    case first, second
    /// On neither: its words only tell how common a term is.
    case background
  }

  /// Words in small letters, in stretches that no punctuation breaks.
  package var phrases: [[String]]
  package var side: Side

  package init(phrases: [[String]], side: Side) {
    self.phrases = phrases
    self.side = side
  }
}

/// A term that one side uses more than the other.
package struct ContrastTerm: Hashable, Sendable {
  package var term: String
  /// Log-odds ratio over its standard deviation: positive for the first side, and beyond ±1.96 more
  /// than chance gives for one term in twenty.
  package var z: Double
  /// Occurrences on each side.
  package var first: Int
  package var second: Int
  /// Positions of documents on the term's own side that hold it, at most three.
  package var examples: [Int]
}

/// Ranks terms by how much more one side of a comparison uses them.
///
/// The measure is the log-odds ratio with an informative Dirichlet prior, divided by its standard
/// deviation: B. L. Monroe, M. P. Colaresi, K. M. Quinn, "Fightin’ Words", Political Analysis 16
/// (2008), equations 16 to 22. The prior is each term's share of all documents, so that common words
/// are drawn to no difference; terms of one, two and three words are compared among themselves.
package struct TermContrast: Sendable {
  /// Words that the prior counts for on each side.
  package var priorStrength: Double
  /// Occurrences on both sides together below which a term is left out.
  package var leastCount: Int
  /// Words of the longest term.
  package var longest: Int

  package init(priorStrength: Double = 500, leastCount: Int = 5, longest: Int = 3) {
    self.priorStrength = priorStrength
    self.leastCount = leastCount
    self.longest = longest
  }

  fileprivate struct Count {
    var first = 0
    var second = 0
    var all = 0
    var length = 1
    var firstExamples: [Int] = []
    var secondExamples: [Int] = []
  }

  /// The terms, those furthest from no difference first.
  package func ranked(_ documents: [TermDocument]) -> [ContrastTerm] {
    var counts: [String: Count] = [:]
    var totals = [Count](repeating: Count(), count: longest + 1)
    for (position, document) in documents.enumerated() {
      for (term, length) in terms(of: document) {
        counts[term, default: Count()].add(document.side, position)
        counts[term]?.length = length
        totals[length].add(document.side, position)
      }
    }
    let terms = counts.compactMap { term, count -> ContrastTerm? in
      guard count.first + count.second >= leastCount else { return nil }
      let z = z(count, among: totals[count.length])
      return ContrastTerm(
        term: term, z: z, first: count.first, second: count.second,
        examples: z < 0 ? count.secondExamples : count.firstExamples)
    }
    return terms.sorted { (abs($0.z), $1.term) > (abs($1.z), $0.term) }
  }

  /// The terms without those that say little more than a better one: a part of it that seldom stands
  /// alone, or a longer one that holds it.
  package func distinct(_ terms: [ContrastTerm]) -> [ContrastTerm] {
    var kept: [ContrastTerm] = []
    for term in terms where !kept.contains(where: { repeats(term, $0) }) { kept.append(term) }
    return kept
  }

  private func repeats(_ term: ContrastTerm, _ better: ContrastTerm) -> Bool {
    if isPart(better.term, of: term.term) { return true }
    let count = Double(term.first + term.second)
    return isPart(term.term, of: better.term)
      && count <= 1.5 * Double(better.first + better.second)
  }

  private func isPart(_ part: String, of whole: String) -> Bool {
    part.count < whole.count && " \(whole) ".contains(" \(part) ")
  }

  private func z(_ count: Count, among total: Count) -> Double {
    let prior = priorStrength * Double(count.all) / Double(max(1, total.all))
    func odds(_ own: Int, _ all: Int) -> (log: Double, variance: Double) {
      let seen = Double(own) + prior
      let others = Double(all) + priorStrength - seen
      return (log(seen / max(others, .leastNonzeroMagnitude)), 1 / seen)
    }
    let first = odds(count.first, total.first)
    let second = odds(count.second, total.second)
    return (first.log - second.log) / (first.variance + second.variance).squareRoot()
  }

  private func terms(of document: TermDocument) -> [(term: String, length: Int)] {
    var terms: [(String, Int)] = []
    for phrase in document.phrases {
      for start in phrase.indices {
        for length in 1...max(1, longest) where start + length <= phrase.count {
          terms.append((phrase[start..<start + length].joined(separator: " "), length))
        }
      }
    }
    return terms
  }
}

extension TermContrast.Count {
  fileprivate mutating func add(_ side: TermDocument.Side, _ position: Int) {
    all += 1
    switch side {
    case .first:
      first += 1
      note(position, in: &firstExamples)
    case .second:
      second += 1
      note(position, in: &secondExamples)
    case .background: break
    }
  }

  private func note(_ position: Int, in examples: inout [Int]) {
    if examples.count < 3, examples.last != position { examples.append(position) }
  }
}
