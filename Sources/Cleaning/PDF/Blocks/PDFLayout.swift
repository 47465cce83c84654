/// What is usual in a document: the size and place of its running text.
struct PDFLayout: Sendable {
  /// Font size of most letters.
  var size = 18
  /// Where most long lines begin.
  var left = 106
  /// Where long lines end.
  var right = 790
  /// Distance from line to line in a paragraph.
  var pitch = 22

  /// Measures lines that are no furniture.
  init(_ lines: [PDFLine]) {
    var sizes: [Int: Int] = [:]
    for line in lines { sizes[line.size, default: 0] += line.text.count }
    size = PDFLayout.commonest(sizes) ?? size
    var lefts: [Int: Int] = [:]
    var rights: [Int] = []
    var pitches: [Int: Int] = [:]
    var previous: PDFLine?
    for line in lines where line.size == size {
      if line.text.count > 50 {
        lefts[line.left, default: 0] += 1
        rights.append(line.right)
      }
      if let previous, previous.page == line.page, previous.textLeft == line.textLeft,
        line.top > previous.top
      {
        pitches[line.top - previous.top, default: 0] += 1
      }
      previous = line
    }
    left = PDFLayout.commonest(lefts) ?? left
    pitch = PDFLayout.commonest(pitches) ?? pitch
    rights.sort()
    if !rights.isEmpty { right = rights[(rights.count - 1) * 95 / 100] }
  }

  /// The key with the highest count; of several the lowest.
  private static func commonest(_ counts: [Int: Int]) -> Int? {
    counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
