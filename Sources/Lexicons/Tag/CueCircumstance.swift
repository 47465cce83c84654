extension CueLexicon {
  /// Something about a sentence, beside its words, that speaks for a label.
  package enum Circumstance: String, Sendable, CaseIterable {
    /// What speaks for a label before anything is read.
    case always = "every sentence"
    case improvementHeading = "under an improvement heading"
    case improvementSentence = "a whole sentence under an improvement heading"
    case praiseHeading = "under a heading of praise"
    case metadataHeading = "under a metadata heading"
    case bullet
    case verbless = "no finite verb"
    case fragment = "starts in lower case"
    case listLead = "ends with a colon"
    case figures
    case percentages
    case noStrongTerm = "no strong term"
    case noTerm = "no term at all"
    case afterStrength = "after a strength"
    case afterWeakness = "after a weakness"
    case afterNeutral = "after a neutral sentence"
    case contrastAfterStrength = "contrast after a strength"
    case contrastAfterWeakness = "contrast after a weakness"
    case contrastAfterOther = "contrast after another sentence"
    case consequenceAfterStrength = "consequence after a strength"
    case consequenceAfterWeakness = "consequence after a weakness"
    case opensWithRequest = "opens with a request"
    case opensLikePoint = "opens like a point of a list"
    /// The sentence has two clauses that a cue of contrast or concession sets apart; the next two are
    /// how good the better one is and how bad the worse one, by their leans.
    case pair = "two clauses set apart"
    case pairPraise = "praise in one clause"
    case pairShortfall = "shortfall in one clause"
    case pressPiece = "press piece"
    case long
    case short
    case quoted
    /// What rules of composition made of terms; turned round where it is a shortfall.
    case denied = "what is denied"
    case affirmed = "what is said to be so"
    case counted = "more or less of what is counted"
    case turned = "from one thing to another"
    case unreal = "what would have been"
    case inspecting = "what inspectors looked at"

    /// Whether rules of composition make it of terms.
    package var isComposed: Bool {
      switch self {
      case .denied, .affirmed, .counted, .turned, .unreal, .inspecting: true
      default: false
      }
    }
  }
}
