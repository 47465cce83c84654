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
    let event = EventChoice(evidence, domain: domain, unnamed: phrases.unnamed).chosen
    let places = authorities.mentions(in: text.bytes, words: text.words)
    var inspection = Inspection()
    inspection.source = evidence.source
    inspection.kind = event?.kind ?? .other
    readDates(draft, file, evidence, event, into: &inspection)
    readEvent(evidence, event, into: &inspection)
    let warning = readPlace(evidence, places, event, into: &inspection)
    inspection.subject = SubjectChoice(evidence, subjects).chosen
    inspection.inspectionsInFile = evidence.letters > 1 ? evidence.letters : nil
    inspection.title = title(draft, evidence, event)
    inspection.author = draft.metadata.author
    inspection.site = draft.metadata.site
    inspection.link = draft.metadata.url
    readInspection(evidence, places.map(\.words), into: &inspection)
    return (inspection, warning.map { [$0] } ?? [])
  }

  /// The framework that the event belongs to, and which of the numbered visits it was.
  private func readEvent(
    _ evidence: FactEvidence, _ event: EventChoice.Event?, into inspection: inout Inspection
  ) {
    let bytes = evidence.text.bytes
    let day = inspection.date ?? DateScanner().latestMonth(in: bytes, range: bytes.indices)
    inspection.framework = framework(of: event, on: day)
    if domain.kind(inspection.kind).isNumbered {
      inspection.visitNumber = VisitNumber(evidence, kind: inspection.kind).chosen
    }
  }

  /// The authority that was inspected; returns a warning where that is open.
  private func readPlace(
    _ evidence: FactEvidence, _ places: [AuthorityRegister.Mention], _ event: EventChoice.Event?,
    into inspection: inout Inspection
  ) -> String? {
    let choice = AuthorityChoice(evidence, places, event: event)
    switch choice.chosen {
    case .one(let position):
      let authority = authorities.authorities[position]
      inspection.authoritySource = choice.source
      inspection.authority = authority.name
      inspection.authorityCode = authority.code
      inspection.region = authority.region.isEmpty ? nil : authority.region
      return nil
    case .several(let positions):
      let names = positions.map { authorities.authorities[$0].name }.joined(separator: ", ")
      return "the authority is left empty: equally likely are \(names)"
    case .none: return "the authority is left empty: no name of the register was found"
    }
  }

  /// Who inspected, on what theme, and with what result, as far as the kind of inspection has such.
  private func readInspection(
    _ evidence: FactEvidence, _ places: [Range<Int>], into inspection: inout Inspection
  ) {
    let kind = domain.kind(inspection.kind)
    inspection.inspectors =
      InspectorNames(evidence, signersInspect: kind.isSignedByInspectors).names
    inspection.inspectorates = Inspectorates(evidence).names
    if kind.isThemed { inspection.theme = Theme(evidence, places: places).chosen }
    guard evidence.source == .official, kind.isGraded else { return }
    inspection.grades = GradeTable(evidence, framework: inspection.framework).grades
    inspection.outcome = evidence.outcome
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
