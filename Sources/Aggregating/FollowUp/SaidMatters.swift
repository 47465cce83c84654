import Lexicons

/// What a sentence names, and what it takes over from the sentence before.
struct SaidMatters: Sendable {
  /// How strongly it names each matter, 0 to 1; a matter that another one is a part of counts 0.8.
  private(set) var named: [Int: Double] = [:]
  /// What stands first in it, as its subject mostly does, and what that is a part of.
  private(set) var leading: Set<Int> = []
  /// What stands first in it, as it is named.
  private(set) var leadingThemselves: Set<Int> = []
  /// What the sentences before named, where it goes on about that.
  private(set) var inherited: [Int: Double] = [:]
  /// Groups that it or the sentences before name.
  private(set) var groups: Set<Int> = []
  /// How many objects it judges, beside the first.
  private(set) var others = 0

  /// Words from the start within which the subject must begin, and that it may hold.
  private static let (subjectStart, subjectLength) = (10, 6)

  init(_ reading: MatterReader.Reading, after previous: SaidMatters?, in lexicon: MatterLexicon) {
    let matters = lexicon.matters
    let cut = reading.cut
    var before: [Int: Double] = [:]
    var behind: [Int: Double] = [:]
    var subject: Int?
    for mention in reading.mentions {
      let matter = matters[mention.matter]
      groups.formUnion(
        [matter.group, matter.kind == .group ? mention.matter : nil].compactMap { $0 })
      guard matter.kind != .group else { continue }
      let weight = mention.isWeak ? 0.6 : 1
      guard mention.word < cut else {
        behind[mention.matter] = max(behind[mention.matter] ?? 0, weight)
        continue
      }
      before[mention.matter] = max(before[mention.matter] ?? 0, weight)
      guard !mention.isWeak else { continue }
      if subject == nil, mention.word < SaidMatters.subjectStart { subject = mention.word }
      if let subject, mention.word - subject < SaidMatters.subjectLength {
        leadingThemselves.insert(mention.matter)
      }
    }
    let strong = before.filter {
      matters[$0.key].kind == .object || matters[$0.key].kind == .circumstance
    }
    self.others = max(0, strong.count - 1)
    for (matter, weight) in before { name(matter, weight, matters) }
    for (matter, weight) in behind where before[matter] == nil {
      name(matter, 0.6 * weight, matters)
    }
    leading = leadingThemselves.union(leadingThemselves.flatMap { matters[$0].broader })
    if let previous {
      let hasOwn = strong.contains { $0.value == 1 }
      inherit(from: previous, times: reading.refers ? (hasOwn ? 0.5 : 0.9) : 0.25)
    }
  }

  private mutating func name(_ matter: Int, _ weight: Double, _ matters: [MatterLexicon.Matter]) {
    named[matter] = max(named[matter] ?? 0, weight)
    for broader in matters[matter].broader {
      named[broader] = max(named[broader] ?? 0, 0.8 * weight)
    }
  }

  private mutating func inherit(from previous: SaidMatters, times factor: Double) {
    for (matter, weight) in previous.named {
      let share = previous.leading.contains(matter) ? factor : 0.7 * factor
      inherited[matter] = max(inherited[matter] ?? 0, weight * share)
    }
    for (matter, weight) in previous.inherited {
      inherited[matter] = max(inherited[matter] ?? 0, weight * 0.8 * factor)
    }
    if groups.isEmpty { groups = previous.groups }
  }
}
