/// Joins the runs of a page into lines, in the order in which the file draws them.
///
/// A run that goes on to the right of the one before, on the same height, belongs to its line; where
/// the gap is wider than a word space can be, a new line begins beside it (a table's next cell). A
/// number or glyph in front of a gap is the line's marker, and small raised figures are references to
/// footnotes: they open a footnote or are left out.
struct PDFLineBuilder {
  private let pages: PDFPages
  private let characters = PDFCharacters()
  private var lines: [PDFLine] = []
  private var pieces: [Piece] = []
  private var top = 0
  private var bottom = 0
  private var followsBlank = false

  /// A run, or the part of it after a marker, without white space at its ends.
  private struct Piece {
    let run: PDFPages.Run
    let size: Int
    let text: Range<Int>
    let left: Int
    let right: Int
  }

  init(_ pages: PDFPages) {
    self.pages = pages
  }

  /// The lines of the page at a position in the document.
  mutating func lines(ofPage position: Int) -> [PDFLine] {
    lines.removeAll(keepingCapacity: true)
    followsBlank = false
    for run in pages.runs[pages.pages[position].runs] { add(run, page: position) }
    close(page: position)
    return lines
  }

  private mutating func add(_ run: PDFPages.Run, page: Int) {
    guard let piece = piece(of: run, run.text) else {
      if pieces.isEmpty || !standsBeside(run) {
        close(page: page)
        followsBlank = true
      }
      return
    }
    if !pieces.isEmpty && !continues(piece) { close(page: page) }
    let parts = split(piece)
    for part in parts {
      if pieces.isEmpty { (top, bottom) = (run.top, run.top + run.height) }
      pieces.append(part)
    }
    if pieces.count == 2, isRaised(pieces[0], beside: pieces[1]) {
      (top, bottom) = (run.top, run.top + run.height)
    }
  }

