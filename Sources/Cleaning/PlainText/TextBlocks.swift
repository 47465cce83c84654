import Reports

/// A block of a text in the making: lines that belong together.
struct TextBlock: Sendable {
  var kind: TextLines.Kind
  var bytes: [UInt8]
  var marker: [UInt8]
  var lines = 1
  /// Whether blank lines stand around it.
  var isApart: Bool
  /// The last line's length, to tell a full line from a last one.
  var lastLength: Int
}

/// Makes pieces of lines: joins the lines of a paragraph, and the parts of one that a page break cut.
struct TextBlocks {
  private let text: [UInt8]
  private let lines: TextLines
  private let joiner: LineJoiner
  private var blocks: [TextBlock] = []
  /// The block that the next line may continue.
  private var current: Int?

  init(_ text: [UInt8], _ lines: TextLines) {
    self.text = text
    self.lines = lines
    self.joiner = LineJoiner(text, wraps: lines.width != nil)
    for line in lines.all { add(line) }
    blocks = PageBreakJoiner(joiner).mended(blocks)
  }

  private mutating func add(_ line: TextLines.Line) {
    switch line.kind {
    case .blank, .rule: current = nil
    case .pageFoot: blocks.append(block(line, isApart: true))
    case .words:
      guard let current, continues(current, line) else { fallthrough }
      joiner.join(&blocks[current].bytes, text[line.bytes])
      blocks[current].lines += 1
      blocks[current].lastLength = line.bytes.count
    default:
      if let current { blocks[current].isApart = false }
      blocks.append(block(line, isApart: current == nil))
      current = blocks.count - 1
    }
  }

  private func block(_ line: TextLines.Line, isApart: Bool) -> TextBlock {
    TextBlock(
      kind: line.kind, bytes: Array(text[line.content]), marker: Array(text[line.marker]),
      isApart: isApart, lastLength: line.bytes.count)
  }

  /// Whether a line of words goes on with the block above it: where lines are wrapped, after every
  /// line that is full or ends within a sentence; else only a bullet's indented lines.
  private func continues(_ position: Int, _ line: TextLines.Line) -> Bool {
    let last = blocks[position]
    switch last.kind {
    case .words, .numbered, .bullet: break
    default: return false
    }
    guard let width = lines.width else { return last.kind == .bullet && line.indent >= 2 }
    if last.lastLength * 10 >= width * 8 { return true }
    return !LineShape.endsSentence(last.bytes) && LineShape.startsSmall(text[line.bytes])
  }

  /// The blocks as pieces.
  var pieces: [Draft.Piece] {
    blocks.indices.flatMap { position -> [Draft.Piece] in
      let block = blocks[position]
      let words = LineShape.withoutEmphasis(block.bytes)
      guard !words.isEmpty else { return [] }
      if block.kind == .tableRow { return TextBlocks.row(words).map { [$0] } ?? [] }
      return [piece(block, words, at: position)]
    }
  }

  private func piece(_ block: TextBlock, _ words: [UInt8], at position: Int) -> Draft.Piece {
    let string = String(decoding: words, as: UTF8.self)
    let marker = String(decoding: block.marker, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined()
    switch block.kind {
    case .pageFoot: return Draft.Piece(.furniture, string)
    case .heading(let level):
      return Draft.Piece(
        .heading, string, level: level, detail: position == 0 && level == 1 ? .title : nil)
    case .bullet: return Draft.Piece(.bullet, string, level: 1, marker: marker)
    case .numbered: return Draft.Piece(.paragraph, string, marker: marker)
    default:
      let isHeading = isHeading(block, words, at: position)
      return isHeading ? Draft.Piece(.heading, string, level: 2) : Draft.Piece(.paragraph, string)
    }
  }

  /// Whether a block looks like a heading and stands apart, or right over prose as one short line.
  private func isHeading(_ block: TextBlock, _ words: [UInt8], at position: Int) -> Bool {
    guard block.lines <= 2, LineShape.isHeading(words, lines: block.lines) else { return false }
    if block.isApart { return true }
    guard block.lines == 1, position + 1 < blocks.count else { return false }
    let next = blocks[position + 1]
    return next.kind == .bullet || next.bytes.count >= max(100, words.count * 2)
  }

  /// A row of a Markdown table; nil for the line under its header.
  private static func row(_ words: [UInt8]) -> Draft.Piece? {
    let cells = words.dropFirst().dropLast().split(
      separator: UInt8(ascii: "|"), omittingEmptySubsequences: false
    )
    .map { String(decoding: $0, as: UTF8.self).split(separator: " ").joined(separator: " ") }
    let isRule = cells.allSatisfy { $0.utf8.allSatisfy { "-: ".utf8.contains($0) } }
    return isRule ? nil : Draft.Piece(row: cells.map { .init(text: $0, isHeader: false) })
  }
}

/// Joins what a page break cut: a block that stops within a sentence, and the one that goes on with
/// it, over what the page's foot and head say in between.
struct PageBreakJoiner {
  private let joiner: LineJoiner

  init(_ joiner: LineJoiner) {
    self.joiner = joiner
  }

  /// The blocks, the parts of a paragraph joined.
  func mended(_ blocks: [TextBlock]) -> [TextBlock] {
    var mended: [TextBlock] = []
    var last: Int?
    for block in blocks {
      if block.kind != .pageFoot, let last, goesOn(mended[last], block) {
        joiner.join(&mended[last].bytes, block.bytes[...])
        mended[last].lines += block.lines
        continue
      }
      if block.kind != .pageFoot { last = mended.count }
      mended.append(block)
    }
    return mended
  }

  /// Whether a block goes on with one that stops within a sentence: with a small letter, or after a
  /// word that no sentence ends with.
  private func goesOn(_ last: TextBlock, _ block: TextBlock) -> Bool {
    guard block.kind == .words, PageBreakJoiner.isProse(last),
      LineShape.stopsWithinSentence(last.bytes)
    else { return false }
    if LineShape.startsSmall(block.bytes[...]) { return true }
    return last.bytes.count > 60 && LineShape.endsWithLinkingWord(last.bytes)
  }

  private static func isProse(_ block: TextBlock) -> Bool {
    block.kind == .words || block.kind == .numbered || block.kind == .bullet
  }
}
