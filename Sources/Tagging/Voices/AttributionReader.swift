import Lexicons
import Reports

/// Whom words name as the one who says something.
private enum Attribution: Equatable {
  /// Somebody whom the words place; a body can be "it" later, a person "he" or "she".
  case speaker(Speaker, isBody: Bool)
  case heOrShe, itOrThey
  /// Somebody of the body named before: "its chief executive".
  case its
  /// Somebody by an office alone: "a spokesperson".
  case office
  /// A name that nothing places.
  case stranger
}

/// Finds who says what a sentence of a press piece says, from what stands outside quotation marks.
///
/// A verb of saying is looked for, then its subject: left of it ("Councillor Pell, who leads the
/// council, said"), right of it where the verb opens the words after a quotation ("said Councillor
/// Pell"), after "by" where it is passive. A subject may be a pronoun or a name known from before.
struct AttributionReader {
  /// How many tokens a subject is looked for in, so that a sentence without end stays cheap.
  static let reach = 40
  /// How many tokens after a verb a subject may take.
  static let nounPhrase = 16
  /// A body is what a sentence is about if it stands among the first few tokens.
  static let topicReach = 4

  private let bytes: [UInt8]
  private var names: KnownNames
  /// Who "he" or "she" is.
  private var person: Speaker?
  /// Who "it" or "they" are.
  private var body: Speaker?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.names = KnownNames(bytes)
  }

  /// Places a name before anything is read.
  mutating func know(_ name: [UInt8], _ speaker: Speaker) {
    names.add(name, speaker, isBody: true)
  }

  /// Who says what the next sentence says; nil where nobody is said to say anything.
  mutating func speaker(of sentence: VoiceTokens) -> Speaker? {
    var found = attribution(in: sentence.tokens)
    if found == nil, sentence.leadsIntoSpeech { found = leader(of: sentence.tokens) }
    return sentence.isTestimony ? .inspectorate : found.map { remember($0) }
  }

  /// Whom a sentence is about in which nobody says anything: a quotation after it may be theirs.
  mutating func topic(of sentence: VoiceTokens) -> Speaker? {
    let tokens = sentence.tokens
    let segments = segments(tokens[..<min(tokens.count, AttributionReader.nounPhrase)])
    guard let first = segments.first else { return nil }
    let isLedIn = first.first?.kind == .leadIn
    let near = first.dropFirst(isLedIn ? 1 : 0).prefix(AttributionReader.topicReach)
    guard case .speaker(let speaker, let isBody)? = placed([near] + segments.dropFirst()),
      !(isLedIn && isBody)
    else { return nil }
    if isBody { body = speaker } else { person = speaker }
    return isBody && speaker != .inspectorate ? nil : speaker
  }

  /// Who speaks after a colon where no verb of saying has a subject: whoever the words before it are
  /// about ("Farmer Jo Beck stormed: “…”"), and somebody unknown if they say that one speaks.
  private mutating func leader(of tokens: [VoiceToken]) -> Attribution? {
    let end = tokens.indices.dropFirst().first { tokens[$0].followsQuotation } ?? tokens.count
    let words = tokens[..<min(end, AttributionReader.nounPhrase)]
    if let found = placed(segments(words)) { return found }
    return words.contains { $0.kind == .saying } ? .stranger : nil
  }

  private mutating func remember(_ attribution: Attribution) -> Speaker {
    switch attribution {
    case .speaker(let speaker, isBody: true):
      body = speaker
      return speaker
    case .speaker(let speaker, isBody: false):
      person = speaker
      return speaker
    case .heOrShe: return person ?? .other
    case .itOrThey: return body ?? .inspectorate
    case .its:
      person = body ?? .provider
      return body ?? .provider
    case .office:
      person = .provider
      return .provider
    case .stranger:
      person = .other
      return .other
    }
  }

  private mutating func attribution(in tokens: [VoiceToken]) -> Attribution? {
    for position in tokens.indices {
      switch tokens[position].kind {
      case .saying:
        if let subject = subject(of: position, tokens) { return subject }
      case .findingVerb:
        if case .speaker(.inspectorate, let isBody)? = subject(of: position, tokens) {
          return .speaker(.inspectorate, isBody: isBody)
        }
      case .source:
        if let subject = named(after: position, tokens) { return subject }
      default: break
      }
    }
    return nil
  }

  private mutating func subject(of verb: Int, _ tokens: [VoiceToken]) -> Attribution? {
    if isPassive(verb, tokens) {
      let following = tokens.indices[verb...].prefix(5)
      guard let agent = following.first(where: { tokens[$0].kind == .agent }) else { return nil }
      return named(after: agent, tokens)
    }
    if tokens[verb].followsQuotation { return named(after: verb, tokens) ?? .stranger }
    if verb == 0 { return named(after: verb, tokens) }
    var start = max(0, verb - AttributionReader.reach)
    if let quotation = tokens[start...verb].lastIndex(where: \.followsQuotation) {
      start = quotation
    }
    let left = tokens[start..<verb]
    let near = tokens[verb].followsBreak ? verb : left.lastIndex(where: \.followsBreak) ?? start
    return subject(near: tokens[near..<verb], far: tokens[start..<near])
      ?? (tokens[verb].followsBreak ? named(after: verb, tokens) : nil)
      ?? (tokens[near].followsQuotation ? .stranger : nil)
  }

  /// Whether a form of "be" stands before the verb, perhaps with a word between.
  private func isPassive(_ verb: Int, _ tokens: [VoiceToken]) -> Bool {
    guard verb > 0, !tokens[verb].followsBreak else { return false }
    if tokens[verb - 1].kind == .passive { return true }
    guard verb > 1, !tokens[verb - 1].followsBreak else { return false }
    return tokens[verb - 2].kind == .passive
  }

  /// The subject of a verb right after `near`, after a comma before that `far`.
  private mutating func subject(
    near: ArraySlice<VoiceToken>, far: ArraySlice<VoiceToken>
  ) -> Attribution? {
    switch near.last(where: { $0.kind != .filler })?.kind {
    case .heOrShe: return .heOrShe
    case .itOrThey: return .itOrThey
    default: break
    }
    return placed(near.allSatisfy { $0.kind == .filler } ? segments(far) : [near])
  }

  /// Who stands after "said", "according to" or "by".
  private mutating func named(after position: Int, _ tokens: [VoiceToken]) -> Attribution? {
    let start = position + 1
    var end = min(tokens.count, start + AttributionReader.nounPhrase)
    guard start < end else { return nil }
    if let quotation = tokens[start..<end].firstIndex(where: \.followsQuotation) { end = quotation }
    guard start < end else { return nil }
    switch tokens[start].kind {
    case .heOrShe: return .heOrShe
    case .itOrThey: return .itOrThey
    default: return placed(segments(tokens[start..<end]))
    }
  }

  private func segments(_ tokens: ArraySlice<VoiceToken>) -> [ArraySlice<VoiceToken>] {
    var segments: [ArraySlice<VoiceToken>] = []
    var start = tokens.startIndex
    for position in tokens.indices.dropFirst() where tokens[position].followsBreak {
      segments.append(tokens[start..<position])
      start = position
    }
    if start < tokens.endIndex { segments.append(tokens[start...]) }
    return segments
  }

  /// The first of a row of phrases that places somebody: a name, and beside it in apposition an office
  /// that says for whom he speaks.
  private mutating func placed(_ segments: [ArraySlice<VoiceToken>]) -> Attribution? {
    var weak: Attribution?
    for (position, segment) in segments.enumerated() {
      if let first = segment.first?.kind, first == .leadIn, segments.count > 1 { continue }
      switch strength(of: segment) {
      case .speaker(let speaker, let isBody):
        let found = overruled(speaker, by: segments[(position + 1)...])
        for part in segments[...position] {
          names.learn(part, found, isBody: isBody && weak == nil)
        }
        for part in segments[(position + 1)...].prefix(1) {
          names.learn(part, found, isBody: false)
        }
        return .speaker(found, isBody: isBody && weak == nil)
      case .its:
        for part in segments[position...].prefix(2) {
          names.learn(part, body ?? .provider, isBody: false)
        }
        return .its
      case let found?:
        if weak == nil || found == .office { weak = found }
      case nil: break
      }
    }
    if weak == .office {
      for part in segments.prefix(3) { names.learn(part, .provider, isBody: false) }
    }
    if weak == .stranger { names.meet(segments) }
    return weak
  }

  /// A councillor may turn out to speak for the opposition: "Cllr Pell, leader of the opposition".
  private func overruled(
    _ speaker: Speaker, by rest: ArraySlice<ArraySlice<VoiceToken>>
  ) -> Speaker {
    guard speaker == .provider, let next = rest.first, next.first?.kind != .filler else {
      return speaker
    }
    return next.contains { $0.kind == .person && $0.speaker == .other } ? .other : speaker
  }

  /// What one phrase says of who speaks.
  private func strength(of segment: ArraySlice<VoiceToken>) -> Attribution? {
    var found: Attribution?
    var isPossessed = false
    for (position, token) in segment.enumerated() {
      switch token.kind {
      case .person, .body:
        guard let speaker = token.speaker else { continue }
        let own = Attribution.speaker(speaker, isBody: token.kind == .body)
        switch found {
        case .speaker(.provider, _): if speaker == .other { found = own }
        case .speaker: break
        default: found = own
        }
      case .office where found == nil || found == .stranger:
        found = isPossessed ? .its : .office
      case .its: isPossessed = true
      case .title where found == nil: found = .stranger
      case nil where token.isCapitalised:
        if let known = names[token] {
          return .speaker(known.speaker, isBody: known.isBody)
        }
        if found == nil, isStranger(position, in: segment) { found = .stranger }
      default: break
      }
    }
    return found
  }

  /// Whether a name stands where a speaker does: first in a phrase, or right before the verb; one
  /// capital alone at a sentence's start is none.
  private func isStranger(_ offset: Int, in segment: ArraySlice<VoiceToken>) -> Bool {
    let token = segment[segment.startIndex + offset]
    guard token.span.range.count > 1, bytes[token.span.start + 1] >= UInt8(ascii: "a") else {
      return false
    }
    let rest = segment.dropFirst(offset + 1)
    if token.opensSentence {
      return rest.first?.isName == true || names.isStranger(token)
    }
    return offset == 0 || rest.allSatisfy { $0.kind == .filler }
  }
}
