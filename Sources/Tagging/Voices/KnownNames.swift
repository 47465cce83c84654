import Reports

/// Surnames and places that a piece has named so far, so that "Pell said" is understood later.
struct KnownNames {
  private let bytes: [UInt8]
  private var names: [[UInt8]: (speaker: Speaker, isBody: Bool)] = [:]
  /// Surnames of those whom nothing places.
  private var strangers: Set<[UInt8]> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// For whom the bearer of a name speaks.
  subscript(_ token: VoiceToken) -> (speaker: Speaker, isBody: Bool)? { names[name(token)] }

  /// Whether a name was met before without being placed.
  func isStranger(_ token: VoiceToken) -> Bool { strangers.contains(name(token)) }

  /// The first placing of a name holds; initials are none.
  mutating func add(_ name: [UInt8], _ speaker: Speaker, isBody: Bool) {
    guard name.count > 2, names[name] == nil else { return }
    names[name] = (speaker, isBody)
  }

  /// Keeps the names of a phrase: the last word of two or more in a row, or of one beside an office.
  mutating func learn(_ phrase: ArraySlice<VoiceToken>, _ speaker: Speaker, isBody: Bool) {
    var length = 0
    var followsOffice = false
    for (position, token) in zip(phrase.indices, phrase) {
      guard token.isName else {
        length = 0
        followsOffice = token.namesOffice
        continue
      }
      length += 1
      let next = position + 1 < phrase.endIndex ? phrase[position + 1] : nil
      guard next?.isName != true else { continue }
      let standsBeside = (followsOffice || next?.kind == .body) && !token.opensSentence
      guard length > 1 || standsBeside else { continue }
      add(name(token), speaker, isBody: isBody && next?.kind == .body)
    }
  }

  /// Keeps the surnames of those whom nothing places.
  mutating func meet(_ phrases: [ArraySlice<VoiceToken>]) {
    for phrase in phrases.prefix(2) {
      for (token, next) in zip(phrase, phrase.dropFirst()) where token.isName && next.isName {
        strangers.insert(name(next))
      }
    }
  }

  private func name(_ token: VoiceToken) -> [UInt8] { Array(bytes[token.span.range]) }
}

extension VoiceToken {
  /// Whether a name may follow.
  fileprivate var namesOffice: Bool { kind == .person || kind == .office || kind == .title }
}
