/// Finds the heading on the page that is its title.
enum HTMLTitle {
  /// Position of the passage that repeats one of the titles that the metadata gives, else of the only
  /// first-level heading; nil where there is neither.
  static func position(
    in passages: [HTMLPassage], _ tree: HTMLTree, titles: [String]
  ) -> Int? {
    let longest = (titles.map(\.utf8.count).max() ?? 0) * 2
    let titles = titles.map { words(of: Array($0.utf8)) }
    var best: (position: Int, likeness: Double)?
    var mains: [Int] = []
    for (position, passage) in passages.enumerated() where passage.letters < 500 {
      let level = level(of: passage, tree)
      if level == 1 { mains.append(position) }
      guard level != nil || passage.linkShare < 0.5, passage.letters < longest else { continue }
      let own = words(of: passage.text)
      let alike = titles.map { HTMLTitle.likeness(own, $0) }.max() ?? 0
      let likeness = alike - Double(level ?? 10) * 0.02
      if likeness > (level == nil ? 0.75 : 0.5), level != nil || passage.letters > 15,
        likeness > (best?.likeness ?? 0)
      {
        best = (position, likeness)
      }
    }
    return best?.position ?? (mains.count == 1 ? mains.first : nil)
  }

  /// The level of the heading that a passage stands in; nil where it is none.
  static func level(of passage: HTMLPassage, _ tree: HTMLTree) -> Int? {
    var node = passage.element
    for _ in 0..<6 where node >= 0 {
      if let level = tree.nodes[node].tag.headingLevel { return level }
      node = Int(tree.nodes[node].parent)
    }
    return nil
  }

  /// Share of a heading's words that the title has, less what the title has beyond it.
  private static func likeness(_ heading: Set<[UInt8]>, _ title: Set<[UInt8]>) -> Double {
    guard !heading.isEmpty, !title.isEmpty else { return 0 }
    let common = Double(heading.intersection(title).count)
    let precision = common / Double(heading.count)
    let recall = common / Double(title.count)
    return precision < 0.7 ? 0 : precision * 0.6 + recall * 0.4
  }

  private static func words(of text: [UInt8]) -> Set<[UInt8]> {
    let folded = text.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return Set(folded.split { !isWordByte($0) }.map(Array.init))
  }
}
