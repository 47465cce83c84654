import Lexicons
import Reports

/// Reads which inspectorates inspected, each once, in the order in which they are named.
///
/// They are named in a sentence of the front that says who inspected ("carried out by inspectors from
/// …"), and in the team's list behind the front; where neither names any, an official document is of the
/// inspectorate that it names first.
struct Inspectorates {
  private(set) var names: [String] = []

  init(_ evidence: FactEvidence) {
    guard evidence.source == .official else { return }
    let text = evidence.text
    let inspected = evidence.labels(.inspected)
      .filter { text.piece(ofWord: $0.words.lowerBound).isFront }
      .map { text.sentence(around: $0.words.lowerBound) }
    // What a sentence says of an earlier inspection is not this one's.
    let earlier = (evidence.labels(.past) + evidence.labels(.previousDates)).map(\.words)
    let sentences = inspected.filter { sentence in
      !earlier.contains { sentence.overlaps($0) }
    }
    var first: String?
    for mention in evidence.mentions {
      guard case .inspectorate(let name) = mention.meaning else { continue }
      first = first ?? name
      let piece = text.piece(ofWord: mention.words.lowerBound)
      let isListed = !piece.isFront && piece.role != .heading && piece.role != .furniture
      guard isListed || sentences.contains(where: { $0.overlaps(mention.words) }),
        !names.contains(name)
      else { continue }
      names.append(name)
    }
    if names.isEmpty, let first { names = [first] }
  }
}
