import Lexicons
import Reports

/// Chooses the authority that was inspected among those that a document names.
///
/// What names the event names the authority: its title or subject line, and the words after the
/// event. Only where those leave it open does the number of mentions decide.
struct AuthorityChoice {
  enum Answer: Hashable {
    case one(Int)
    /// Two or more are about equally likely.
    case several([Int])
    case none
  }

  private(set) var chosen: Answer
  /// Where the chosen authority is named best.
  private(set) var source: Inspection.AuthoritySource?

  /// Weights of a name: in the line that names the event, close after the event's name, in the
  /// document's title, anywhere, and as part of another body's name.
  private enum Weight {
    static let eventLine = 100.0
    static let afterEvent = 40.0
    static let title = 30.0
    /// In the first paragraph of a press piece, which says whom it is about.
    static let lead = 4.0
    static let anywhere = 1.0
    static let otherBody = 0.1
  }

  /// How many words after an event's name its authority stands.
  private static let reach = 14
  /// From which share of the best score a second authority is about equally likely.
  private static let rival = 0.8

  private let evidence: FactEvidence
  /// Where the event is named in an official document; the press names other events, too.
  private let events: [Range<Int>]
  private let eventLines: Set<Int>
  private let titles: Set<Int>
  /// The last line of a press piece's lead; -1 elsewhere.
  private let leadEnd: Int
  private let otherBodies: Set<Int>

  init(
    _ evidence: FactEvidence, _ mentions: [AuthorityRegister.Mention], event: EventChoice.Event?
  ) {
    self.evidence = evidence
    let isOfficial = evidence.source == .official
    events = isOfficial ? AuthorityChoice.openings(evidence, event) : []
    eventLines = isOfficial ? AuthorityChoice.lines(evidence, event) : []
    titles = AuthorityChoice.titles(evidence)
    let body = evidence.text.pieces.indices.filter { evidence.text.pieces[$0].role != .furniture }
    // The lead is the first paragraph of prose: a date line or an author's name stands above it.
    let lead = body.dropFirst().first { position in
      let piece = evidence.text.pieces[position]
      return piece.words.count > 4
        && LineShape.endsSentence(Array(evidence.text.bytes[piece.bytes]))
    }
    leadEnd = isOfficial ? -1 : lead ?? body.prefix(2).last ?? -1
    otherBodies = Set(
      evidence.mentions.filter { $0.meaning == .otherBody }.map(\.words.lowerBound))
    chosen = .none
    chosen = choose(mentions)
    if case .one(let authority) = chosen {
      source = place(mentions.filter { $0.authorities.contains(authority) })
    }
  }

  /// Where the best of an authority's mentions stands.
  private func place(_ mentions: [AuthorityRegister.Mention]) -> Inspection.AuthoritySource {
    let best = mentions.map { weight($0, line: line(of: $0)) }.max() ?? 0
    if best >= Weight.afterEvent { return .event }
    return best >= Weight.title ? .title : .text
  }

  private func line(of mention: AuthorityRegister.Mention) -> Int {
    Int(evidence.text.pieceOfWord[mention.words.lowerBound])
  }

  /// The event's first mentions: in the title, and in the sentence that opens a letter.
  private static func openings(
    _ evidence: FactEvidence, _ event: EventChoice.Event?
  ) -> [Range<Int>] {
    Array(evidence.events.filter { $0.kind == event?.kind }.map(\.words).prefix(3))
  }

  /// The lines that name the event: the one that names it first, and headings.
  private static func lines(_ evidence: FactEvidence, _ event: EventChoice.Event?) -> Set<Int> {
    let lines = evidence.events.filter { $0.kind == event?.kind }
      .map { Int(evidence.text.pieceOfWord[$0.words.lowerBound]) }
    return Set(
      lines.enumerated().filter { position, line in
        let piece = evidence.text.pieces[line]
        return evidence.isShort(piece) && (position == 0 || piece.role == .heading)
      }.map(\.element))
  }

  /// The document's title; on a report's front page also the headings that follow it.
  private static func titles(_ evidence: FactEvidence) -> Set<Int> {
    let body = evidence.text.pieces.indices.filter {
      evidence.text.pieces[$0].role != .furniture
    }
    let front = body.prefix(evidence.source == .official ? 5 : 1)
    return Set(
      front.filter { position in
        let piece = evidence.text.pieces[position]
        return position == body.first || piece.role == .heading || piece.detail == .title
      })
  }

  private func choose(_ mentions: [AuthorityRegister.Mention]) -> Answer {
    var scores: [Int: Double] = [:]
    var counted: Set<[Int]> = []
    for mention in mentions {
      let line = line(of: mention)
      let weight = weight(mention, line: line)
      for authority in mention.authorities {
        // A line counts once for what it is, however often it says the name.
        let isNew = counted.insert([authority, line]).inserted
        scores[authority, default: 0] +=
          (isNew ? weight : min(weight, Weight.anywhere)) / Double(mention.authorities.count)
      }
    }
    guard let best = scores.values.max() else { return .none }
    var likely = scores.filter { $0.value >= best * AuthorityChoice.rival }.map(\.key).sorted()
    if leadEnd >= 0, likely.count == 1 { likely = covered(beside: likely[0], mentions) }
    return likely.count == 1 ? .one(likely[0]) : .several(likely)
  }

  /// A press piece may report on two councils: one and those that the piece names nearly as often, in
  /// half as many paragraphs and two at least.
  private func covered(beside best: Int, _ mentions: [AuthorityRegister.Mention]) -> [Int] {
    var lines: [Int: Set<Int>] = [:]
    for mention in mentions
    where mention.authorities.count == 1 && !otherBodies.contains(mention.words.upperBound) {
      lines[mention.authorities[0], default: []].insert(line(of: mention))
    }
    let most = lines[best]?.count ?? 0
    return lines.filter { $0.key == best || ($0.value.count >= 2 && 2 * $0.value.count >= most) }
      .map(\.key).sorted()
  }

  private func weight(_ mention: AuthorityRegister.Mention, line: Int) -> Double {
    if eventLines.contains(line) { return Weight.eventLine }
    if events.contains(where: { isAfter($0, mention.words, line) }) { return Weight.afterEvent }
    if otherBodies.contains(mention.words.upperBound) { return Weight.otherBody }
    if titles.contains(line) { return Weight.title }
    return line <= leadEnd ? Weight.lead : Weight.anywhere
  }

  private func isAfter(_ event: Range<Int>, _ name: Range<Int>, _ line: Int) -> Bool {
    Int(evidence.text.pieceOfWord[event.lowerBound]) == line
      && (-4..<AuthorityChoice.reach).contains(name.lowerBound - event.upperBound)
  }
}
