/// Finds the passages of a page that are its content.
///
/// Every passage is worth what its prose is worth, or costs what its links cost; an element is worth
/// the sum of its passages (after Pasternack and Roth, "Extracting article text from the web with
/// maximum subsequence segmentation", 2009, on the tree instead of the sequence). The element of the
/// highest worth is the content; what its markup calls it shifts the choice. Then siblings of the
/// same kind are joined, and furniture inside goes.
struct HTMLArticle {
  private let tree: HTMLTree
  private let marks: HTMLMarks
  private let passages: [HTMLPassage]
  private let ranges: PassageRanges
  /// Position of the title: prose before it is hardly ever content.
  private let title: Int
  private var isDropped: [Bool]
  private var worth: [Double]
  private var prose: [Double]

  /// What the rules say of a page.
  struct Choice: Sendable {
    /// Positions of the passages that are content, in order.
    var content: [Int]
    /// Which passages go on account of what the markup calls them.
    var isDropped: [Bool]
    /// The passages of the element of the highest worth; nil where nothing is worth anything.
    var best: Range<Int>?
    /// The passages of the innermost element that is worth nearly as much, and that element.
    var core: Range<Int>?
    var coreNode: Int?
    /// Position of the title that content stands behind; 0 where there is none.
    var title: Int
  }

  /// Chooses the passages that are content.
  static func choice(
    of tree: HTMLTree, _ marks: HTMLMarks, _ passages: [HTMLPassage], _ ranges: PassageRanges,
    title: Int?
  ) -> Choice {
    var article = HTMLArticle(tree, marks, passages, ranges, title)
    article.drop()
    article.weigh()
    return article.content()
  }

  private init(
    _ tree: HTMLTree, _ marks: HTMLMarks, _ passages: [HTMLPassage], _ ranges: PassageRanges,
    _ title: Int?
  ) {
    self.tree = tree
    self.marks = marks
    self.passages = passages
    self.ranges = ranges
    self.isDropped = [Bool](repeating: false, count: passages.count)
    self.worth = []
    let prose = sums(passages.map { max(0, HTMLArticle.worth($0)) })
    let beforeTitle = prose[title ?? 0]
    self.prose = prose
    self.title = beforeTitle < prose[passages.count] * 0.9 ? title ?? 0 : 0
  }

  /// What a passage is worth: letters of prose count for, links and scraps against.
  private static func worth(_ passage: HTMLPassage) -> Double {
    let letters = Double(passage.letters)
    if !passage.cells.isEmpty, passage.linkShare < 0.5 { return letters * 0.5 }
    if passage.linkShare > 0.5 { return -min(100, 10 + letters * 0.3) }
    if passage.beginsInLink, passage.linkShare > 0.12, passage.letters < 400 {
      return -letters * 0.1
    }
    if passage.letters >= 50, passage.stops + passage.commas > 0 || passage.letters > 120 {
      return min(600, Double(passage.plainLetters)) * (1 - 2 * passage.linkShare)
    }
    return passage.letters < 25 ? -6 : 0
  }

  /// Drops what the markup calls furniture, unless too much of the page's prose stands in it.
  private mutating func drop() {
    var position = 0
    while position < tree.nodes.count {
      if isFurniture(position) {
        for passage in ranges[position] { isDropped[passage] = true }
        position = Int(tree.nodes[position].end)
      } else {
        position += 1
      }
    }
  }

  /// Whether an element may go on its names' account: not where it is named as the content too, nor
  /// where it holds the title and a good part of the prose.
  private func isFurniture(_ node: Int) -> Bool {
    let mark = marks[node]
    let limit = max(mark.drop, mark.hidden, mark.isCaption ? 0.3 : 0)
    guard limit > 0, mark.body < 0.5, tree.nodes[node].tag.isDroppable else { return false }
    let range = ranges[node]
    let share = (prose[range.upperBound] - prose[range.lowerBound]) / max(1, prose[passages.count])
    return share <= limit && !(share > 0.2 && title > 0 && range.contains(title))
  }

