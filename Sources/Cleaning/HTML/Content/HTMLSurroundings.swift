/// The elements around one passage, from the inside out.
struct HTMLSurroundings: Sendable {
  /// An element that holds more passages than the one inside it.
  struct Container: Sendable {
    var size = 12.0
    var linkShare = 0.3
    var prose = 12.0
    var proseCount = 0.3
    var proseShare = 1.0
  }

  /// How many such elements are looked at.
  static let mostContainers = 4

  private(set) var containers: [Container] = []
  private(set) var depth = 0.0
  private(set) var drop = 0.0
  private(set) var body = 0.0
  private(set) var hidden = 0.0
  private(set) var isCaption = false
  private(set) var tags: Set<HTMLTag> = []
  /// The list that the passage stands in.
  private(set) var list: Range<Int>?
  /// The largest element around the passage that does not hold the core.
  private(set) var outer: Range<Int>?
  /// How far the core lies below the element that holds both.
  private(set) var steps = 0.0

  init(of position: Int, _ survey: HTMLSurvey) {
    let tree = survey.tree
    var node = survey.passages[position].element
    var size = 1
    var holder = -1
    while node >= 0 {
      let tag = tree.nodes[node].tag
      take(tag, survey.marks[node])
      let range = survey.ranges[node]
      if list == nil, depth <= 6, tag.isList || tag == .dl { list = range }
      if range.count > size, containers.count < HTMLSurroundings.mostContainers {
        size = range.count
        containers.append(HTMLSurroundings.container(range, survey))
      }
      if holder < 0 {
        if range.lowerBound <= survey.core.lowerBound, range.upperBound >= survey.core.upperBound {
          holder = node
        } else if tag.isBlock {
          outer = range
        }
      }
      node = Int(tree.nodes[node].parent)
    }
    steps = HTMLSurroundings.steps(from: survey.choice.coreNode, to: holder, tree)
    if survey.core.contains(position) {
      outer = nil
      steps = 0
    }
  }

  private mutating func take(_ tag: HTMLTag, _ mark: HTMLMarks.Mark) {
    depth += 1
    drop = max(drop, mark.drop)
    body = max(body, mark.body)
    hidden = max(hidden, mark.hidden)
    isCaption = isCaption || mark.isCaption
    if HTMLSurroundings.telling.contains(tag) { tags.insert(tag) }
  }

  /// Elements whose names say what they hold.
  static let telling: Set<HTMLTag> = [
    .nav, .header, .footer, .aside, .form, .main, .article, .table, .figure, .blockquote, .details,
    .li,
  ]

  private static func container(_ range: Range<Int>, _ survey: HTMLSurvey) -> Container {
    let count = survey.proseCounts[range.upperBound] - survey.proseCounts[range.lowerBound]
    return Container(
      size: logarithm(Double(range.count)), linkShare: survey.linkShare(range),
      prose: logarithm(survey.prose(range)), proseCount: count / Double(range.count),
      proseShare: survey.proseShare(range))
  }

  private static func steps(from core: Int?, to holder: Int, _ tree: HTMLTree) -> Double {
    var node = core ?? holder
    var steps = 0.0
    while node >= 0, node != holder, steps < 15 {
      node = Int(tree.nodes[node].parent)
      steps += 1
    }
    return steps
  }
}
