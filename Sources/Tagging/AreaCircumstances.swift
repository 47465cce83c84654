import Lexicons

/// The strength of each circumstance of an area's score, in the order of `AreaContext.Circumstance`.
extension AreaSheet {
  /// Positions of the circumstances that carry over from the sentences before.
  static let carried = 1..<8

  /// Whether what carries over is what lasts, not what the sentence before was about.
  static func isLasting(_ circumstance: Int) -> Bool {
    circumstance == 2 || circumstance == 5 || circumstance == 7
  }

  private var isSilent: Bool { outline.toldAreas == 0 }

  /// Whether something carries over by the circumstance: the same for every area.
  func carries(_ circumstance: Int) -> Bool {
    switch circumstance {
    case 1, 2: true
    case 3: isReferring
    case 4, 5: isSilent
    case 6, 7: !outline.isSet
    default: false
    }
  }

  /// The strength of a circumstance that does not carry over for an area that no term tells: the same
  /// for every such area.
  func strengthUntold(_ circumstance: Int) -> Double {
    switch circumstance {
    case 0: 1
    case 8: isReferring ? 1 : 0
    case 9: isSilent ? 1 : 0
    case 10: outline.isSet ? 0 : 1
    case 15: Double(outline.toldAreas)
    case 18: isNotice ? 1 : 0
    default: 0
    }
  }

  /// The strength of a circumstance that does not carry over for an area that a term tells.
  func strength(_ circumstance: Int, told area: Int) -> Double {
    let tally = tallies[area]
    let others = Double(outline.toldAreas - 1)
    return switch circumstance {
    case 11: 1
    case 12: tally.firstTelling < 4 ? 1 : 0
    case 13: tally.firstTelling == outline.firstTelling ? 1 : 0
    case 14: Double(min(tally.tellings, 4))
    case 15, 16: others
    case 17: others == 0 ? 1 : 0
    default: strengthUntold(circumstance)
    }
  }

  /// The strength of every circumstance for an area.
  func fill(_ values: inout [Double], area: Int, after memory: AreaMemory) {
    let previous = area < memory.previous.count ? memory.previous[area] : 0
    let lasting = area < memory.lasting.count ? memory.lasting[area] : 0
    let isTold = tallies[area].tellings > 0
    for circumstance in values.indices {
      if AreaSheet.carried.contains(circumstance) {
        let carried = AreaSheet.isLasting(circumstance) ? lasting : previous
        values[circumstance] = carries(circumstance) ? carried : 0
      } else {
        values[circumstance] =
          isTold ? strength(circumstance, told: area) : strengthUntold(circumstance)
      }
    }
  }
}
