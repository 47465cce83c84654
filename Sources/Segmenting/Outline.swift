import Reports

/// The sections of a report while its blocks are read in order.
struct Outline {
  private(set) var sections: [Section] = []
  /// Positions of the sections that the current one is nested in, and its own, outermost first.
  private var path: [Int] = []

  /// Position of the section that the last block belongs to.
  var current: Int { max(0, sections.count - 1) }

  /// Adds a block; a heading opens a section.
  mutating func add(_ block: Block, at position: Int) {
    if block.role == .heading {
      open(level: min(max(block.level ?? 6, 1), 6), heading: position, span: block.span)
    } else if sections.isEmpty {
      sections.append(Section(heading: nil, level: 0, parent: nil, span: block.span))
    } else {
      sections[sections.count - 1].span.end = max(sections[current].span.end, block.span.end)
    }
  }

  private mutating func open(level: Int, heading: Int, span: Span) {
    while let last = path.last, sections[last].level >= level { path.removeLast() }
    sections.append(Section(heading: heading, level: level, parent: path.last, span: span))
    path.append(sections.count - 1)
  }
}
