/// Takes away the numbers that count the lines of a page in its margin, as drafts and minutes have them.
///
/// They stand in one column, rise in even steps, and pay no heed to where sentences begin: that is what
/// sets them apart from the numbers of paragraphs.
struct PDFLineNumbers {
  /// A number in a margin.
  private struct Number {
    /// The line that it is, or that it is the marker of.
    let line: Int
    let value: Int
    let left: Int
    let right: Int
    let isAlone: Bool
  }

  /// Fewest numbers that show a column of them.
  private static let fewest = 4
  /// No page has more lines: where more numbers stand, they count none.
  private static let most = 500
  /// Numbers stand at every line, or every second, fifth or tenth.
  private static let steps: Set<Int> = [1, 2, 5, 10]

  private let lines: [PDFLine]

  /// The lines without such numbers.
  static func without(_ lines: [PDFLine]) -> [PDFLine] {
    let finder = PDFLineNumbers(lines: lines)
    let pages = finder.numbersByPage()
    let columns = Stretches(pages.compactMap(finder.column))
    guard !columns.isEmpty else { return lines }
    return finder.dropping(pages.joined().filter { columns.contain($0.right) })
  }

  private func numbersByPage() -> [[Number]] {
    var pages: [[Number]] = []
    var page = -1
    for position in lines.indices {
      guard let number = number(position) else { continue }
      if lines[position].page != page { pages.append([]) }
      page = lines[position].page
      pages[pages.count - 1].append(number)
    }
    return pages
  }

  private func number(_ position: Int) -> Number? {
    let line = lines[position]
    if let value = PDFLineNumbers.value(line.marker) {
      let width = line.marker.count * line.size / 2
      return Number(
        line: position, value: value, left: line.left, right: line.left + width, isAlone: false)
    }
    guard line.marker.isEmpty, let value = PDFLineNumbers.value(line.text) else { return nil }
    return Number(
      line: position, value: value, left: line.left, right: line.right, isAlone: true)
  }

  private static func value(_ text: [UInt8]) -> Int? {
    guard (1...4).contains(text.count), text.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return text.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Where a page's line numbers end on the right; nil where it has none.
  private func column(of page: [Number]) -> ClosedRange<Int>? {
    guard page.count <= PDFLineNumbers.most else { return nil }
    let best = page.map { number in page.filter { isAligned($0, number) } }.max {
      $0.count < $1.count
    }
    guard var column = best, column.count >= PDFLineNumbers.fewest else { return nil }
    column.sort { lines[$0.line].top < lines[$1.line].top }
    guard isEven(column), ignoresSentences(column) else { return nil }
    let rights = column.map(\.right)
    guard let least = rights.min(), let most = rights.max() else { return nil }
    return (least - 4)...(most + 4)
  }

  private func isAligned(_ a: Number, _ b: Number) -> Bool {
    abs(a.left - b.left) <= 4 || abs(a.right - b.right) <= 4
  }

  /// Whether the numbers rise by one step nearly everywhere.
  private func isEven(_ column: [Number]) -> Bool {
    let steps = zip(column, column.dropFirst()).map { $1.value - $0.value }
    guard let step = steps.first(where: PDFLineNumbers.steps.contains) else { return false }
    return steps.count { $0 == step } * 10 >= steps.count * 9
  }

  /// Whether a quarter of the numbers, and two at least, stand at lines that go on with a sentence.
  private func ignoresSentences(_ column: [Number]) -> Bool {
    let texts = column.compactMap { number in number.isAlone ? textBeside(number.line) : number.line
    }
    let inside = texts.count { lines[$0].startsInside }
    return inside >= 2 && inside * 4 >= texts.count
  }

  /// The line of words on the height of a number.
  private func textBeside(_ position: Int) -> Int? {
    let number = lines[position]
    let before = lines[..<position].lastIndex { $0.page != number.page } ?? -1
    return lines[(before + 1)...].prefix { $0.page == number.page }.indices.first { other in
      let line = lines[other]
      let shared = min(line.bottom, number.bottom) - max(line.top, number.top)
      return other != position && shared * 2 >= number.height
        && PDFLineNumbers.value(line.text) == nil
    }
  }

  private func dropping(_ numbers: [Number]) -> [PDFLine] {
    var kept = lines
    for number in numbers where !number.isAlone {
      kept[number.line].marker = []
      kept[number.line].left = kept[number.line].textLeft
    }
    let alone = Set(numbers.filter(\.isAlone).map(\.line))
    return kept.indices.filter { !alone.contains($0) }.map { kept[$0] }
  }
}

/// Stretches of a page's width, searched quickly however many there are.
private struct Stretches {
  /// In order, none touching another.
  private var ranges: [ClosedRange<Int>] = []

  init(_ all: [ClosedRange<Int>]) {
    for range in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] =
          last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  var isEmpty: Bool { ranges.isEmpty }

  func contain(_ place: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < place { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(place)
  }
}
