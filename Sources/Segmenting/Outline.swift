import Reports

/// The sections of a report while its blocks are read in order.
struct Outline {
  private(set) var sections: [Section] = []
  /// Positions of the sections that the current one is nested in, and its own, outermost first.
  private var path: [Int] = []

  /// Sections of a table's cells, by the blocks that head them and the section of the table.
  private var cells: [[Int]: Int] = [:]

  /// Position of the section that the last block belongs to.
  private(set) var current = 0

  /// Adds a block; a heading opens a section, and so do the headings of a table's cell.
  mutating func add(_ block: Block, at position: Int) {
    current = path.last ?? 0
    if block.role == .heading {
      return open(level: min(max(block.level ?? 6, 1), 6), heading: position, span: block.span)
    }
    if sections.isEmpty {
      sections.append(Section(heading: nil, level: 0, parent: nil, span: block.span))
    }
    if let heads = block.heads, !heads.isEmpty {
      current = openCell(under: heads, block)
    } else {
      sections[current].span.end = max(sections[current].span.end, block.span.end)
    }
  }

  private mutating func open(level: Int, heading: Int, span: Span) {
    while let last = path.last, sections[last].level >= level { path.removeLast() }
    sections.append(Section(heading: heading, level: level, parent: path.last, span: span))
    path.append(sections.count - 1)
    current = sections.count - 1
  }

  /// The section of a cell: its nearest heading's, nested in that of the others and of the table.
  private mutating func openCell(under heads: [Int], _ block: Block) -> Int {
    var section = current
    var key = [section]
    for head in heads.reversed() {
      key.append(head)
      if let known = cells[key] {
        section = known
      } else {
        let level = min(6, sections[section].level + 1)
        sections.append(Section(heading: head, level: level, parent: section, span: block.span))
        section = sections.count - 1
        cells[key] = section
      }
    }
    sections[section].span.end = max(sections[section].span.end, block.span.end)
    return section
  }
}
