import Lexicons
import Reports

/// Reads what an inspection of one theme was about: a theme of `themes.csv` that is named behind words for
/// one ("… response to"), in their sentence; else the report's own words behind them.
struct Theme {
  private(set) var chosen: String?

  /// A theme in the report's own words is not longer.
  private static let mostWords = 10

  private let text: FactText
  private let places: [Range<Int>]

  /// - Parameter places: words that name a place of the register, at which a theme ends ("… in Ambry").
  init(_ evidence: FactEvidence, places: [Range<Int>]) {
    self.text = evidence.text
    self.places = places
    let labels = evidence.labels(.theme).filter {
      text.piece(ofWord: $0.words.lowerBound).isFront
    }
    let sentences = labels.map {
      $0.words.upperBound..<text.sentence(around: $0.words.upperBound - 1).upperBound
    }
    chosen =
      Theme.named(evidence, sentences)
      ?? sentences.compactMap(ownWords).first
  }

  /// The theme that is named first; a general one where no other is.
  private static func named(_ evidence: FactEvidence, _ sentences: [Range<Int>]) -> String? {
    var general: String?
    for mention in evidence.mentions {
      guard case .theme(let theme, let isGeneral) = mention.meaning,
        sentences.contains(where: { $0.contains(mention.words.lowerBound) })
      else { continue }
      if !isGeneral { return theme }
      general = general ?? theme
    }
    return general
  }

  /// The words up to the next mark or the place; nil for none or too many to be a name.
  private func ownWords(in sentence: Range<Int>) -> String? {
    let mark = sentence.dropFirst().first { text.words[$0].followsBreak }
    // The word before a place ("in") goes with it.
    let place = places.first { sentence.contains($0.lowerBound) }?.lowerBound
    let end = min(mark ?? sentence.upperBound, place.map { $0 - 1 } ?? sentence.upperBound)
    guard sentence.lowerBound < end, end - sentence.lowerBound <= Theme.mostWords else {
      return nil
    }
    return text.string(text.bytes(ofWords: sentence.lowerBound..<end))
  }
}
