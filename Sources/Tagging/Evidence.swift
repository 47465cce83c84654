import Lexicons
import Reports
import Terms

/// Turns what was found in a sentence into what people read: mentions with spans, terms as they
/// stand in the text.
///
/// It is kept between sentences for its space. The text of a place is made when it is first asked
/// for, and once.
struct Evidence {
  /// A term whose lean in the sentence is smaller did not decide anything.
  static let leastLean = 0.3

  /// Where a hit, or a match that speaks for a chosen area, stands.
  private struct Place {
    let first: Int
    let last: Int
    /// Position among the hits, or among the chosen areas' matches.
    let source: Int
    /// Position among the chosen areas; nil for a hit.
    let choice: Int?
    /// What the hit leans; 0 where its kind decides nothing.
    var lean = 0.0
    /// Empty until it is asked for.
    var text = ""
  }

  private var places: [Place] = []
  /// One number a place; sorted, they are in reading order, hits first.
  private var order: [UInt64] = []
  /// Working memory: what is handed out is copied in one piece.
  private var found: [String] = []

  /// Collects the places of a sentence. Learned terms decide where no rated one does.
  mutating func collect(_ hits: [WeighedMention], _ chosen: AreaChoices) {
    places.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    let hasRated = hits.contains { !$0.weighed.isLearned && abs($0.lean) >= Evidence.leastLean }
    for (position, hit) in hits.enumerated() {
      let decides = Evidence.decides(hit.kind) && !(hasRated && hit.weighed.isLearned)
      add(
        Place(
          first: hit.first, last: hit.last, source: position, choice: nil,
          lean: decides ? hit.lean : 0))
    }
    for (choice, area) in chosen.choices.enumerated() {
      for position in area.matches {
        let words = chosen.matches[position].words
        add(
          Place(
            first: words.lowerBound, last: words.upperBound, source: position, choice: choice))
      }
    }
    order.sort()
  }

  /// More than 65,535 words are cut off.
  private mutating func add(_ place: Place) {
    let first = UInt64(min(place.first, 0xFFFF))
    let last = UInt64(min(place.last, 0xFFFF))
    order.append(first << 48 | last << 32 | UInt64(places.count))
    places.append(place)
  }

  private static func decides(_ kind: CueLexicon.Kind?) -> Bool {
    switch kind {
    case .contrast, .concession, .condition, .stop, .speaker, .speech: false
    default: true
    }
  }

  /// Every mention, in reading order.
  func mentions(
    _ hits: [WeighedMention], _ chosen: AreaChoices, among words: [Word], in tagger: Tagger
  ) -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(order.count)
    for key in order {
      let place = places[Int(key & 0xFFFF_FFFF)]
      let span = span(place.first, place.last, words)
      if let choice = place.choice {
        let area = chosen.choices[choice]
        mentions.append(
          Mention(
            span: span, kind: .area,
            term: tagger.areaTagger.terms[chosen.matches[place.source].term.position],
            label: tagger.taxonomy.areas[area.area].id, weight: area.score))
      } else {
        mentions.append(mention(hits[place.source], span, words, in: tagger.terms))
      }
    }
    return mentions
  }

  private func mention(
    _ hit: WeighedMention, _ span: Reports.Span, _ words: [Word], in terms: TaggingTerms
  ) -> Mention {
    guard let kind = hit.kind else {
      return Mention(
        span: span, kind: .sentiment, term: terms.name(hit.term), label: label(hit.weighed.lean),
        weight: hit.lean)
    }
    return Mention(
      span: span, kind: .cue, term: terms.name(hit.term), label: kind.rawValue, weight: hit.lean,
      scope: hit.scope.isEmpty
        ? nil : self.span(hit.scope.lowerBound, hit.scope.upperBound - 1, words))
  }

  private func label(_ weight: Double) -> String {
    if weight > 0 { return Sentiment.strength.rawValue }
    return weight < 0 ? Sentiment.weakness.rawValue : Sentiment.neutral.rawValue
  }

  /// The words that decided the sentence's sentiment, in reading order.
  mutating func terms(
    for sentiment: Sentiment, among words: [Word], of bytes: [UInt8]
  ) -> [String] {
    guard sentiment != .neutral else { return [] }
    found.removeAll(keepingCapacity: true)
    for place in places.indices
    where places[place].choice == nil && speaks(places[place], for: sentiment) {
      found.append(self.text(of: place, words, bytes))
    }
    return Array(found[...])
  }

  /// The words that led to an area and to its polarity, in reading order.
  mutating func words(
    of choice: Int, polarity: Sentiment, among words: [Word], of bytes: [UInt8]
  ) -> [String] {
    found.removeAll(keepingCapacity: true)
    for key in order {
      let place = Int(key & 0xFFFF_FFFF)
      guard places[place].choice == choice || speaks(places[place], for: polarity) else {
        continue
      }
      let text = self.text(of: place, words, bytes)
      if !found.contains(text) { found.append(text) }
    }
    return Array(found[...])
  }

  private func speaks(_ place: Place, for sentiment: Sentiment) -> Bool {
    switch sentiment {
    case .strength: place.lean >= Evidence.leastLean
    case .weakness: place.lean <= -Evidence.leastLean
    case .mixed: abs(place.lean) >= Evidence.leastLean
    case .neutral: false
    }
  }

  private mutating func text(of place: Int, _ words: [Word], _ bytes: [UInt8]) -> String {
    if places[place].text.isEmpty {
      let span = span(places[place].first, places[place].last, words)
      places[place].text = Evidence.text(of: bytes.span.extracting(span.range))
    }
    return places[place].text
  }

  /// Made from bytes that are known to be UTF-8, which is several times faster than repairing them.
  private static func text(of bytes: Swift.Span<UInt8>) -> String {
    guard let valid = try? UTF8Span(validating: bytes) else { return "" }
    return String(copying: valid)
  }

  private func span(_ first: Int, _ last: Int, _ words: [Word]) -> Reports.Span {
    Reports.Span(words[first].span.start, words[last].span.end)
  }
}
