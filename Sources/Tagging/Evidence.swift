import Lexicons
import Reports

/// Turns what was found in a sentence into what people read: mentions with spans, terms as they
/// stand in the text.
struct Evidence {
  /// A term whose lean in the sentence is smaller did not decide anything.
  static let leastLean = 0.3

  let bytes: [UInt8]
  let words: [Word]
  let hits: [Hit]
  let terms: TaggingTerms

  /// Every mention, in reading order.
  func mentions(areas: [AreaChoice], in tagger: Tagger) -> [Mention] {
    var mentions = hits.map(mention)
    for area in areas {
      for match in area.matches {
        mentions.append(
          Mention(
            span: span(match.words.lowerBound, match.words.upperBound), kind: .area,
            term: tagger.areaTagger.terms[match.term],
            label: tagger.taxonomy.areas[area.area].id, weight: area.score))
      }
    }
    return mentions.sorted { $0.span < $1.span }
  }

  private func mention(_ hit: Hit) -> Mention {
    let weight = terms.leans[hit.term] * hit.factor
    let span = span(hit.first, hit.last)
    guard let cue = terms.cue(hit.term) else {
      return Mention(
        span: span, kind: .sentiment, term: terms.name(hit.term), label: label(weight),
        weight: weight)
    }
    return Mention(
      span: span, kind: .cue, term: terms.name(hit.term), label: cue.kind.rawValue, weight: weight,
      scope: hit.scope.isEmpty ? nil : self.span(hit.scope.lowerBound, hit.scope.upperBound - 1))
  }

  private func label(_ weight: Double) -> String {
    if weight > 0 { return Sentiment.strength.rawValue }
    return weight < 0 ? Sentiment.weakness.rawValue : Sentiment.neutral.rawValue
  }

  /// The words that decided the sentence's sentiment, in reading order.
  func terms(for sentiment: Sentiment) -> [String] {
    hits.filter { speaks($0, for: sentiment) }.map { text($0.first, $0.last) }
  }

  /// The words that led to an area and to its polarity, in reading order.
  func words(of area: AreaChoice, polarity: Sentiment) -> [String] {
    var places = area.matches.map { ($0.words.lowerBound, $0.words.upperBound) }
    places += hits.filter { speaks($0, for: polarity) }.map { ($0.first, $0.last) }
    places.sort { $0 < $1 }
    var found: [String] = []
    for place in places {
      let text = text(place.0, place.1)
      if !found.contains(text) { found.append(text) }
    }
    return found
  }

  private func speaks(_ hit: Hit, for sentiment: Sentiment) -> Bool {
    let lean = terms.leans[hit.term] * hit.factor
    switch terms.cue(hit.term)?.kind {
    case .contrast, .concession, .condition, .stop, .speaker, .speech: return false
    default: break
    }
    return switch sentiment {
    case .strength: lean >= Evidence.leastLean
    case .weakness: lean <= -Evidence.leastLean
    case .mixed: abs(lean) >= Evidence.leastLean
    case .neutral: false
    }
  }

  private func span(_ first: Int, _ last: Int) -> Reports.Span {
    Reports.Span(words[first].span.start, words[last].span.end)
  }

  private func text(_ first: Int, _ last: Int) -> String {
    String(decoding: bytes[span(first, last).range], as: UTF8.self)
  }
}
