import Lexicons
import Reports

/// Tells what kind of body a document is about: a council's services, a school, a prison.
///
/// Each phrase of `subjects.csv` adds its weight up to three times for its subject, where it stands in
/// the place that its row asks for. The pack's own subjects add up; of others the heaviest counts.
struct SubjectChoice {
  let chosen: Subject?

  /// Below this nothing is told.
  private static let least = 3.0
  /// How many times the other side's weight a side needs: what is closer is unsure.
  private static let margin = 1.25
  /// How often one phrase counts.
  private static let most = 3
  /// How many words of a document's body are its opening.
  private static let openingWords = 120

  init(_ evidence: FactEvidence, _ lexicon: SubjectLexicon) {
    guard !lexicon.entries.isEmpty else {
      chosen = nil
      return
    }
    let weights = SubjectChoice.weights(evidence, lexicon)
    let own = weights.filter { lexicon.own.contains($0.key) }
    let ownWeight = own.values.reduce(0, +)
    let foreign = SubjectChoice.heaviest(weights.filter { !lexicon.own.contains($0.key) })
    let foreignWeight = foreign.map { weights[$0] ?? 0 } ?? 0
    if max(ownWeight, foreignWeight) < SubjectChoice.least {
      chosen = Subject(name: "", standing: .unsure)
    } else if ownWeight >= foreignWeight * SubjectChoice.margin {
      chosen = Subject(name: SubjectChoice.heaviest(own) ?? "", standing: .own)
    } else if let foreign, foreignWeight >= ownWeight * SubjectChoice.margin {
      chosen = Subject(name: foreign, standing: .foreign)
    } else {
      chosen = Subject(name: "", standing: .unsure)
    }
  }

  private static func weights(
    _ evidence: FactEvidence, _ lexicon: SubjectLexicon
  ) -> [String: Double] {
    let text = evidence.text
    let places = Places(evidence)
    var counts = [Int](repeating: 0, count: lexicon.entries.count)
    var weights: [String: Double] = [:]
    for mention in lexicon.mentions(in: text.bytes, words: text.words) {
      let entry = lexicon.entries[mention.entry]
      guard places.holds(entry.place, mention.words.lowerBound, text),
        counts[mention.entry] < most
      else { continue }
      counts[mention.entry] += 1
      weights[entry.subject, default: 0] += entry.weight
    }
    return weights
  }

  /// The subject with the most weight; of equal ones the first by name.
  private static func heaviest(_ weights: [String: Double]) -> String? {
    weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The pieces of a document that say what it is about.
  private struct Places {
    private let titles: Set<Int>
    private let openings: Set<Int>

    init(_ evidence: FactEvidence) {
      let text = evidence.text
      let body = text.pieces.indices.filter { text.pieces[$0].role != .furniture }
      let events = evidence.events.prefix(3).map {
        Int(text.pieceOfWord[$0.words.lowerBound])
      }
      titles = Set(
        events.filter { text.pieces[$0].words.count <= 24 && text.pieces[$0].isFront }
          + body.prefix(1)
          + body.prefix(6).filter {
            text.pieces[$0].role == .heading || text.pieces[$0].detail == .title
          })
      var words = 0
      let opening = text.pieces.indices.prefix { position in
        defer { words += text.pieces[position].words.count }
        return words < openingWords
      }
      openings = titles.union(opening)
    }

    func holds(_ place: SubjectLexicon.Place, _ word: Int, _ text: FactText) -> Bool {
      let piece = Int(text.pieceOfWord[word])
      return switch place {
      case .title: titles.contains(piece) && text.pieces[piece].words.count <= 40
      case .opening: openings.contains(piece)
      case .anywhere: true
      }
    }
  }
}
