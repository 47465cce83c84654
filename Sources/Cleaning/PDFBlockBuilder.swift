/// Builds blocks from lines: what belongs together stays whole across lines, pages and pictures.
struct PDFBlockBuilder {
  private let lines: [PDFLine]
  private let layout: PDFLayout
  private(set) var blocks: [PDFBlock] = []

  init(_ lines: [PDFLine], layout: PDFLayout) {
    self.lines = lines
    self.layout = layout
  }

  /// Adds the lines of one page that are no furniture, in reading order.
  mutating func add(page positions: [Int]) {
    let notes = footnotes(among: positions)
    let body = positions.filter { !notes.contains($0) }
    let tables = PDFTable.ranges(lines, body)
    var place = 0
    var next = 0
    while place < body.count {
      if next < tables.count, tables[next].lowerBound <= place {
        if tables[next].upperBound > place { addTable(body[place..<tables[next].upperBound]) }
        place = max(place, tables[next].upperBound)
        next += 1
      } else {
        add(body[place])
        place += 1
      }
    }
    addNotes(positions.filter { notes.contains($0) })
  }

  /// Adds a line of furniture.
  mutating func add(furniture position: Int) {
    let line = lines[position]
    if let last = blocks.indices.last, blocks[last].kind == .furniture,
      let previous = blocks[last].lines.last, lines[previous].page == line.page,
      follows(lines[previous], line), lines[previous].text.count > 60
    {
      blocks[last].lines.append(position)
    } else {
      begin(.furniture, position)
    }
  }

  private mutating func begin(_ kind: PDFBlock.Kind, _ position: Int) {
    let line = lines[position]
    blocks.append(
      PDFBlock(
        kind: kind, lines: [position], marker: line.marker, left: line.left,
        textLeft: line.textLeft, size: line.size, isBold: line.isBold, isItalic: line.isItalic,
        page: line.page, top: line.top))
  }

  private mutating func add(_ position: Int) {
    if let block = blocks.lastIndex(where: { $0.kind != .footnote && $0.kind != .furniture }),
      goesOn(blocks[block], position)
    {
      if blocks[block].lines.count == 1 {
        blocks[block].textLeft = lines[position].left
      }
      blocks[block].lines.append(position)
    } else {
      begin(kind(of: position), position)
    }
  }

  private func kind(of position: Int) -> PDFBlock.Kind {
    let line = lines[position]
    if isHeading(line) { return .heading }
    return line.marker.isEmpty || PDFMarker.isNumber(line.marker[...]) ? .paragraph : .bullet
  }

  private func isHeading(_ line: PDFLine) -> Bool {
    line.isBold || line.size * 10 >= layout.size * 11
  }

  // MARK: Whether a line goes on with a block

  private func goesOn(_ block: PDFBlock, _ position: Int) -> Bool {
    guard let last = block.lines.last else { return false }
    let line = lines[position]
    let previous = lines[last]
    guard line.marker.isEmpty, block.kind != .row else { return false }
    guard (block.kind == .heading) == isHeading(line), abs(block.size - line.size) <= 1 else {
      return false
    }
    return previous.page == line.page && follows(previous, line)
      ? goesOnBelow(block, previous, line) : goesOnElsewhere(block, previous, line)
  }

  /// Whether a line stands right below another, no empty line between them.
  private func follows(_ previous: PDFLine, _ line: PDFLine) -> Bool {
    let step = line.top - previous.top
    let limit = max(layout.pitch * line.size / max(1, layout.size), line.height) * 13 / 10
    return step > 0 && step <= limit && !line.followsBlank
  }

  private func goesOnBelow(_ block: PDFBlock, _ previous: PDFLine, _ line: PDFLine) -> Bool {
    let step = abs(line.left - block.textLeft)
    if step > 4 {
      guard block.lines.count == 1, step <= 60 else { return false }
      guard !previous.endsSentence || !fits(line, behind: previous) else { return false }
    }
    if block.kind == .heading { return block.isBold == line.isBold }
    return !fits(line, behind: previous) || (line.startsInside && !previous.endsSentence)
  }

  /// Whether a line behind a page's end, a picture or a gap goes on with what stood before it.
  private func goesOnElsewhere(_ block: PDFBlock, _ previous: PDFLine, _ line: PDFLine) -> Bool {
    guard block.kind != .heading else { return false }
    let isAligned = abs(line.left - block.textLeft) <= 4
    if isAligned, !previous.endsSentence {
      return line.startsInside || !fits(line, behind: previous)
    }
    guard previous.page != line.page, isAligned else { return false }
    return !block.marker.isEmpty && block.textLeft > layout.left + 6 && block.kind == .paragraph
  }

  /// Whether a line's first word would have fitted behind the line before, so that the break was meant.
  private func fits(_ line: PDFLine, behind previous: PDFLine) -> Bool {
    previous.right + line.firstWordWidth + 2 * line.letterWidth < layout.right - layout.size
  }

  // MARK: Footnotes

  /// Lines in small type below everything else of a page, from the first that opens with a number.
  private func footnotes(among positions: [Int]) -> Set<Int> {
    let isSmall = { (line: PDFLine) in line.size * 10 <= self.layout.size * 9 }
    let deepest = positions.map { lines[$0] }.filter { !isSmall($0) }.map(\.bottom).max() ?? 0
    let small = positions.filter { isSmall(lines[$0]) && lines[$0].top >= deepest - 6 }
    guard let first = small.firstIndex(where: { opensNote(lines[$0]) }) else { return [] }
    return Set(small[first...])
  }

  private func opensNote(_ line: PDFLine) -> Bool {
    if line.startsRaised { return true }
    guard let first = line.text.first else { return false }
    return (48...57).contains(first) || first == UInt8(ascii: "*")
      || PDFMarker.isNumber(line.marker[...])
  }

  private mutating func addNotes(_ positions: [Int]) {
    for position in positions {
      let line = lines[position]
      if opensNote(line) || blocks.last?.kind != .footnote || blocks.last?.page != line.page {
        begin(.footnote, position)
      } else {
        blocks[blocks.count - 1].lines.append(position)
      }
    }
  }

  // MARK: Tables

  private mutating func addTable(_ positions: ArraySlice<Int>) {
    for row in PDFTable(lines, positions).rows {
      guard let first = row.first?.lines.first else { continue }
      guard row.count > 1 else {
        for position in row[0].lines { add(position) }
        continue
      }
      begin(.row, first)
      blocks[blocks.count - 1].cells = row
      blocks[blocks.count - 1].lines = row.flatMap(\.lines)
    }
  }
}
