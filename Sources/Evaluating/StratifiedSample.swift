import Reports

/// A sentence that may be drawn for people to label.
package struct SampleCandidate: Hashable, Sendable {
  package var report: String
  /// The sentence's number in its report.
  package var sentence: Int
  package var sentiment: Sentiment
  /// The areas that the tagger gave; empty for none.
  package var areas: [String]
  /// Kind of the report's event.
  package var kind: String
  /// How likely it is that the sentiment is right; 1 where that is not known.
  package var confidence: Double

  package init(
    report: String, sentence: Int, sentiment: Sentiment, areas: [String], kind: String,
    confidence: Double = 1
  ) {
    self.report = report
    self.sentence = sentence
    self.sentiment = sentiment
    self.areas = areas
    self.kind = kind
    self.confidence = confidence
  }
}

/// Draws sentences so that sentiments, areas and kinds are about equally many, rare ones too, and of each
/// the least sure first: a person's time is worth most there.
///
/// Figures on such a sample are those of the sample: it holds more of what is rare than reports do.
package struct StratifiedSample: Sendable {
  /// How many sentences are drawn, where there are as many.
  package var size: Int
  /// Whether the least sure are drawn first, and not at random.
  package var isUnsureFirst = true

  package init(size: Int, isUnsureFirst: Bool = true) {
    (self.size, self.isUnsureFirst) = (size, isUnsureFirst)
  }

  private struct Stratum: Hashable {
    var sentiment: Sentiment
    var area: String
    var kind: String

    var order: [String] { [sentiment.rawValue, area, kind] }
  }

  /// Positions of the sentences drawn, in the order of the candidates.
  ///
  /// - Parameter generator: the same state gives the same sample of the same candidates.
  package func draw(
    from candidates: [SampleCandidate], using generator: inout some RandomNumberGenerator
  ) -> [Int] {
    var strata: [Stratum: [Int]] = [:]
    for (position, candidate) in candidates.enumerated() {
      for area in candidate.areas.isEmpty ? ["none"] : candidate.areas {
        let stratum = Stratum(sentiment: candidate.sentiment, area: area, kind: candidate.kind)
        strata[stratum, default: []].append(position)
      }
    }
    let names = strata.keys.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    for name in names {
      strata[name]?.shuffle(using: &generator)
      if isUnsureFirst { strata[name] = surestFirst(strata[name] ?? [], of: candidates) }
    }
    return draw(from: names.map { ($0, strata[$0] ?? []) })
  }

  /// The positions by falling confidence, since the last are drawn first; equals in the order given.
  private func surestFirst(_ positions: [Int], of candidates: [SampleCandidate]) -> [Int] {
    positions.enumerated().sorted { a, b in
      let (first, second) = (candidates[a.element].confidence, candidates[b.element].confidence)
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
  }

  /// Takes from the stratum whose sentiment, area and kind have been drawn least, again and again.
  ///
  /// A value weighs by how many values there are beside it, so that one which has had its share weighs
  /// the same whether it is a sentiment, an area or a kind.
  private func draw(from strata: [(name: Stratum, positions: [Int])]) -> [Int] {
    let values = (0..<3).map { part in Set(strata.map { $0.name.order[part] }).sorted() }
    let places = strata.map { stratum in
      (0..<3).map { values[$0].firstIndex(of: stratum.name.order[$0]) ?? 0 }
    }
    var counts = values.map { [Double](repeating: 0, count: $0.count) }
    var positions = strata.map(\.positions)
    var drawn: Set<Int> = []
    func load(_ stratum: Int) -> Double {
      (0..<3).reduce(0) { $0 + counts[$1][places[stratum][$1]] * Double(counts[$1].count) }
    }
    while drawn.count < size {
      for stratum in positions.indices {
        while let last = positions[stratum].last, drawn.contains(last) {
          positions[stratum].removeLast()
        }
      }
      let open = positions.indices.filter { !positions[$0].isEmpty }
      guard let next = open.min(by: { load($0) < load($1) }) else { break }
      drawn.insert(positions[next].removeLast())
      for part in 0..<3 { counts[part][places[next][part]] += 1 }
    }
    return drawn.sorted()
  }
}
