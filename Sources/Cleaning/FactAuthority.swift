import Lexicons
import Reports

/// Chooses the authority that was inspected among those that a document names.
///
/// What names the event names the authority: its title or subject line, and the words behind the
/// event. Only where those leave it open does the number of mentions decide.
struct AuthorityChoice {
  enum Answer {
    case one(Int)
    case several([Int])
    case none
  }

  let chosen: Answer

  /// Weights of a mention: in a line that names the event, close behind the event's name, in the
  /// document's title, anywhere.
  private enum Weight {
    static let eventLine = 100.0
    static let behindEvent = 50.0
    static let title = 20.0
    static let anywhere = 1.0
  }

  /// How many words behind an event's name its authority stands.
  private static let reach = 14

  init(
    _ evidence: FactEvidence, _ mentions: [AuthorityRegister.Mention], event: EventChoice.Event?
  ) {
    let text = evidence.text
    var scores: [Int: Double] = [:]
    var counted: Set<[Int]> = []
    let events = evidence.mentions.filter {
      if case .event(let kind, _, _) = $0.meaning { return kind == event?.kind }
      return false
    }
    let lines = Set(events.map { text.pieceOfWord[$0.words.lowerBound] })
    for mention in mentions {
      let line = text.pieceOfWord[mention.words.lowerBound]
      let piece = text.pieces[Int(line)]
      var weight = Weight.anywhere
      if lines.contains(line), evidence.isShort(piece) {
        weight += Weight.eventLine
      } else if events.contains(where: {
        let distance = mention.words.lowerBound - $0.words.upperBound
        return (-4..<AuthorityChoice.reach).contains(distance)
          && text.pieceOfWord[$0.words.lowerBound] == line
      }) {
        weight += Weight.behindEvent
      } else if piece.detail == .title || line == 0 {
        weight += Weight.title
      }
      for authority in mention.authorities {
        let isNew = counted.insert([authority, Int(line)]).inserted
        scores[authority, default: 0] +=
          (isNew ? weight : Weight.anywhere) / Double(mention.authorities.count)
      }
    }
    let ranked = scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first else {
      chosen = .none
      return
    }
    let equals = ranked.filter { $0.value == best.value }.map(\.key).sorted()
    chosen = equals.count == 1 ? .one(best.key) : .several(equals)
  }
}
