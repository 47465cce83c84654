import Lexicons
import Reports

/// What stands before a sentence and may decide how to read it.
struct SectionState: Sendable {
  /// What the sentences of a section are by the headings above; the nearest heading that says so.
  var effect: HeadingLexicon.Effect = .none
  /// Whether `effect` comes from a sentence that opens like a heading: it lasts for points of a list,
  /// to the first whole sentence.
  var isEffectFromText = false
  /// The sentiment of the sentence before in the same section.
  var previous: Sentiment?

  /// Forgets what belonged to the section before.
  mutating func enter(headings: [HeadingMeaning]) {
    effect = headings.first { $0.isKnown }?.effect ?? .none
    isEffectFromText = false
    previous = nil
  }

  /// Whether a sentence is a point of a list of what should improve.
  ///
  /// Under such a heading it is one where it asks for something, or where it names a matter and says
  /// nothing of it: a phrase, or a sentence that opens like one ("The quality of plans, which …").
  /// Whole sentences that tell what inspectors saw stand under such headings too, above all in joint
  /// inspections, and ask for nothing.
  func lists(_ circumstances: [CueLexicon.Circumstance], isRequest: Bool) -> Bool {
    if circumstances.contains(.improvementHeading) {
      return isRequest || circumstances.contains(.verbless) || circumstances.contains(.fragment)
    }
    return isRequest && circumstances.contains(.improvementSentence)
  }
}
