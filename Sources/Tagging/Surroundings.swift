import Lexicons
import Reports

/// What stands before a sentence and may decide how to read it.
struct Surroundings: Sendable {
  /// What the sentences of a section are by the headings above; the nearest heading that says so.
  var effect: HeadingLexicon.Effect = .none
  /// Whether `effect` comes from a sentence that opens like a heading: it lasts for points of a list,
  /// to the first whole sentence.
  var isEffectFromText = false
  /// The sentiment of the sentence before in the same section.
  var previous: Sentiment?
  /// Whether `effect` comes from the section's own heading, or from a sentence that opens like one,
  /// and not from a heading further up.
  var isEffectNear = false
  /// What the areas need to know.
  var areas = AreaSurroundings()

  /// Forgets what belonged to the section before.
  mutating func enter(headings: [HeadingMeaning]) {
    effect = headings.first { $0.effect != .none }?.effect ?? .none
    isEffectFromText = false
    isEffectNear = headings.first?.effect == effect
    previous = nil
    areas.headings = headings
    areas.previous = []
  }

  /// Whether a sentence is a point of a list of what should improve.
  ///
  /// A point right under such a heading is one, whatever it says. A whole sentence is one where it
  /// asks for something, and so is a point that stands deeper: older reports set a list of requests
  /// as numbered paragraphs, and tell stories under headings below "areas for improvement".
  func lists(_ circumstances: [CueLexicon.Circumstance], isRequest: Bool) -> Bool {
    if circumstances.contains(.improvementHeading) {
      return isEffectNear || isRequest || circumstances.contains(.verbless)
    }
    return isRequest && circumstances.contains(.improvementSentence)
  }
}
