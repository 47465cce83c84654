/// Takes away what stands on a page but is none of its sentences: text that is drawn twice to look bold or
/// to throw a shadow, words that run up the margin, and watermarks.
///
/// Told by place alone. A run that covers the same ground as another, in the same size, and says a part of
/// what the other says, is its double. Letters that take up next to no width run up or down the page. A
/// watermark is far larger or far paler than the text that it lies across.
struct PDFStrayRuns {
  /// Letters of a level line take up at least this part of their height in width.
  private static let leastWidth = 8
  /// A watermark and words in the margin have at least so many letters: a single large one opens a chapter.
  private static let fewestLetters = 3

  /// Fewest bytes of a part that doubles a longer run.
  private static let fewestOfPart = 5

  private let pages: PDFPages
  /// Whether each run is kept.
  private var isKept: [Bool]

  private init(_ pages: PDFPages) {
    self.pages = pages
    self.isKept = [Bool](repeating: true, count: pages.runs.count)
    var marks: Set<Watermark> = []
    for page in pages.pages {
      dropTurned(page.runs)
      dropDoubles(page.runs)
      marks.formUnion(watermarks(page.runs))
    }
    guard !marks.isEmpty else { return }
    for run in pages.runs.indices where marks.contains(watermark(run)) { isKept[run] = false }
  }

  /// The pages without such runs.
  static func without(_ pages: PDFPages) -> PDFPages {
    let stray = PDFStrayRuns(pages)
    guard stray.isKept.contains(false) else { return pages }
    var kept = pages
    kept.runs = []
    for position in pages.pages.indices {
      let start = kept.runs.count
      for run in pages.pages[position].runs where stray.isKept[run] {
        kept.runs.append(pages.runs[run])
      }
      kept.pages[position].runs = start..<kept.runs.count
    }
    return kept
  }

  // MARK: Turned text

  /// A page that is turned as a whole keeps its text.
  private mutating func dropTurned(_ range: Range<Int>) {
    let turned = range.filter(isTurned)
    guard !turned.isEmpty else { return }
    let all = range.reduce(0) { $0 + pages.runs[$1].text.count }
    let letters = turned.reduce(0) { $0 + pages.runs[$1].text.count }
    if 2 * letters < all { for run in turned { isKept[run] = false } }
  }

  private func isTurned(_ position: Int) -> Bool {
    let run = pages.runs[position]
    // Bytes that go on with a character are none: an apostrophe has three bytes, and no width to speak of.
    let letters = words(position).count { $0 & 0xC0 != 0x80 }
    return letters >= PDFStrayRuns.fewestLetters
      && run.width * PDFStrayRuns.leastWidth < letters * run.height
  }

  /// A run's text without white space at its ends.
  private func words(_ position: Int) -> ArraySlice<UInt8> {
    var text = pages.bytes[pages.runs[position].text]
    while let first = text.first, first <= 0x20 { text.removeFirst() }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }

  // MARK: Doubles

  private mutating func dropDoubles(_ range: Range<Int>) {
    let order = range.filter { isKept[$0] && !words($0).isEmpty }
      .sorted { (pages.runs[$0].top, $0) < (pages.runs[$1].top, $1) }
    for (place, position) in order.enumerated() {
      let reach = slack(position)
      for other in order[(place + 1)...] {
        guard pages.runs[other].top - pages.runs[position].top <= reach else { break }
        guard isKept[position] else { break }
        if isKept[other] { dropDouble(min(position, other), max(position, other)) }
      }
    }
  }

  /// Of two runs the one that says no more than the other; of equal ones the later.
  private mutating func dropDouble(_ first: Int, _ second: Int) {
    if isDouble(second, of: first) {
      isKept[second] = false
    } else if isDouble(first, of: second) {
      isKept[first] = false
    }
  }

  /// How far apart the two copies of a letter may lie.
  private func slack(_ position: Int) -> Int { max(2, pages.runs[position].height / 5) }

  /// Whether a run lies within another and says a part of it, at the place where that part stands.
  private func isDouble(_ position: Int, of other: Int) -> Bool {
    let (a, b, reach) = (pages.runs[position], pages.runs[other], slack(other))
    guard abs(a.height - b.height) <= 1, a.left + reach >= b.left,
      a.left + a.width <= b.left + b.width + reach
    else { return false }
    let (part, whole) = (words(position), words(other))
    guard part.count < whole.count else { return part == whole && abs(a.left - b.left) <= reach }
    // An apostrophe drawn apart touches its neighbours, and they may hold another.
    guard part.count >= PDFStrayRuns.fewestOfPart, a.width >= 2 * a.height else { return false }
    return holds(whole, part) { start in
      let left = b.left + b.width * start / whole.count
      return abs(left - a.left) <= b.height + b.width / 8
    }
  }

  private func holds(
    _ whole: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>, at isPlace: (Int) -> Bool
  ) -> Bool {
    (0...(whole.count - part.count)).contains { start in
      whole.dropFirst(start).starts(with: part) && isPlace(start)
    }
  }

  // MARK: Watermarks

  /// What a watermark says, and in which size: it stands on other pages, too.
  private struct Watermark: Hashable {
    let text: [UInt8]
    let size: Int
  }

  private func watermark(_ position: Int) -> Watermark {
    Watermark(text: Array(words(position)), size: size(position))
  }

  private func size(_ position: Int) -> Int {
    let run = pages.runs[position]
    return run.font >= 0 ? pages.fonts[run.font].size : run.height
  }

  private func isPale(_ position: Int) -> Bool {
    let font = pages.runs[position].font
    return font >= 0 && pages.fonts[font].isPale
  }

  private func watermarks(_ range: Range<Int>) -> [Watermark] {
    let kept = range.filter { isKept[$0] }
    guard let usual = usualSize(kept) else { return [] }
    return kept.filter { position in
      guard size(position) >= 2 * usual || isPale(position),
        words(position).count >= PDFStrayRuns.fewestLetters
      else { return false }
      return kept.contains { $0 != position && lies(position, across: $0) }
    }.map(watermark)
  }

  /// The size of most letters.
  private func usualSize(_ runs: [Int]) -> Int? {
    var letters: [Int: Int] = [:]
    for run in runs { letters[size(run), default: 0] += pages.runs[run].text.count }
    return letters.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  /// Whether a run lies across another that is smaller or darker: over the middle of its letters.
  private func lies(_ position: Int, across other: Int) -> Bool {
    let (mark, text) = (pages.runs[position], pages.runs[other])
    guard !words(other).isEmpty, size(position) >= 2 * size(other) || !isPale(other) else {
      return false
    }
    let middle = text.top + text.height / 2
    let shared = min(mark.left + mark.width, text.left + text.width) - max(mark.left, text.left)
    return mark.top < middle && middle < mark.top + mark.height && shared >= size(other)
      && !(words(other) == words(position))
  }
}
