import Lexicons
import Reports

/// Tells who says what a sentence says, and keeps track of quotations that run over sentences.
///
/// Somebody else than the inspectorate speaks where a sentence has both a word for a speaker and a
/// verb of saying, inside a press piece or beside quotation marks, or where it stands inside a
/// quotation that somebody else began. What staff and families tell inspectors in an official report
/// is a finding of the inspectorate.
struct SpeakerReader: Sendable {
  /// The speaker of the quotation that is still open, if any.
  private var quoted: Speaker?

  /// Forgets an open quotation: at a section's start.
  mutating func reset() { quoted = nil }

  /// Who speaks, and whether that takes the sentence's judgement away: what others say of the service
  /// counts only where they report what the inspectorate found.
  mutating func read(
    _ hits: [Hit], marks: QuotationMarks, isPress: Bool, in terms: TaggingTerms
  ) -> (speaker: Speaker, isOpinion: Bool) {
    var named: Speaker?
    var hasSpeech = false
    var citesInspectorate = false
    for hit in hits {
      guard let cue = terms.cue(hit.term) else { continue }
      if cue.kind == .speech { hasSpeech = true }
      guard cue.kind == .speaker, let speaker = cue.speaker else { continue }
      if speaker == .inspectorate {
        citesInspectorate = true
      } else if named == nil {
        named = speaker
      }
    }
    let isQuoting = marks.opens > 0 || marks.closes > 0
    var speaker = Speaker.inspectorate
    if let open = quoted, !marks.beginsAfresh {
      speaker = open
    } else if let named, (hasSpeech && (isPress || isQuoting)) || (isQuoting && isPress) {
      speaker = named
    }
    if marks.opens > marks.closes {
      quoted = speaker
    } else if marks.closes > marks.opens {
      quoted = nil
    }
    return (speaker, speaker != .inspectorate && !citesInspectorate)
  }
}

/// Quotation marks of a sentence, straight or curly; single ones are left aside, since they are also
/// apostrophes and name strategies and tools.
struct QuotationMarks: Sendable {
  private(set) var opens = 0
  private(set) var closes = 0
  /// Whether the sentence begins with an opening mark of its own.
  private(set) var beginsAfresh = false

  init(_ bytes: [UInt8], in range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] == UInt8(ascii: "\"") {
        if opens > closes { closes += 1 } else { opens += 1 }
        if position == range.lowerBound { beginsAfresh = true }
      } else if bytes[position] == 0xE2, position + 2 < range.upperBound,
        bytes[position + 1] == 0x80
      {
        if bytes[position + 2] == 0x9C {
          opens += 1
          if position == range.lowerBound { beginsAfresh = true }
        } else if bytes[position + 2] == 0x9D {
          closes += 1
        }
      }
      position += 1
    }
  }
}
