import Lexicons

/// How surely a later sentence judges what a point asked.
///
/// Where the sentence names one of the point's matters decides first: as its subject, elsewhere in what
/// it judges, behind "so that", or in the sentence before that it goes on about. What is named often
/// says less; other groups of children, a narrowing matter that is missing, and many objects at once
/// speak against a link. The numbers were chosen on labelled pairs, see `docs/measures.md`.
struct LinkScore: Sendable {
  /// Score from which a sentence is linked.
  static let least = 0.92
  /// The score that counts as 1 in `similarity`.
  static let full = 1.5

  private enum Place {
    static let (subject, object, purpose, before, broader) = (1.0, 0.9, 0.45, 0.75, 0.8)
  }

  private enum Doubt {
    static let (narrowing, otherGroup, noGroup, smallGroup) = (0.5, 0.3, 0.75, 0.85)
    static let (otherReport, sameGroup, eachObject, common) = (0.4, 1.1, 0.05, 0.4)
  }

  let value: Double
  /// Matters that both name, the point's order.
  let shared: [Int]

  /// Nil where the two share nothing that could link them.
  init?(
    _ asked: AskedMatters, _ sentence: FollowedReport.JudgedSentence, titleGroups: Set<Int>,
    _ matters: [MatterLexicon.Matter]
  ) {
    let said = sentence.said
    let core = Core(asked, said, matters)
    guard core.strength > 0 else { return nil }
    var factor = core.isNarrowed ? 1 : Doubt.narrowing
    if asked.groups.isEmpty {
      if said.groups.contains(where: { matters[$0].rarity >= 1 }) { factor *= Doubt.smallGroup }
    } else if !asked.groups.isDisjoint(with: sentence.groups) {
      factor *= Doubt.sameGroup
    } else {
      factor *= sentence.groups.isEmpty ? Doubt.noGroup : Doubt.otherGroup
    }
    if !titleGroups.isEmpty && asked.groups.isDisjoint(with: titleGroups) {
      factor *= Doubt.otherReport
    }
    factor /= 1 + Doubt.eachObject * Double(said.others)
    let rarity = 1 - Doubt.common + Doubt.common * min(1, core.rarity)
    let further = asked.further.filter { (said.named[$0] ?? 0) >= 0.6 }
    let general = asked.general.filter { (said.named[$0] ?? 0) >= 0.8 }
    var more = 0.15 * core.coverage
    more +=
      0.3 * Double(asked.stems.intersection(sentence.stems).count)
      / Double(max(1, asked.stems.count))
    more += 0.05 * Double([further, general].count { !$0.isEmpty })
    self.value = factor * (core.strength * rarity + more)
    self.shared = (core.shared + general + further).eachOnce()
  }

  /// How a sentence takes up the core of what was asked.
  private struct Core {
    var strength = 0.0
    /// Rarity of the rarest matter, times how strongly it is named.
    var rarity = 0.0
    /// Share of what was asked that the sentence names, by rarity, 0 to 1.
    var coverage = 0.0
    var shared: [Int] = []
    /// Whether it names what narrows the point, where something does.
    var isNarrowed = true

    init(_ asked: AskedMatters, _ said: SaidMatters, _ matters: [MatterLexicon.Matter]) {
      var total = 0.0
      for matter in asked.core {
        let (own, before) = (said.named[matter] ?? 0, said.inherited[matter] ?? 0)
        total += matters[matter].rarity
        coverage += matters[matter].rarity * max(own, before)
        rarity = max(rarity, matters[matter].rarity * max(own, before))
        strength = max(strength, Core.strength(matter, own, said), before * Place.before)
        if max(own, before) > 0 { shared.append(matter) }
      }
      coverage = total > 0 ? coverage / total : 0
      if strength == 0 || shared.allSatisfy({ (said.named[$0] ?? 0) < 0.6 }) {
        takeUpBroader(asked, said, matters)
      }
      let isGeneral = asked.core.allSatisfy { matters[$0].kind == .broad }
      if isGeneral && (coverage < 0.75 || said.leading.isDisjoint(with: asked.core)) {
        strength = 0
      }
      isNarrowed =
        asked.narrowing.isEmpty
        || asked.narrowing.contains {
          (said.named[$0] ?? 0) >= 0.6 || (said.inherited[$0] ?? 0) >= 0.2
        }
    }

    private static func strength(_ matter: Int, _ own: Double, _ said: SaidMatters) -> Double {
      guard own >= 0.8 else { return own * Place.purpose }
      guard said.leading.contains(matter) else { return own * Place.object }
      return own >= 1 ? Place.subject : 0.95 * Place.subject
    }

    /// "Plans", of care leavers, may be the pathway plans that were asked about.
    private mutating func takeUpBroader(
      _ asked: AskedMatters, _ said: SaidMatters, _ matters: [MatterLexicon.Matter]
    ) {
      let broader = asked.core.flatMap { matters[$0].broader }
        .filter(said.leadingThemselves.contains)
      guard !broader.isEmpty, !asked.groups.isDisjoint(with: said.groups) else { return }
      strength = max(strength, Place.broader)
      shared += broader
    }
  }
}