  /// Marks what stands with a linked heading and little prose: the teaser of another page.
  private func teasers() -> [Bool] {
    var isTeaser = [Bool](repeating: false, count: passages.count)
    for (position, passage) in passages.enumerated() where passage.linkShare > 0.8 {
      guard HTMLTitle.level(of: passage, tree) != nil, position != title, !isTeaser[position]
      else { continue }
      var group = position..<position + 1
      var node = passage.element
      while node >= 0 {
        let range = ranges[node]
        guard range.count <= 8, prose[range.upperBound] - prose[range.lowerBound] < 400 else {
          break
        }
        group = range
        node = Int(tree.nodes[node].parent)
      }
      for member in group where group.count > 1 { isTeaser[member] = true }
    }
    return isTeaser
  }

  private mutating func weigh() {
    let isTeaser = teasers()
    worth = sums(
      passages.indices.map { position in
        guard !isDropped[position] else { return 0 }
        if isTeaser[position] { return -20 }
        let worth = HTMLArticle.worth(passages[position])
        return position < title ? min(worth, 0) : worth
      })
  }

  private func worth(of node: Int) -> Double {
    let range = ranges[node]
    return worth[range.upperBound] - worth[range.lowerBound]
  }

  /// The element of the highest worth, and the innermost that is worth nearly as much.
  private func best() -> Int? {
    var best: (node: Int, worth: Double)?
    for (position, node) in tree.nodes.enumerated() where node.tag.isBlock {
      let own = worth(of: position) * (1 + 0.3 * marks[position].body)
      if own > 0, own >= (best?.worth ?? 0) { best = (position, own) }
    }
    return best?.node
  }

  /// The element inside another that is called the content and holds nearly all that is worth.
  private func named(inside node: Int) -> Int? {
    let least = worth(of: node) * 0.75
    return tree.inside(node).last {
      marks[$0].body >= 0.8 && tree.nodes[$0].tag.isBlock && worth(of: $0) >= least
    }
  }

  /// The innermost element that still holds nearly all that another is worth.
  private func heart(of node: Int) -> Int? {
    let least = worth(of: node) * 0.85
    var heart = node
    while let child = tree.children(of: heart).first(where: {
      tree.nodes[$0].tag.isContainer && worth(of: $0) >= least
    }) {
      heart = child
    }
    return heart == node ? nil : heart
  }

  private func content() -> Choice {
    var choice = Choice(content: [], isDropped: isDropped, title: title)
    guard let best = best() else {
      choice.content = passages.indices.filter { !isDropped[$0] }
      return choice
    }
    let node = named(inside: best) ?? heart(of: best) ?? best
    let core = ranges[node]
    (choice.best, choice.core, choice.coreNode) = (ranges[best], core, node)
    choice.content = ranges[best].filter { position in
      guard !isDropped[position] else { return false }
      return node == best || core.contains(position) || belongs(position, to: core)
    }
    return choice
  }

  /// Whether a passage outside the element that is called the content belongs to it all the same:
  /// an opening paragraph between the title and it, or what stands in another element called so.
  private func belongs(_ position: Int, to core: Range<Int>) -> Bool {
    if position < core.lowerBound {
      let passage = passages[position]
      return position > title && passage.stops > 0 && passage.letters >= 80
        && passage.linkShare < 0.3
    }
    var node = passages[position].element
    while node >= 0, tree.nodes[node].end > passages[core.lowerBound].start {
      if marks[node].body >= 0.8, node > passages[core.lowerBound].start { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }
}

/// Sums of the first 0, 1, 2, … numbers.
func sums(_ numbers: [Double]) -> [Double] {
  var sums = [0.0]
  sums.reserveCapacity(numbers.count + 1)
  var sum = 0.0
  for number in numbers {
    sum += number
    sums.append(sum)
  }
  return sums
}
