import Reports

/// Makes pieces of lines: joins the lines of a paragraph, and the parts of one that a page break cut.
struct TextBlocks {
  /// A block in the making.
  private struct Open {
    var kind: TextLines.Kind
    var bytes: [UInt8]
    var marker: [UInt8]
    var lines = 1
    /// Whether blank lines stand around it.
    var isApart: Bool
    /// The last line's length, to tell a full line from a last one.
    var lastLength: Int
  }

  private let text: [UInt8]
  private let lines: TextLines
  private let joiner: LineJoiner
  private var blocks: [Open] = []
  /// Whether the next line may continue the last block.
  private var isOpen = false

  init(_ text: [UInt8], _ lines: TextLines) {
    self.text = text
    self.lines = lines
    self.joiner = LineJoiner(text, wraps: lines.width != nil)
    for line in lines.all { add(line) }
    mend()
  }

  private mutating func add(_ line: TextLines.Line) {
    switch line.kind {
    case .blank, .rule: isOpen = false
    case .words where continues(line):
      let last = blocks.count - 1
      joiner.join(&blocks[last].bytes, text[line.bytes])
      blocks[last].lines += 1
      blocks[last].lastLength = line.bytes.count
    default:
      if isOpen { blocks[blocks.count - 1].isApart = false }
      blocks.append(
        Open(
          kind: line.kind, bytes: Array(text[line.content]), marker: Array(text[line.marker]),
          isApart: !isOpen, lastLength: line.bytes.count))
      isOpen = true
    }
  }

  /// Whether a line of words goes on with the block above it: where lines are wrapped, behind every
  /// line that is full or ends within a sentence; else only a bullet's indented lines.
  private func continues(_ line: TextLines.Line) -> Bool {
    guard isOpen, let last = blocks.last else { return false }
    switch last.kind {
    case .words, .numbered, .bullet: break
    default: return false
    }
    guard let width = lines.width else { return last.kind == .bullet && line.indent >= 2 }
    if last.lastLength * 10 >= width * 8 { return true }
    return !TextShape.endsSentence(last.bytes) && TextShape.startsSmall(text[line.bytes])
  }

  /// Joins what a page break cut: a block that stops within a sentence, and the next that starts with
  /// a small letter.
  private mutating func mend() {
    var mended: [Open] = []
    for block in blocks {
      guard let last = mended.last, block.kind == .words, TextShape.startsSmall(block.bytes[...]),
        last.kind == .words || last.kind == .numbered || last.kind == .bullet,
        TextShape.stopsWithinSentence(last.bytes)
      else {
        mended.append(block)
        continue
      }
      joiner.join(&mended[mended.count - 1].bytes, block.bytes[...])
      mended[mended.count - 1].lines += block.lines
    }
    blocks = mended
  }

  /// The blocks as pieces.
  var pieces: [Draft.Piece] {
    blocks.indices.flatMap { position -> [Draft.Piece] in
      let block = blocks[position]
      let words = TextShape.withoutEmphasis(block.bytes)
      guard !words.isEmpty else { return [] }
      if block.kind == .tableRow { return TextBlocks.row(words).map { [$0] } ?? [] }
      return [piece(block, words, isFirst: position == 0)]
    }
  }

  private func piece(_ block: Open, _ words: [UInt8], isFirst: Bool) -> Draft.Piece {
    let string = String(decoding: words, as: UTF8.self)
    let marker = String(decoding: block.marker, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined()
    switch block.kind {
    case .heading(let level):
      return Draft.Piece(
        .heading, string, level: level, detail: isFirst && level == 1 ? .title : nil)
    case .bullet: return Draft.Piece(.bullet, string, level: 1, marker: marker)
    case .numbered: return Draft.Piece(.paragraph, string, marker: marker)
    default:
      let isHeading = block.isApart && block.lines <= 2 && TextShape.isHeading(words)
      return isHeading ? Draft.Piece(.heading, string, level: 2) : Draft.Piece(.paragraph, string)
    }
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
