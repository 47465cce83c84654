import Lexicons
import Reports

/// A document's text and the phrases found in it.
struct FactEvidence: Sendable {
  let text: FactText
  let mentions: [FactPhrases.Mention]
  /// Who published.
  let source: Source
  /// The events named, in reading order; of phrases that count in the press only, none elsewhere.
  let events: [NamedEvent]

  init(text: FactText, mentions: [FactPhrases.Mention]) {
    self.text = text
    self.mentions = mentions
    let source = AuthorSigns(text, mentions).source
    self.source = source
    self.events = mentions.compactMap { mention in
      guard case .event(let kind, let frameworks, let place) = mention.meaning else { return nil }
      guard place ?? source == source else { return nil }
      return NamedEvent(kind: kind, frameworks: frameworks, words: mention.words)
    }
  }

  /// Whether a piece is a heading or a line, and no paragraph of prose.
  func isShort(_ piece: FactText.Piece) -> Bool { piece.words.count <= 40 }

  /// The line that greets a letter's reader.
  var salutation: Int? {
    let dear = Array("dear".utf8)
    return text.pieces.firstIndex { piece in
      piece.isFront && !piece.words.isEmpty && text.lower(piece.words.lowerBound) == dear
    }
  }

  /// Whether it is the inspectorate's own, or another's copy of its letter.
  var isLetter: Bool { source == .official || (source != .press && salutation != nil) }

  /// The labels of a kind, in reading order.
  func labels(_ label: FactPhrases.Label) -> [FactPhrases.Mention] {
    mentions.filter { $0.meaning == .label(label) }
  }

  /// How many letters the document holds: lines that sign one off, with a name or an office below.
  var letters: Int {
    labels(.signOff).count { label in
      let piece = text.piece(ofWord: label.words.lowerBound)
      return label.words.lowerBound == piece.words.lowerBound && isShort(piece)
    }
  }

  /// The pieces that tell of an earlier inspection: no grade in them is this one's.
  var earlierPieces: Set<Int> {
    Set(
      (labels(.previousGrade) + labels(.previousDates))
        .map { Int(text.pieceOfWord[$0.words.lowerBound]) })
  }

  /// What the inspection came to, where outcomes take the place of grades: the one that is named first.
  var outcome: String? {
    let earlier = earlierPieces
    return mentions.lazy.compactMap { mention -> String? in
      let piece = Int(text.pieceOfWord[mention.words.lowerBound])
      guard case .outcome(let outcome) = mention.meaning, text.pieces[piece].isFront,
        !earlier.contains(piece)
      else { return nil }
      return outcome
    }.first
  }
}
