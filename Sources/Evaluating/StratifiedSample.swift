import Reports

/// A sentence that may be drawn for people to label.
public struct SampleCandidate: Hashable, Sendable {
  public var report: String
  /// The sentence's number in its report.
  public var sentence: Int
  public var sentiment: Sentiment
  /// The areas that the tagger gave; empty for none.
  public var areas: [String]
  /// Kind of the report's event.
  public var kind: String

  public init(
    report: String, sentence: Int, sentiment: Sentiment, areas: [String], kind: String
  ) {
    self.report = report
    self.sentence = sentence
    self.sentiment = sentiment
    self.areas = areas
    self.kind = kind
  }
}

/// Draws sentences so that sentiments, areas and kinds are about equally many, rare ones too.
///
/// Figures on such a sample are those of the sample: it holds more of what is rare than reports do.
public struct StratifiedSample: Sendable {
  /// How many sentences are drawn, where there are as many.
  public var size: Int

  public init(size: Int) { self.size = size }

  private struct Stratum: Hashable {
    var sentiment: Sentiment
    var area: String
    var kind: String

    var order: [String] { [sentiment.rawValue, area, kind] }
  }

  /// Positions of the sentences drawn, in the order of the candidates.
  ///
  /// - Parameter generator: the same state gives the same sample of the same candidates.
  public func draw(
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
    for name in names { strata[name]?.shuffle(using: &generator) }
    return draw(from: names.map { ($0, strata[$0] ?? []) })
  }

  /// Takes from the stratum whose sentiment, area and kind have been drawn least, again and again.
  private func draw(from strata: [(name: Stratum, positions: [Int])]) -> [Int] {
    var strata = strata
    var drawn: Set<Int> = []
    var counts: [String: Int] = [:]
    let weights = weights(of: strata.map(\.name))
    func load(_ stratum: Stratum) -> Double {
      zip(stratum.order, weights).reduce(0) { $0 + Double(counts[$1.0] ?? 0) * $1.1 }
    }
    while drawn.count < size {
      for index in strata.indices {
        while let last = strata[index].positions.last, drawn.contains(last) {
          strata[index].positions.removeLast()
        }
      }
      let open = strata.indices.filter { !strata[$0].positions.isEmpty }
      guard let next = open.min(by: { load(strata[$0].name) < load(strata[$1].name) }) else {
        break
      }
      drawn.insert(strata[next].positions.removeLast())
      for name in strata[next].name.order { counts[name, default: 0] += 1 }
    }
    return drawn.sorted()
  }

  /// One for each of sentiment, area and kind: how many values it has, so that a value which has had
  /// its share weighs the same whatever it is a value of.
  private func weights(of strata: [Stratum]) -> [Double] {
    (0..<3).map { part in Double(Set(strata.map { $0.order[part] }).count) }
  }
}
