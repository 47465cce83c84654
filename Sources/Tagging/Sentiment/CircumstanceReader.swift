import Lexicons
import Reports
import Terms

/// Finds what holds of a sentence beside its words: where it stands and what it looks like.
struct CircumstanceReader {
  /// More words than this make a sentence long.
  static let longSentence = 30
  /// Fewer words than this make it short.
  static let shortSentence = 8
  /// A term that leans at least so far, by hand, judges by itself.
  static let strongLean = 1.0

  let bytes: [UInt8]
  let isPress: Bool

  /// Appends the circumstances of a sentence, `always` first.
  func read(
    _ sentence: Sentence, _ terms: SentenceTerms, hasVerb: Bool, isPoint: Bool,
    in surroundings: SectionState,
    into found: inout [CueLexicon.Circumstance]
  ) {
    found.removeAll(keepingCapacity: true)
    found.append(.always)
    heading(surroundings.effect, isPoint: isPoint, into: &found)
    if sentence.role == .bullet { found.append(.bullet) }
    if !hasVerb { found.append(.verbless) }
    looks(of: sentence.span, terms.signs, into: &found)
    switch surroundings.previous {
    case .strength: found.append(.afterStrength)
    case .weakness: found.append(.afterWeakness)
    case .neutral: found.append(.afterNeutral)
    case .mixed, nil: break
    }
    if isPress { found.append(.pressPiece) }
    let words = terms.words.count
    if words > CircumstanceReader.longSentence { found.append(.long) }
    if words < CircumstanceReader.shortSentence { found.append(.short) }
  }

  private func heading(
    _ effect: HeadingLexicon.Effect, isPoint: Bool, into found: inout [CueLexicon.Circumstance]
  ) {
    switch effect {
    case .improvement: found.append(isPoint ? .improvementHeading : .improvementSentence)
    case .otherBody: break
    case .praise: found.append(.praiseHeading)
    case .metadata: found.append(.metadataHeading)
    case .none: break
    }
  }

  private func looks(
    of span: Reports.Span, _ signs: TextSigns, into found: inout [CueLexicon.Circumstance]
  ) {
    guard !span.isEmpty else { return }
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[span.start]) {
      found.append(.fragment)
    }
    if bytes[span.end - 1] == UInt8(ascii: ":") { found.append(.listLead) }
    if signs.hasFigure { found.append(.figures) }
    if signs.hasPercentage { found.append(.percentages) }
    if signs.hasQuotation { found.append(.quoted) }
  }
}
