import Lexicons

/// What a point asks to improve: its matters, sorted by what they do in it.
///
/// "The quality of plans for care leavers, so that reviews are timely" asks about plans (`core`), of
/// care leavers (`groups`); reviews are `further`. In "the recording of supervision" the second matter
/// narrows the first.
struct AskedMatters: Sendable {
  /// Any one of these, judged later, is a link.
  private(set) var core: [Int] = []
  /// Too general to link by themselves.
  private(set) var general: [Int] = []
  /// What a later sentence must name too.
  private(set) var narrowing: [Int] = []
  private(set) var further: [Int] = []
  private(set) var groups: Set<Int> = []
  let stems: Set<UInt64>

  init(_ reading: MatterReader.Reading, stems: some Sequence<UInt64>, in lexicon: MatterLexicon) {
    self.stems = Set(stems)
    let matters = lexicon.matters
    let (start, cut) = (reading.start, reading.cut)
    let segments = Segments(reading)
    var parts: [Int] = []
    var first: MatterReader.Mention?
    for mention in reading.mentions where mention.word >= start && mention.word < cut {
      let matter = matters[mention.matter]
      let isStrong = matter.kind == .object || matter.kind == .circumstance
      if matter.kind == .group {
        groups.insert(mention.matter)
      } else if first.map({ segments.areOne($0.word, mention.word) }) ?? true {
        first = first ?? mention
        isStrong ? core.append(mention.matter) : general.append(mention.matter)
      } else if let first, segments.isPart(mention.word, of: first.word) {
        isStrong ? parts.append(mention.matter) : general.append(mention.matter)
      } else if let first, segments.isNext(mention.word, to: first.word) {
        narrowing.append(mention.matter)
      } else {
        further.append(mention.matter)
      }
    }
    let behind = reading.mentions.filter { $0.word >= cut }.map(\.matter)
    settle(behind.filter { matters[$0].kind != .group }, parts: parts, matters)
    if groups.isEmpty {
      let named = core.isEmpty ? behind.filter { matters[$0].kind == .group } : []
      groups = named.isEmpty ? impliedGroups(matters) : Set(named)
    }
  }

  /// Groups that its matters belong to, where all of its core do: "direct work and life-story work" is
  /// not about children in care alone.
  private func impliedGroups(_ matters: [MatterLexicon.Matter]) -> Set<Int> {
    guard core.allSatisfy({ matters[$0].group != nil }) else { return [] }
    return Set((core + narrowing).compactMap { matters[$0].group })
  }

  /// Takes the first strong matters for the core where it has none, and puts what children live through
  /// before what is asked of it.
  private mutating func settle(
    _ behind: [Int], parts: [Int], _ matters: [MatterLexicon.Matter]
  ) {
    func isStrong(_ matter: Int) -> Bool {
      matters[matter].kind == .object || matters[matter].kind == .circumstance
    }
    var (behind, parts) = (behind, parts)
    if core.isEmpty { (core, parts) = (parts, []) }
    if core.isEmpty, narrowing.contains(where: isStrong) {
      general += narrowing.filter { !isStrong($0) }
      (core, narrowing) = (narrowing.filter(isStrong), [])
    } else if core.isEmpty, further.contains(where: isStrong) {
      (core, further) = (further.filter(isStrong), [])
    } else if core.isEmpty, behind.contains(where: isStrong) {
      (core, behind) = (behind.filter(isStrong), [])
    } else if core.isEmpty {
      (core, general) = (general, [])
    }
    let all = core + narrowing + further
    let lived = all.filter { matters[$0].kind == .circumstance }
    if !lived.isEmpty {
      (core, narrowing) = (lived, [])
      further = all.filter { matters[$0].kind != .circumstance }
    }
    core = (core + parts).eachOnce()
    let broader = Set(core.flatMap { matters[$0].broader })
    narrowing = narrowing.eachOnce().filter {
      isStrong($0) && !core.contains($0) && !broader.contains($0)
        && Set(core).isDisjoint(with: matters[$0].broader)
    }
    further = (further + behind).eachOnce()
  }
}

/// The stretches between the prepositions of a point: what stands behind one narrows what stands before.
private struct Segments {
  private let links: [Int]
  private let lists: [Int]

  init(_ reading: MatterReader.Reading) {
    let joints = Set(reading.signs.filter { $0.role == .second }.map(\.last))
    links = reading.signs.filter { $0.role == .link && !joints.contains($0.first) }.map(\.first)
    lists = reading.signs.filter { $0.role == .list || $0.role == .second }.map(\.first)
  }

  private func number(_ word: Int) -> Int { links.count { $0 <= word } }
  func areOne(_ first: Int, _ second: Int) -> Bool { number(first) == number(second) }
  func isNext(_ second: Int, to first: Int) -> Bool { number(second) == number(first) + 1 }
  /// Whether the second is asked beside the first: in a list of its parts, or as another thing.
  func isPart(_ second: Int, of first: Int) -> Bool {
    lists.contains { $0 > first && $0 < second }
  }
}

extension Array where Element: Hashable {
  /// The elements in order, each once.
  func eachOnce() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
