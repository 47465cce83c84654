import Lexicons
import Reports

/// An event that a document names.
struct NamedEvent: Sendable {
  var kind: Kind
  /// Frameworks that the event may belong to, likeliest first; empty where none is known.
  var frameworks: [String]
  var words: Range<Int>
}

/// Chooses the event that a document reports on.
struct EventChoice {
  typealias Event = NamedEvent

  let chosen: Event?

  /// How many words the lead of a press piece has, its title included.
  private static let lead = 200

  /// A report names its event first of all, in its title or subject line. A press piece may open with
  /// anything: a visit named in its lead is its subject, else an inspection, else a visit named later.
  init(_ evidence: FactEvidence, domain: Domain, unnamed: (kind: Kind, frameworks: [String])?) {
    let events = evidence.events
    guard let first = events.first else {
      chosen = unnamed.flatMap { EventChoice.unnamed(evidence, $0.kind, $0.frameworks) }
      return
    }
    let reach =
      evidence.source == .press
      ? EventChoice.lead : evidence.text.piece(ofWord: first.words.lowerBound).words.upperBound
    let visit = events.first {
      domain.kind($0.kind).isSpecific && $0.words.lowerBound < reach
    }
    chosen = visit ?? first
  }

  /// An inspection without a name that is known: its dates or its lead inspector are printed, and with
  /// more than two judgements of the pack it follows one of their frameworks.
  private static func unnamed(
    _ evidence: FactEvidence, _ kind: Kind, _ frameworks: [String]
  ) -> Event? {
    let labels = evidence.labels(.visitDates) + evidence.labels(.leadInspector)
    guard evidence.source == .official, let label = labels.first else { return nil }
    let judged = Set(
      evidence.mentions.compactMap { mention -> FactPhrases.Judged? in
        if case .judged(let judged) = mention.meaning { judged } else { nil }
      })
    return Event(kind: kind, frameworks: judged.count > 2 ? frameworks : [], words: label.words)
  }
}

/// Reads which of the numbered visits a document reports on: "the sixth monitoring visit since …".
struct VisitNumber {
  let chosen: Int?

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
  ].map { Array($0.utf8) }

  /// The number among the three words before the event's name, where it is first given.
  init(_ evidence: FactEvidence, kind: Kind) {
    let text = evidence.text
    for event in evidence.events where event.kind == kind {
      let start = event.words.lowerBound
      for before in stride(from: start - 1, through: max(0, start - 3), by: -1) {
        if let number = VisitNumber.number(text.lower(before)) {
          chosen = number
          return
        }
      }
    }
    chosen = nil
  }

  /// 6 for `sixth` and `6th`.
  private static func number(_ word: [UInt8]) -> Int? {
    if let position = ordinals.firstIndex(of: word) { return position + 1 }
    guard word.count >= 3, word.count <= 4, word.dropLast(2).allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let endings = ["st", "nd", "rd", "th"].map { Array($0.utf8) }
    guard endings.contains(Array(word.suffix(2))) else { return nil }
    return word.dropLast(2).reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
