import Lexicons
import Reports
import Terms

/// Who says what a sentence says, and whether that takes its judgement away.
struct Voice: Sendable, Equatable {
  var speaker = Speaker.inspectorate
  /// What others than the inspectorate say of the service counts only where they repeat what
  /// inspectors found.
  var isOpinion = false
}

/// Tells who speaks in each sentence of a press piece.
///
/// The piece's own voice reports what inspectors found, unless a sentence says otherwise ("The council
/// said that …"). A quotation is its speaker's to the closing mark, over paragraphs. Who that is stands
/// before it, after it or inside; where nobody is named, the last one who spoke speaks on, if no
/// sentence of the piece's own stands between.
///
/// In an official report everybody whom inspectors quote is part of what they found, so that all of it
/// is the inspectorate's. A report that was not known for a press piece is read as one if a politician
/// or a spokesperson speaks in it.
struct SpeakerReader: Sendable {
  /// A sentence of the piece, with what can be told of it from itself and those before.
  private struct Line {
    let sentence: Int
    let block: Int
    let section: Int
    let isBullet: Bool
    let endsWithColon: Bool
    let tokens: VoiceTokens
    /// The speech that it starts in; nil where it starts with the piece's own words.
    var speech: Int?
    /// The last speech that it holds a part of.
    var lastSpeech: Int?
    /// Who is said to say something.
    var named: Speaker?
    /// Who may speak next, where nobody is said to say anything.
    var topic: Speaker?
  }

  private let terms: VoiceTerms

  init(_ terms: VoiceTerms) { self.terms = terms }

  /// The voice of each sentence of a report, in the same order; empty where all are the inspectorate's.
  func voices(in report: Report, bytes: [UInt8]) -> [Voice] {
    let isPress = report.inspection.source != .official
    guard let sentences = report.sentences, isPress || hasDoubleMarks(bytes) else { return [] }
    let lines = lines(of: sentences, bytes: bytes, place: report.inspection.authority)
    guard isPress || lines.contains(where: quotesProvider) else { return [] }
    var voices = voices(of: lines, count: sentences.count)
    if report.inspection.source == .provider {
      for line in lines where line.speech == nil && speaksOfItself(sentences[line.sentence], bytes) {
        voices[line.sentence] = Voice(speaker: .provider, isOpinion: true)
      }
    }
    return voices
  }

  /// Whether a sentence of a body's own page is in its first person.
  private func speaksOfItself(_ sentence: Sentence, _ bytes: [UInt8]) -> Bool {
    var words: [Word] = []
    WordScanner().scan(bytes, in: sentence.span.range, into: &words)
    let own = ["we", "our", "ours", "us", "i", "my"]
    return words.contains {
      own.contains(String(decoding: bytes[$0.span.range], as: UTF8.self).lowercased())
    }
  }

  /// Whether the council itself speaks in direct speech, as in no official report.
  private func quotesProvider(_ line: Line) -> Bool {
    line.lastSpeech != nil && line.named == .provider
  }

  private func hasDoubleMarks(_ bytes: [UInt8]) -> Bool {
    let bytes = bytes.span
    // Without a way out of the loop, so that it runs many bytes at a time.
    var seen: UInt8 = 0
    for position in bytes.indices {
      let byte = bytes[position]
      seen |= (byte == 0x22 ? 1 : 0) | (byte == 0x9C ? 1 : 0)
    }
    return seen != 0
      && bytes.indices.contains { position in
        bytes[position] == 0x22
          || (bytes[position] == 0x9C && position > 1 && bytes[position - 1] == 0x80)
      }
  }

  // MARK: - What each sentence tells

  private func lines(of sentences: [Sentence], bytes: [UInt8], place: String?) -> [Line] {
    let prose = sentences.indices.filter { sentences[$0].isProse }
    let paragraphs = paragraphs(of: prose.map { sentences[$0] })
    let quotations = QuotationReader(bytes, paragraphs: paragraphs).quotations()
    var reader = AttributionReader(bytes)
    if let name = place?.utf8.split(separator: 32).last { reader.know(Array(name), .provider) }
    var scratch = VoiceTerms.Scratch()
    var lines: [Line] = []
    var paragraph = -1
    var first = 0
    for index in prose {
      let sentence = sentences[index]
      if lines.last?.block != sentence.block {
        paragraph += 1
        first = 0
      }
      let all = quotations[paragraph]
      while first < all.count, all[first].range.upperBound <= sentence.span.start { first += 1 }
      var end = first
      while end < all.count, all[end].range.lowerBound < sentence.span.end { end += 1 }
      lines.append(
        line(sentence, at: index, quotations: all[first..<end], bytes, &reader, &scratch))
    }
    return lines
  }

