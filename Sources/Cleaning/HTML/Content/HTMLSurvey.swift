import Reports

/// What is counted of a page's passages before any of them is judged: words, links, prose, and the
/// elements around each.
struct HTMLSurvey: Sendable {
  let tree: HTMLTree
  let marks: HTMLMarks
  let passages: [HTMLPassage]
  /// What the rules say (`HTMLArticle`), and which passages they keep (`HTMLFurniture`).
  let choice: HTMLArticle.Choice
  let isKept: [Bool]
  let title: Int?
  let ranges: PassageRanges
  /// Words of each passage, and how many of them begin with a small letter.
  private(set) var words: [Double] = []
  private(set) var smallWords: [Double] = []
  /// Whether a passage is prose: ten words or more, a full stop, and mostly no link.
  private(set) var isProse: [Bool] = []
  private(set) var levels: [Int] = []
  /// Sums over the passages before each, so that a range is two look-ups.
  private(set) var wordSums: [Double] = []
  private(set) var linkSums: [Double] = []
  private(set) var proseSums: [Double] = []
  private(set) var proseCounts: [Double] = []
  private(set) var surroundings: [HTMLSurroundings] = []
  private(set) var kinds: [HTMLKind] = []
  /// The last heading before each passage; -1 where there is none.
  private(set) var headings: [Int] = []
  /// How often each passage's text stands on the page.
  private(set) var repeats: [Double] = []
  /// Passages of the core of the content, and of the element that it was found in.
  private(set) var core: Range<Int>
  private(set) var best: Range<Int>
  /// The first and last passage of prose in the core.
  private(set) var firstProse = 0
  private(set) var lastProse = 0

  init(
    _ tree: HTMLTree, _ marks: HTMLMarks, _ passages: [HTMLPassage], _ ranges: PassageRanges,
    _ choice: HTMLArticle.Choice, kept: [Int], title: Int?
  ) {
    (self.tree, self.marks, self.passages, self.ranges) = (tree, marks, passages, ranges)
    (self.choice, self.title) = (choice, title)
    var isKept = [Bool](repeating: false, count: passages.count)
    for position in kept { isKept[position] = true }
    self.isKept = isKept
    core = choice.core ?? 0..<passages.count
    best = choice.best ?? 0..<passages.count
    count()
    firstProse = core.first { isProse[$0] } ?? core.lowerBound
    lastProse = core.last { isProse[$0] } ?? max(core.lowerBound, core.upperBound - 1)
    surround()
  }

  private mutating func count() {
    var texts: [[UInt8]: Double] = [:]
    var heading = -1
    for (position, passage) in passages.enumerated() {
      let (all, small) = HTMLSurvey.words(of: passage.text)
      words.append(all)
      smallWords.append(small)
      isProse.append(all >= 10 && passage.linkShare < 0.5 && passage.stops > 0)
      levels.append(HTMLTitle.level(of: passage, tree) ?? 0)
      headings.append(heading)
      if levels[position] > 0 { heading = position }
      texts[passage.text, default: 0] += 1
    }
    repeats = passages.map { texts[$0.text] ?? 1 }
    wordSums = sums(words)
    linkSums = sums(passages.indices.map { words[$0] * passages[$0].linkShare })
    proseSums = sums(passages.indices.map { isProse[$0] ? words[$0] : 0 })
    proseCounts = sums(isProse.map { $0 ? 1 : 0 })
  }

  private mutating func surround() {
    var kindOf: [Int: HTMLKind.Key] = [:]
    var kinds: [HTMLKind.Key: HTMLKind] = [:]
    for (position, passage) in passages.enumerated() {
      surroundings.append(HTMLSurroundings(of: position, self))
      let key = kindOf[passage.element] ?? HTMLKind.key(of: passage.element, tree)
      kindOf[passage.element] = key
      kinds[key, default: HTMLKind(key: key)].add(
        words: words[position], links: words[position] * passage.linkShare,
        isProse: isProse[position])
    }
    let none = HTMLKind(key: 0)
    self.kinds = passages.map { kindOf[$0.element].flatMap { kinds[$0] } ?? none }
  }

  /// Share of a range's words that stand in links.
  func linkShare(_ range: Range<Int>) -> Double {
    (linkSums[range.upperBound] - linkSums[range.lowerBound])
      / max(1, wordSums[range.upperBound] - wordSums[range.lowerBound])
  }

  /// Words of prose in a range.
  func prose(_ range: Range<Int>) -> Double {
    proseSums[range.upperBound] - proseSums[range.lowerBound]
  }

  /// Share of the page's prose that stands in a range.
  func proseShare(_ range: Range<Int>) -> Double { prose(range) / max(1, proseSums.last ?? 1) }

  private static func words(of text: [UInt8]) -> (all: Double, small: Double) {
    var all = 0
    var small = 0
    var isInside = false
    for byte in text {
      let isWord = isWordByte(byte)
      if isWord, !isInside {
        all += 1
        if (97...122).contains(byte) { small += 1 }
      }
      isInside = isWord
    }
    return (Double(all), Double(small))
  }
}

/// Passages that stand in elements of the same names: a template prints them alike.
struct HTMLKind: Sendable {
  typealias Key = UInt64

  let key: Key
  private(set) var passages = 0.0
  private(set) var words = 0.0
  private(set) var links = 0.0
  private(set) var prose = 0.0

  init(key: Key) { self.key = key }

  mutating func add(words: Double, links: Double, isProse: Bool) {
    passages += 1
    self.words += words
    self.links += links
    if isProse { prose += 1 }
  }

  /// A hash (FNV-1a) of the names and classes of an element and the two around it.
  static func key(of element: Int, _ tree: HTMLTree) -> Key {
    var hash = FNV1a()
    var node = element
    for _ in 0..<3 where node >= 0 {
      hash.add(tree.nodes[node].tag.rawValue)
      for byte in tree.value(.class, of: node)?.prefix(60) ?? [] { hash.add(byte) }
      node = Int(tree.nodes[node].parent)
    }
    return hash.value
  }
}
