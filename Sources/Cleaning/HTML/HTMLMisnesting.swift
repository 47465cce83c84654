extension HTMLTree {
  /// Lets elements that are silent speak where they have swallowed a page.
  ///
  /// A control that nobody closed, or whose end tag stands at the wrong place, holds the rest of the page
  /// for a parser that goes by tags alone; browsers end it sooner. No control and no drawing holds the
  /// page's main part, or paragraphs of prose: such an element is taken for one without meaning.
  mutating func freeSwallowed() {
    var mains = [0]
    var paragraphs = [0]
    for node in nodes {
      mains.append(mains[mains.count - 1] + (node.tag == .main || node.tag == .article ? 1 : 0))
      paragraphs.append(paragraphs[paragraphs.count - 1] + (node.tag == .p ? 1 : 0))
    }
    for position in nodes.indices where nodes[position].tag.mayHaveSwallowed {
      let inside = inside(position)
      let swallowed = { (sums: [Int]) in sums[inside.upperBound] - sums[inside.lowerBound] }
      if swallowed(mains) > 0 || swallowed(paragraphs) >= HTMLTree.fewParagraphs {
        nodes[position].tag = .other
      }
    }
  }

  /// A control with fewer paragraphs than this may be meant so.
  private static let fewParagraphs = 3
}

extension HTMLTag {
  /// Whether the element is silent for what it is, a control or a drawing, not for what it says.
  fileprivate var mayHaveSwallowed: Bool {
    switch self {
    case .button, .select, .option, .optgroup, .svg, .math, .object, .canvas, .audio, .video, .map:
      true
    default: false
    }
  }
}
