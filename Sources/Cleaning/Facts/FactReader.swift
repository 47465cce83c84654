import Lexicons
import Reports

/// Reads an inspection's facts from what a document says, never from what it is called; only the
/// publication date may come from the file's name, where none is printed.
struct FactReader: Sendable {
  let authorities: AuthorityRegister
  let domain: Domain
  let frameworks: Frameworks
  let phrases: FactPhrases
  let subjects: SubjectLexicon

  /// What a document says of its inspection, and warnings about what it leaves open.
  func read(_ draft: Draft, file: String) -> (inspection: Inspection, warnings: [String]) {
    let text = FactText(draft)
    let evidence = FactEvidence(
      text: text, mentions: phrases.mentions(in: text.bytes, words: text.words))
    var inspection = Inspection()
    var warnings: [String] = []
    inspection.source = evidence.source
    let event = EventChoice(evidence, domain: domain, unnamed: phrases.unnamed).chosen
    inspection.kind = event?.kind ?? .other
    let kind = domain.kind(inspection.kind)
    readDates(draft, file, evidence, event, into: &inspection)
    let day =
      inspection.date ?? DateScanner().latestMonth(in: text.bytes, range: text.bytes.indices)
    inspection.framework = framework(of: event, on: day)
    if kind.isNumbered {
      inspection.visitNumber = VisitNumber(evidence, kind: inspection.kind).chosen
    }
    let mentions = authorities.mentions(in: text.bytes, words: text.words)
    let choice = AuthorityChoice(evidence, mentions, event: event)
    switch choice.chosen {
    case .one(let position):
      let authority = authorities.authorities[position]
      inspection.authoritySource = choice.source
      inspection.authority = authority.name
      inspection.authorityCode = authority.code
      inspection.region = authority.region.isEmpty ? nil : authority.region
    case .several(let positions):
      let names = positions.map { authorities.authorities[$0].name }.joined(separator: ", ")
      warnings.append("the authority is left empty: equally likely are \(names)")
    case .none:
      warnings.append("the authority is left empty: no name of the register was found")
    }
    inspection.subject = SubjectChoice(evidence, subjects).chosen
    inspection.inspectionsInFile = evidence.letters > 1 ? evidence.letters : nil
    inspection.title = title(draft, evidence, event)
    inspection.author = draft.metadata.author
    inspection.site = draft.metadata.site
    inspection.inspectors =
      InspectorNames(
        evidence, signersInspect: kind.isSignedByInspectors
      ).names
    inspection.inspectorates = Inspectorates(evidence).names
    if kind.isThemed { inspection.theme = Theme(evidence, places: mentions.map(\.words)).chosen }
    inspection.link = draft.metadata.url
    if inspection.source == .official, kind.isGraded {
      inspection.grades = GradeTable(evidence, framework: inspection.framework).grades
      inspection.outcome = evidence.outcome
    }
    return (inspection, warnings)
  }

  /// The days of the visit and of publication. A letter tells of the visit first; the own date of
  /// what others write says which year its days are in.
  private func readDates(
    _ draft: Draft, _ file: String, _ evidence: FactEvidence, _ event: EventChoice.Event?,
    into inspection: inout Inspection
  ) {
    var published: Day?
    if evidence.source != .official {
      published =
        PublicationDate(evidence, visit: nil)
        .chosen(file: file, metadata: draft.metadata).0
    }
    let visit = VisitDates(evidence, event: event, published: published).visit
    inspection.start = visit?.first
    inspection.end = visit?.last
    (inspection.publicationDate, inspection.publicationDateSource) =
      PublicationDate(evidence, visit: visit).chosen(file: file, metadata: draft.metadata)
    if visit != nil { inspection.visitDateSource = .visit }
  }

  /// The framework that an event names, or the first of those it may have that was in use that day.
  private func framework(of event: EventChoice.Event?, on day: Day?) -> String {
    let named = event?.frameworks.compactMap(frameworks.framework) ?? []
    let inUse = named.first { framework in day.map(framework.covers) ?? true }
    return (inUse ?? named.first)?.id ?? Kind.other.rawValue
  }

  private func title(
    _ draft: Draft, _ evidence: FactEvidence, _ event: EventChoice.Event?
  ) -> String? {
    let text = evidence.text
    if evidence.source == .official, let event {
      let piece = text.piece(ofWord: event.words.lowerBound)
      if evidence.isShort(piece), piece.isFront { return text.string(piece.bytes) }
    }
    if let own = text.pieces.first(where: { $0.detail == .title }) { return text.string(own.bytes) }
    let first = text.pieces.first { $0.role == .heading } ?? text.pieces.first
    return draft.metadata.title ?? first.map { text.string($0.bytes) }
  }
}

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