  /// The stretches of text that blocks take, from their first sentence to their last.
  private func paragraphs(of sentences: [Sentence]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var block: Int?
    for sentence in sentences {
      if sentence.block == block, let last = found.popLast() {
        found.append(last.lowerBound..<max(last.upperBound, sentence.span.end))
      } else {
        found.append(sentence.span.range)
      }
      block = sentence.block
    }
    return found
  }

  private func line(
    _ sentence: Sentence, at index: Int, quotations: ArraySlice<Quotation>, _ bytes: [UInt8],
    _ reader: inout AttributionReader, _ scratch: inout VoiceTerms.Scratch
  ) -> Line {
    let tokens = terms.read(
      bytes, in: sentence.span.range, quotations: quotations, scratch: &scratch)
    var line = Line(
      sentence: index, block: sentence.block, section: sentence.section,
      isBullet: sentence.role == .bullet,
      endsWithColon: bytes[max(0, sentence.span.end - 1)] == UInt8(ascii: ":"), tokens: tokens)
    line.named = reader.speaker(of: tokens)
    line.lastSpeech = quotations.last { $0.endsLikeSpeech }?.speech
    if let first = quotations.first, first.range.lowerBound <= sentence.span.start,
      first.endsLikeSpeech || first.range.upperBound >= sentence.span.end || tokens.isTagged
    {
      line.speech = first.speech
      line.lastSpeech = line.lastSpeech ?? first.speech
    } else if line.named == nil {
      line.topic = reader.topic(of: tokens)
    }
    return line
  }

  // MARK: - Who speaks

  private func voices(of lines: [Line], count: Int) -> [Voice] {
    var voices = [Voice](repeating: Voice(), count: count)
    let closing = closingNames(of: lines)
    var speakers: [Int: Speaker] = [:]
    var last: Speaker?
    var list: Speaker?
    for (position, line) in lines.enumerated() {
      if position > 0, lines[position - 1].section != line.section { (last, list) = (nil, nil) }
      let speaker: Speaker
      if let speech = line.speech {
        speaker =
          speakers[speech] ?? closing[speech] ?? last
          ?? nextName(after: position, in: lines) ?? line.tokens.firstPerson ?? .inspectorate
        last = speaker
      } else if line.isBullet, let list, line.named == nil {
        speaker = list
      } else {
        speaker = line.named ?? .inspectorate
        last = line.named ?? line.topic
      }
      if let speech = line.lastSpeech, speakers[speech] == nil { speakers[speech] = speaker }
      if !line.isBullet { list = line.endsWithColon ? speaker : nil }
      voices[line.sentence] = Voice(
        speaker: speaker,
        isOpinion: speaker != .inspectorate && !line.tokens.repeatsFinding)
    }
    return voices
  }

  /// For each speech, who is named in a sentence that starts inside it: "…," he added.
  private func closingNames(of lines: [Line]) -> [Int: Speaker] {
    var names: [Int: Speaker] = [:]
    for line in lines {
      guard let speech = line.speech, let named = line.named, names[speech] == nil else { continue }
      names[speech] = named
    }
    return names
  }

  /// Who is named where the next sentence is nothing but "said Councillor Pell" or "he added".
  private func nextName(after position: Int, in lines: [Line]) -> Speaker? {
    guard position + 1 < lines.count else { return nil }
    let next = lines[position + 1]
    guard next.speech == nil, next.tokens.isBareAttribution else { return nil }
    return next.named
  }
}

extension VoiceTokens {
  /// Whether a verb of saying stands right after the quotation: "We are proud" said Cllr Pell.
  var isTagged: Bool { tokens.prefix(4).contains { $0.kind == .saying } }

  /// Whether a sentence only says who spoke: it opens with the verb, or with a pronoun before it.
  var isBareAttribution: Bool {
    guard let first = tokens.first, tokens.count <= AttributionReader.nounPhrase else {
      return false
    }
    if first.kind == .saying { return true }
    return first.kind == .heOrShe && tokens.dropFirst().first?.kind == .saying && quoted == 0
      && tokens.count <= 4
  }
}
