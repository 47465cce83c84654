import Lexicons

/// The strength of each circumstance of an area's score, in the order of `AreaContext.Circumstance`.
extension AreaSums {
  /// The strength of a circumstance for an area that no term tells: the same for every such area.
  func strengthUntold(_ circumstance: Int) -> Double {
    switch circumstance {
    case 0: 1
    case 1: isReferring ? 1 : 0
    case 2: outline.toldAreas == 0 ? 1 : 0
    case 3: outline.isSet ? 0 : 1
    case 8: Double(outline.toldAreas)
    case 11: isNotice ? 1 : 0
    default: 0
    }
  }

  /// The strength of a circumstance for an area that a term tells.
  func strength(_ circumstance: Int, told area: Int) -> Double {
    let tally = tallies[area]
    let others = Double(outline.toldAreas - 1)
    return switch circumstance {
    case 4: 1
    case 5: tally.firstTelling < 4 ? 1 : 0
    case 6: tally.firstTelling == outline.firstTelling ? 1 : 0
    case 7: Double(min(tally.tellings, 4))
    case 8, 9: others
    case 10: others == 0 ? 1 : 0
    default: strengthUntold(circumstance)
    }
  }

  /// The strength of every circumstance for an area.
  func strengths(for area: Int) -> [Double] {
    let isTold = tallies[area].tellings > 0
    return AreaContext.Circumstance.allCases.indices.map { circumstance in
      isTold ? strength(circumstance, told: area) : strengthUntold(circumstance)
    }
  }
}
