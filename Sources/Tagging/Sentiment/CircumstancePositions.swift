import Lexicons

extension CueLexicon.Circumstance {
  /// The circumstance's place among all: written out, since it is asked for in every sentence.
  var position: Int {
    switch self {
    case .always: 0
    case .improvementHeading: 1
    case .improvementSentence: 2
    case .praiseHeading: 3
    case .metadataHeading: 4
    case .bullet: 5
    case .verbless: 6
    case .fragment: 7
    case .listLead: 8
    case .figures: 9
    case .percentages: 10
    case .noStrongTerm: 11
    case .noTerm: 12
    case .afterStrength: 13
    case .afterWeakness: 14
    case .afterNeutral: 15
    case .contrastAfterStrength: 16
    case .contrastAfterWeakness: 17
    case .contrastAfterOther: 18
    case .consequenceAfterStrength: 19
    case .consequenceAfterWeakness: 20
    case .opensWithRequest: 21
    case .opensLikePoint: 22
    case .pair: 23
    case .pairPraise: 24
    case .pairShortfall: 25
    case .pressPiece: 26
    case .long: 27
    case .short: 28
    case .quoted: 29
    }
  }
}
