import Lexicons
import Reports

/// Where a term's number comes from: a person, labelled sentences, or both.
package struct TermOrigin: Codable, Hashable, Sendable {
  /// Whether nobody wrote the term: it was found in labelled sentences.
  package var isLearned: Bool
  /// The number that a person wrote, or that the tier stands for; nil for a learned term.
  package var written: Double?
  /// The number that counts where labelled sentences moved it; nil where what is written counts.
  package var fitted: Double?

  init(isLearned: Bool, written: Double, counts: Double) {
    self.isLearned = isLearned
    self.written = isLearned ? nil : written
    self.fitted = isLearned || written != counts ? counts : nil
  }

  /// The origin in a few words.
  var plain: String {
    let fitted = fitted.map { "\($0)" }
    if isLearned { return "learned, \(fitted ?? "")" }
    return "written \(written ?? 0)" + (fitted.map { ", fitted \($0)" } ?? "")
  }
}

/// The origin of each term of the tagging lexicons.
struct TermOrigins {
  private var origins: [[String]: TermOrigin] = [:]

  init(_ lexicons: TaggingLexicons) {
    for entry in lexicons.sentiment.entries {
      origins[[Mention.Kind.sentiment.rawValue, entry.term]] = TermOrigin(
        isLearned: entry.isLearned, written: entry.handLean, counts: entry.lean)
    }
    for entry in lexicons.cues.entries {
      origins[[Mention.Kind.cue.rawValue, entry.term]] = TermOrigin(
        isLearned: false, written: entry.handLean, counts: entry.lean)
    }
    for entry in lexicons.areas.entries {
      origins[[Mention.Kind.area.rawValue, lexicons.areas.terms[entry.term], entry.area]] =
        TermOrigin(
          isLearned: entry.tier == .learned, written: entry.handWeight, counts: entry.weight)
    }
  }

  /// The origin of the term that was found; nil where the lexicons do not have it.
  func origin(of mention: Mention) -> TermOrigin? {
    let key = [mention.kind.rawValue, mention.term]
    return origins[mention.kind == .area ? key + [mention.label] : key]
  }
}
