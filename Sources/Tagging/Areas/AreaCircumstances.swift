import Lexicons

/// How strongly each circumstance of an area's score holds in a sentence.
extension AreaSums {
  /// The strength of a circumstance for an area that no term tells: the same for every such area.
  func strengthUntold(_ circumstance: AreaContext.Circumstance) -> Double {
    switch circumstance {
    case .bias: 1
    case .referring: isReferring ? 1 : 0
    case .silent: outline.toldAreas == 0 ? 1 : 0
    case .unset: outline.isSet ? 0 : 1
    case .others: Double(outline.toldAreas)
    case .notice: isNotice ? 1 : 0
    case .telling, .tellingEarly, .tellingFirst, .tellingEach, .othersIfTelling, .alone: 0
    }
  }

  /// The strength of a circumstance for an area that a term tells.
  func strength(_ circumstance: AreaContext.Circumstance, told area: Int) -> Double {
    let tally = tallies[area]
    let others = Double(outline.toldAreas - 1)
    return switch circumstance {
    case .telling: 1
    case .tellingEarly: tally.firstTelling < 4 ? 1 : 0
    case .tellingFirst: tally.firstTelling == outline.firstTelling ? 1 : 0
    case .tellingEach: Double(min(tally.tellings, 4))
    case .others, .othersIfTelling: others
    case .alone: others == 0 ? 1 : 0
    case .bias, .referring, .silent, .unset, .notice: strengthUntold(circumstance)
    }
  }

  /// The strength of every circumstance for an area, in the order of `AreaContext.Circumstance`.
  func strengths(for area: Int) -> [Double] {
    let isTold = tallies[area].tellings > 0
    return AreaContext.Circumstance.allCases.map { circumstance in
      isTold ? strength(circumstance, told: area) : strengthUntold(circumstance)
    }
  }
}
