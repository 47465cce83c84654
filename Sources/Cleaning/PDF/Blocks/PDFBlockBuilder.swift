/// Builds blocks from lines: what belongs together stays whole across lines, pages and pictures.
struct PDFBlockBuilder {
  private let lines: [PDFLine]
  private let layout: PDFLayout
  private(set) var blocks: [PDFBlock] = []
  /// Position of the last block of the running text.
  private var lastBody: Int?
  /// Whether a page so far has columns of running text.
  private var hasColumns = false

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
        if tables[next].upperBound > place {
          place = addColumns(body, place..<tables[next].upperBound)
        }
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
      follows(lines[previous], line), lines[previous].text.count > 60,
      line.startsInside || !fits(line, after: lines[previous])
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
        textLeft: line.textLeft, size: line.size, isBold: line.isBold,
        isDisplay: isHeading(line), page: line.page))
    if kind != .footnote, kind != .furniture { lastBody = blocks.count - 1 }
  }

  private mutating func add(_ position: Int) {
    if let block = lastBody, goesOn(blocks[block], position) {
      if blocks[block].isDisplay, !isHeading(lines[position]) {
        blocks[block].isDisplay = false
        blocks[block].kind = kindOfMarker(blocks[block].marker)
      }
      if blocks[block].lines.count == 1 || isElsewhere(blocks[block], lines[position]) {
        blocks[block].textLeft = lines[position].left
      }
      blocks[block].lines.append(position)
    } else {
      begin(kind(of: position), position)
    }
  }

  private func kind(of position: Int) -> PDFBlock.Kind {
    let line = lines[position]
    if !line.marker.isEmpty, !PDFMarker.isNumber(line.marker[...]) { return .bullet }
    if isHeading(line) { return .heading }
    return line.marker.isEmpty && isUnmarkedItem(line) ? .bullet : kindOfMarker(line.marker)
  }

  private func kindOfMarker(_ marker: [UInt8]) -> PDFBlock.Kind {
    marker.isEmpty || PDFMarker.isNumber(marker[...]) ? .paragraph : .bullet
  }

  private func isHeading(_ line: PDFLine) -> Bool {
    line.isBold || line.size * 10 >= layout.size * 11
  }

  /// Whether a line is a list's item whose glyph is a picture: indented below a colon, or below
  /// another such item, in small letters.
  private func isUnmarkedItem(_ line: PDFLine) -> Bool {
    guard line.startsInside, let block = lastBody.map({ blocks[$0] }), let last = block.lines.last,
      lines[last].page == line.page
    else { return false }
    if block.kind == .bullet, block.marker.isEmpty { return isAligned(block.left, line.left) }
    return lines[last].text.last == UInt8(ascii: ":") && line.left > block.textLeft + 10
  }

  // MARK: Whether a line goes on with a block

  private func goesOn(_ block: PDFBlock, _ position: Int) -> Bool {
    guard let last = block.lines.last, block.kind != .row else { return false }
    let line = lines[position]
    let previous = lines[last]
    guard line.marker.isEmpty, abs(block.size - line.size) <= 1 else { return false }
    let isBelow = previous.page == line.page && follows(previous, line)
    if block.isDisplay != isHeading(line) {
      return isBelow && isAligned(block.textLeft, line.left) && !previous.endsSentence
        && line.startsInside
    }
    return isBelow
      ? goesOnBelow(block, previous, line) : goesOnElsewhere(block, previous, line)
  }

  /// Whether a line stands right below another, no empty line between them.
  private func follows(_ previous: PDFLine, _ line: PDFLine) -> Bool {
    let step = line.top - previous.top
    let limit = max(layout.pitch * line.size / max(1, layout.size), line.height) * 13 / 10
    return step > 0 && step <= limit && !line.followsBlank
  }

  private func goesOnBelow(_ block: PDFBlock, _ previous: PDFLine, _ line: PDFLine) -> Bool {
    let isInside = line.startsInside && !previous.endsSentence
    if !isAligned(line.left, block.textLeft) {
      guard block.lines.count == 1, abs(line.left - block.textLeft) <= 60 else { return false }
      guard isInside || !fits(line, after: previous, in: block) else { return false }
    }
    if block.kind == .heading {
      guard block.isBold == line.isBold else { return false }
      if block.size * 10 >= layout.size * 13 { return true }
    } else if previous.text.count >= 45, !previous.endsSentence {
      return true
    }
    return isInside || !fits(line, after: previous, in: block)
  }

  /// Whether a line stands in another column than a block.
  private func isElsewhere(_ block: PDFBlock, _ line: PDFLine) -> Bool {
    hasColumns && abs(line.left - block.textLeft) > 60
  }

  /// Whether a line behind a page's end, a picture or a gap goes on with what stood before it.
  private func goesOnElsewhere(_ block: PDFBlock, _ previous: PDFLine, _ line: PDFLine) -> Bool {
    if block.kind != .heading, isElsewhere(block, line) {
      return line.startsInside && !previous.endsSentence
    }
    guard block.kind != .heading, isAligned(line.left, block.textLeft) else { return false }
    let isFull = !fits(line, after: previous, in: block)
    guard previous.page != line.page else {
      return line.startsInside && isFull && !previous.endsSentence
    }
    if !previous.endsSentence {
      return line.startsInside || isFull || (block.lines.count > 1 && previous.text.count >= 45)
    }
    return !block.marker.isEmpty && block.textLeft > block.left + 6
  }

  private func isAligned(_ a: Int, _ b: Int) -> Bool { abs(a - b) * 5 <= layout.size * 2 }

  /// Whether a line's first word would have fitted after the line before, so that the break was
  /// meant. A block of two lines or more shows itself how far its lines go.
  private func fits(
    _ line: PDFLine, after previous: PDFLine, in block: PDFBlock? = nil
  ) -> Bool {
    var margin = layout.right
    if let block, block.lines.count > 1 {
      let column = block.lines.suffix(20).map { lines[$0] }
        .filter { $0.left < previous.right && previous.left < $0.right }
      margin = column.map(\.right).max() ?? margin
    }
    return previous.right + line.firstWordWidth + 2 * line.letterWidth < margin - layout.size
  }

  // MARK: Footnotes

  /// Lines in small type below everything else of a page, from the first that opens with a number.
  private func footnotes(among positions: [Int]) -> Set<Int> {
    let isSmall = { (line: PDFLine) in line.size < self.layout.size }
    let deepest = positions.map { lines[$0] }.filter { !isSmall($0) }.map(\.bottom).max() ?? 0
    let small = positions.filter { isSmall(lines[$0]) && lines[$0].top >= deepest - 6 }
    guard let first = small.firstIndex(where: { opensNote(lines[$0]) }) else { return [] }
    return Set(small[first...])
  }

  /// Whether a line opens with a raised number, or with one or two figures and a space.
  private func opensNote(_ line: PDFLine) -> Bool {
    if line.startsRaised || line.text.first == UInt8(ascii: "*") { return true }
    guard line.page > 0, line.size * 10 <= layout.size * 9 else { return false }
    if PDFMarker.isNumber(line.marker[...]) { return true }
    let digits = line.text.prefix { (48...57).contains($0) }.count
    return (1...2).contains(digits) && line.text.dropFirst(digits).first == 0x20
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

  // MARK: Columns and tables

  /// Adds lines that stand beside one another, as columns of running text or as a table, and returns the
  /// place behind them.
  private mutating func addColumns(_ body: [Int], _ range: Range<Int>) -> Int {
    guard let found = PDFColumns(lines, body[range]) else {
      addTable(body[range])
      return range.upperBound
    }
    hasColumns = true
    var end = range.upperBound
    while end < body.count, hangs(body[end], below: body[range.lowerBound..<end]) { end += 1 }
    let columns = end > range.upperBound ? PDFColumns(lines, body[range.lowerBound..<end]) : found
    for position in (columns ?? found).order { add(position) }
    if columns == nil { for position in body[range.upperBound..<end] { add(position) } }
    return end
  }

  /// Whether a line goes on with the longest of some columns, with nothing beside it.
  private func hangs(_ position: Int, below others: ArraySlice<Int>) -> Bool {
    others.suffix(4).contains { other in
      isAligned(lines[position].left, lines[other].left)
        && lines[other].size == lines[position].size
        && follows(lines[other], lines[position])
    }
  }

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