  /// A run's text without white space at its ends, and where that stands; nil where none is left.
  private func piece(of run: PDFPages.Run, _ text: Range<Int>) -> Piece? {
    let bytes = pages.bytes
    var start = text.lowerBound
    var end = text.upperBound
    while start < end, let length = spaceLength(at: start, before: end) { start += length }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    while end - 1 > start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
      end -= 2
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    }
    guard start < end else { return nil }
    let size = run.font >= 0 ? pages.fonts[run.font].size : max(1, run.height * 4 / 5)
    let space = size * 3 / 10
    let left = run.left + min(run.width - 1, (start - run.text.lowerBound) * space)
    let right = run.left + run.width - (run.text.upperBound - end) * space
    return Piece(run: run, size: size, text: start..<end, left: left, right: max(left + 1, right))
  }

  private func spaceLength(at position: Int, before end: Int) -> Int? {
    let byte = pages.bytes[position]
    if byte <= 0x20 { return 1 }
    guard byte == 0xC2, position + 1 < end, pages.bytes[position + 1] == 0xA0 else { return nil }
    return 2
  }

  /// A number in front of three spaces or more is a marker, though it is drawn in one run.
  private func split(_ piece: Piece) -> [Piece] {
    let text = pages.bytes[piece.text]
    guard pieces.isEmpty, let gap = text.firstIndex(of: 0x20), gap - text.startIndex <= 6,
      let next = text[gap...].firstIndex(where: { $0 > 0x20 }), next - gap >= 3,
      PDFMarker.isMarker(text[..<gap])
    else { return [piece] }
    let space = piece.size * 3 / 10
    let right = piece.left + (gap - text.startIndex) * piece.size * 5 / 9
    let marker = Piece(
      run: piece.run, size: piece.size, text: text.startIndex..<gap, left: piece.left, right: right)
    let rest = Piece(
      run: piece.run, size: piece.size, text: next..<text.endIndex,
      left: min(piece.right - 1, right + (next - gap) * space), right: piece.right)
    return [marker, rest]
  }

  private func standsBeside(_ run: PDFPages.Run) -> Bool {
    let shared = min(bottom, run.top + run.height) - max(top, run.top)
    return 2 * shared >= min(bottom - top, run.height)
  }

  /// Whether a piece goes on with the open line.
  private func continues(_ piece: Piece) -> Bool {
    guard let last = pieces.last, standsBeside(piece.run) else { return false }
    let gap = piece.left - last.right
    guard gap >= -piece.size / 2 else { return false }
    if gap <= max(piece.size, last.size) { return true }
    return pieces.count == 1 && gap <= 5 * piece.size && PDFMarker.isMarker(mapped(last))
  }

  private func mapped(_ piece: Piece) -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    _ = characters.append(pages.bytes[piece.text], isSymbol: isSymbol(piece), to: &text)
    return text[...]
  }

  private func isSymbol(_ piece: Piece) -> Bool {
    piece.run.font >= 0 && pages.fonts[piece.run.font].isSymbol
  }

  /// Whether a piece is a number in figures much smaller than its neighbour's, and raised above them.
  private func isRaised(_ piece: Piece, beside other: Piece) -> Bool {
    guard piece.size * 5 <= other.size * 4, piece.text.count <= 3 else { return false }
    guard piece.run.top + piece.run.height < other.run.top + other.run.height else { return false }
    return pages.bytes[piece.text].allSatisfy { (48...57).contains($0) }
  }

  private mutating func close(page: Int) {
    guard let first = pieces.first else { return }
    defer {
      pieces.removeAll(keepingCapacity: true)
      followsBlank = false
    }
    var line = PDFLine(
      page: page, left: first.left, right: first.right, top: top, bottom: bottom,
      size: mainSize, textLeft: first.left)
    line.followsBlank = followsBlank
    var begin = 0
    if pieces.count > 1, isRaised(first, beside: pieces[1]) {
      line.startsRaised = true
      begin = 1
    } else if pieces.count > 1, hasMarkerGap(first, pieces[1]) {
      begin = 1
    }
    if begin == 1 {
      line.marker = Array(mapped(first))
      line.textLeft = pieces[1].left
    }
    join(pieces[begin...], into: &line)
    if !line.text.isEmpty { lines.append(line) }
  }

  private func hasMarkerGap(_ marker: Piece, _ text: Piece) -> Bool {
    let mark = mapped(marker)
    guard PDFMarker.isMarker(mark) else { return false }
    if PDFMarker.isGlyph(mark) || isSymbol(marker) { return true }
    let opensSentence = (65...90).contains(pages.bytes[text.text.lowerBound])
    if opensSentence, mark.last == UInt8(ascii: "."), PDFMarker.isNumber(mark) { return true }
    return (text.left - marker.right) * 20 >= text.size * (PDFMarker.isDash(mark) ? 6 : 7)
  }

  private func join(_ pieces: ArraySlice<Piece>, into line: inout PDFLine) {
    var previous: Piece?
    for piece in pieces {
      if let previous {
        if isRaised(piece, beside: previous) { continue }
        let hasSpace = piece.text.lowerBound > piece.run.text.lowerBound
        let hadSpace = previous.text.upperBound < previous.run.text.upperBound
        if hasSpace || hadSpace || (piece.left - previous.right) * 6 > piece.size {
          if line.text.last != 0x20 { line.text.append(0x20) }
        }
      }
      line.endsSoft = characters.append(
        pages.bytes[piece.text], isSymbol: isSymbol(piece), to: &line.text)
      line.isBold = line.isBold && piece.run.isBold
      line.isInternalLink = line.isInternalLink && piece.run.isInternalLink
      line.right = max(line.right, piece.right)
      previous = piece
    }
    while line.text.last == 0x20 { line.text.removeLast() }
  }

  /// The font size that most of the open line's letters have.
  private var mainSize: Int {
    guard let first = pieces.first else { return 1 }
    guard pieces.contains(where: { $0.size != first.size }) else { return first.size }
    var letters: [Int: Int] = [:]
    for piece in pieces { letters[piece.size, default: 0] += piece.text.count }
    return letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? first.size
  }
}
