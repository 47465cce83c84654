import Lexicons
import Reports

/// Reads who inspected, the lead inspector first.
struct InspectorNames {
  private(set) var names: [String] = []

  init(_ evidence: FactEvidence) {
    let leads = evidence.labels(.leadInspector).flatMap {
      InspectorNames.people(evidence, behind: $0)
    }
    let team = evidence.labels(.inspectors).flatMap { InspectorNames.people(evidence, behind: $0) }
    for name in leads.prefix(1) + team where !names.contains(name) { names.append(name) }
  }

  /// Small words inside names.
  private static let particles = ["de", "van", "der", "la", "le", "al", "von"].map {
    Array($0.utf8)
  }

  /// The names behind a label, up to the end of its sentence.
  private static func people(
    _ evidence: FactEvidence, behind label: FactPhrases.Mention
  ) -> [String] {
    let text = evidence.text
    let piece = text.piece(ofWord: label.words.lowerBound)
    var names: [String] = []
    var current: [Int] = []
    let roles = roleWords(evidence)
    func endName() {
      if (2...5).contains(current.count), let first = current.first, let last = current.last {
        let name = text.string(text.words[first].span.start..<text.words[last].span.end)
        if !names.contains(name) { names.append(name) }
      }
      current = []
    }
    var position = label.words.upperBound
    while position < piece.words.upperBound {
      let word = text.words[position]
      let first = text.bytes[word.span.start]
      if word.followsBreak { endName() }
      if endsSentence(text, before: position), position > label.words.upperBound { break }
      if roles.contains(position) || text.lower(position) == Array("and".utf8) {
        endName()
      } else if (65...90).contains(first) || first >= 0xC3 {
        current.append(position)
      } else if current.isEmpty || !particles.contains(text.lower(position)) {
        endName()
        if !names.isEmpty { break }
      } else {
        current.append(position)
      }
      position += 1
    }
    endName()
    return names
  }

  private static func roleWords(_ evidence: FactEvidence) -> Set<Int> {
    var words: Set<Int> = []
    for mention in evidence.mentions {
      switch mention.meaning {
      case .label, .source: words.formUnion(mention.words)
      default: break
      }
    }
    return words
  }

  /// Whether a full stop that is no initial's stands between a word and the one before.
  private static func endsSentence(_ text: FactText, before position: Int) -> Bool {
    let before = text.words[position - 1].span
    guard before.count > 1 else { return false }
    return text.bytes[before.end..<text.words[position].span.start].contains(UInt8(ascii: "."))
  }
}
