import Lexicons
import Reports

/// Reads who inspected, the lead inspector first.
///
/// Names stand after a label ("Lead inspector:", "The inspectors were"), in a list that titles and
/// offices run through ("…, HMI, and …"), or over an inspector's office under "Yours sincerely".
struct InspectorNames {
  private(set) var names: [String] = []

  /// - Parameter signersInspect: joint inspections are signed by directors, who did not inspect.
  init(_ evidence: FactEvidence, signersInspect: Bool) {
    let reader = PeopleReader(evidence)
    var leads: [String] = []
    var team: [String] = []
    for label in evidence.mentions {
      switch label.meaning {
      case .label(.leadInspector): leads += reader.people(after: label).prefix(1).map(\.name)
      case .label(.inspectors), .label(.teamInspectors):
        let people = reader.people(after: label)
        leads += people.filter(\.leads).map(\.name)
        team += people.map(\.name)
      default: break
      }
    }
    let signed = signersInspect ? reader.signature() : nil
    if leads.isEmpty, let signed, team.isEmpty || team.contains(signed) { leads = [signed] }
    for name in leads + team where !names.contains(name) { names.append(name) }
  }
}

/// Reads lists of names.
private struct PeopleReader {
  struct Person {
    var name: String
    var leads = false
  }

  private let evidence: FactEvidence
  private let text: FactText
  /// What each word says of a person, where it does.
  private var roles: [Int: FactPhrases.PersonRole] = [:]
  /// The first words of labels, at which a list ends.
  private var labels: Set<Int> = []

  init(_ evidence: FactEvidence) {
    self.evidence = evidence
    self.text = evidence.text
    for mention in evidence.mentions {
      switch mention.meaning {
      case .person(let role): for word in mention.words { roles[word] = role }
      case .label: labels.insert(mention.words.lowerBound)
      case .event: for word in mention.words where roles[word] == nil { roles[word] = .staff }
      default: break
      }
    }
  }

  /// The people after a label: in its piece, or, where the label ends its piece, in the lines below.
  func people(after label: FactPhrases.Mention) -> [Person] {
    guard announces(label) else { return [] }
    let line = Int(text.pieceOfWord[label.words.lowerBound])
    let end = text.pieces[line].words.upperBound
    if label.words.upperBound < end { return people(in: label.words.upperBound..<end) }
    var found: [Person] = []
    for piece in text.pieces[(line + 1)...].prefix(8) {
      guard evidence.isShort(piece), !labels.contains(piece.words.lowerBound) else { break }
      found += people(in: piece.words)
    }
    return found
  }

  /// Who signed, if an inspector did.
  func signature() -> String? {
    guard let label = evidence.labels(.signOff).last else { return nil }
    let line = Int(text.pieceOfWord[label.words.lowerBound])
    let end = text.pieces[line...].prefix(4).last?.words.upperBound ?? label.words.upperBound
    let words = label.words.upperBound..<max(end, label.words.upperBound)
    guard words.contains(where: { roles[$0] == .member || roles[$0] == .lead }),
      !words.contains(where: { roles[$0] == .staff })
    else { return nil }
    return people(in: words).first?.name
  }

  /// Whether names follow a label: after a verb or a colon, or where the label begins with a capital
  /// letter. In a list, "lead inspector" stands after a name.
  private func announces(_ label: FactPhrases.Mention) -> Bool {
    if label.meaning == .label(.inspectors) || isName(label.words.lowerBound) { return true }
    let end = text.words[label.words.upperBound - 1].span.end
    return text.bytes[end...].first { $0 != 0x20 } == UInt8(ascii: ":")
  }

  /// The people in a stretch of words, up to the end of the sentence or list.
  private func people(in words: Range<Int>) -> [Person] {
    var found: [Person] = []
    var name: [Int] = []
    func endName() {
      if (2...5).contains(name.count), let first = name.first, let last = name.last {
        let bytes = text.words[first].span.start..<text.words[last].span.end
        found.append(Person(name: text.string(bytes)))
      }
      name = []
    }
    for word in words {
      if word > words.lowerBound {
        if endsSentence(before: word) { break }
        if endsPart(before: word) || startsLine(word) { endName() }
      }
      if labels.contains(word), roles[word] == nil || startsList(word) { break }
      switch roles[word] {
      case .staff?:
        endName()
        return found
      case .lead?:
        endName()
        if !found.isEmpty { found[found.count - 1].leads = true }
      case .member?: endName()
      case .style?: break
      case nil:
        if isName(word) || (!name.isEmpty && isParticle(word)) {
          name.append(word)
        } else {
          endName()
          if !found.isEmpty, !isLink(word) { return found }
        }
      }
    }
    endName()
    return found
  }

  /// Whether a label begins a list of its own: a colon stands after it.
  private func startsList(_ word: Int) -> Bool {
    guard
      let label = evidence.mentions.first(where: { mention in
        if case .label = mention.meaning { return mention.words.lowerBound == word }
        return false
      })
    else { return false }
    let end = text.words[label.words.upperBound - 1].span.end
    return text.bytes[end...].first { $0 != 0x20 } == UInt8(ascii: ":")
  }

  private func isName(_ word: Int) -> Bool {
    let first = text.bytes[text.words[word].span.start]
    return (65...90).contains(first) || (0xC3...0xC5).contains(first)
  }

  private func isParticle(_ word: Int) -> Bool { PeopleReader.particles.contains(text.lower(word)) }
  private func isLink(_ word: Int) -> Bool { PeopleReader.links.contains(text.lower(word)) }

  private static let particles = ["de", "van", "der", "la", "le", "al", "von", "bin", "ten"]
    .map { Array($0.utf8) }
  private static let links = ["and", "with", "from", "for", "the", "all", "of", "whom", "are"]
    .map { Array($0.utf8) }

  /// Whether punctuation other than an initial's full stop stands between a word and the one before.
  private func endsPart(before word: Int) -> Bool {
    guard text.words[word].followsBreak else { return false }
    let isInitial = text.words[word - 1].span.count == 1
    return !isInitial || gap(before: word).contains { $0 != UInt8(ascii: ".") && $0 > 0x20 }
  }

  /// Whether a tab or a line end stands before a word.
  private func startsLine(_ word: Int) -> Bool {
    gap(before: word).contains { $0 == 0x0A || $0 == 0x09 }
  }

  /// Whether a full stop that is no initial's stands between a word and the one before.
  private func endsSentence(before word: Int) -> Bool {
    text.words[word - 1].span.count > 1 && !isStyle(word - 1)
      && gap(before: word).contains(UInt8(ascii: "."))
  }

  private func isStyle(_ word: Int) -> Bool { roles[word] == .style }

  private func gap(before word: Int) -> ArraySlice<UInt8> {
    text.bytes[text.words[word - 1].span.end..<text.words[word].span.start]
  }
}
