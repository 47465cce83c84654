import Reports

/// Words between quotation marks, or from an opening mark to the end of its paragraph.
struct Quotation: Sendable, Equatable {
  /// Where it stands, with its marks.
  let range: Range<Int>
  /// Paragraphs of one long quotation share a number.
  let speech: Int
  /// Whether punctuation stands before the closing mark, as in speech; names and catchwords have
  /// none. What nobody closed counts as speech.
  let endsLikeSpeech: Bool
}

/// Finds quotations in the paragraphs of a text: double and single marks, curly and straight.
///
/// English papers open each paragraph of a long quotation with a mark and close the last one only.
/// Where an opening mark is missing in a later paragraph, the quotation runs on if it is closed within
/// `farthestClose` paragraphs before another one opens. Marks within a quotation are left alone.
struct QuotationReader {
  /// A quotation that nobody closes within so many paragraphs ends with its own.
  static let farthestClose = 8

  /// So many spaces, within so many bytes, make a quotation longer than a catchword.
  static let catchwordSpaces = 2
  static let longCatchword = 200

  private enum Kind: Int, CaseIterable { case double, single }

  /// What a sign alone tells: straight marks, and curly ones that some write at both ends, stand on
  /// either side.
  private enum Side { case opening, closing, either }

  private struct Mark {
    let position: Int
    let length: Int
    let kind: Kind
    let isOpening: Bool
    /// Whether it may be the apostrophe of a plural's possessive ("workers’ visits").
    var isDoubtful = false
    /// Whether the next single mark of the paragraph closes too.
    var isClosedLater = false
  }

  private let bytes: [UInt8]
  private let paragraphs: [Range<Int>]
  private let marks: [[Mark]]
  /// For each kind and paragraph, how many paragraphs ahead a closing mark stands before any opening
  /// one; nil where an opening one comes first.
  private let closes: [[Int?]]

  init(_ bytes: [UInt8], paragraphs: [Range<Int>]) {
    self.bytes = bytes
    self.paragraphs = paragraphs
    let marks = paragraphs.map { QuotationReader.marks(in: bytes, $0) }
    self.marks = marks
    self.closes = Kind.allCases.map { QuotationReader.closes(marks, $0) }
  }

  /// The quotations of each paragraph, in reading order.
  func quotations() -> [[Quotation]] {
    var found: [[Quotation]] = []
    var pending: (kind: Kind, speech: Int)?
    var count = 0
    for (paragraph, range) in paragraphs.enumerated() {
      let carried = pending.flatMap { continues($0.kind, at: paragraph) ? $0 : nil }
      var isInside = carried.map { !opens($0.kind, paragraph) } ?? false
      var own: [Quotation] = []
      var open: (kind: Kind, start: Int)? =
        isInside ? carried.map { ($0.kind, range.lowerBound) } : nil
      func add(_ end: Int, isClosed: Bool) {
        guard let start = open?.start else { return }
        let isCarried = carried != nil && own.isEmpty && (isInside || start == range.lowerBound)
        if !isCarried { count += 1 }
        own.append(
          Quotation(
            range: start..<end, speech: isCarried ? carried?.speech ?? count : count,
            endsLikeSpeech: !isClosed || endsLikeSpeech(before: end)))
      }
      for mark in marks[paragraph] {
        if let (kind, start) = open {
          guard closes(mark, kind), !isPossessive(mark, from: start) else { continue }
          add(mark.position + mark.length, isClosed: true)
          (open, isInside) = (nil, false)
        } else if canOpen(mark, at: range.lowerBound) {
          open = (mark.kind, mark.position)
        }
      }
      add(range.upperBound, isClosed: false)
      pending = open.flatMap { open in own.last.map { (open.kind, $0.speech) } }
      found.append(own)
    }
    return found
  }

  /// Whether what looks like a closing mark is an apostrophe: after a plural's s, in a quotation of
  /// a few words or more, which would end with punctuation.
  private func isPossessive(_ mark: Mark, from start: Int) -> Bool {
    guard mark.isDoubtful else { return false }
    let limit = min(mark.position, start + QuotationReader.longCatchword)
    return bytes[start..<limit].count { $0 == 0x20 } >= QuotationReader.catchwordSpaces
  }

  private func closes(_ mark: Mark, _ kind: Kind) -> Bool {
    mark.kind == kind && !mark.isOpening && !(mark.isDoubtful && mark.isClosedLater)
  }

  /// A single mark that is never closed opens nothing but a paragraph.
  private func canOpen(_ mark: Mark, at start: Int) -> Bool {
    mark.isOpening && (mark.kind == .double || mark.isClosedLater || mark.position == start)
  }

  private func continues(_ kind: Kind, at paragraph: Int) -> Bool {
    if opens(kind, paragraph) { return true }
    return (closes[kind.rawValue][paragraph] ?? .max) <= QuotationReader.farthestClose
  }

  private func opens(_ kind: Kind, _ paragraph: Int) -> Bool {
    guard let first = marks[paragraph].first else { return false }
    return first.isOpening && first.kind == kind
      && first.position == paragraphs[paragraph].lowerBound
  }

  private func endsLikeSpeech(before end: Int) -> Bool {
    var position = end - 1
    // A closing mark, perhaps after another one, is a few bytes long.
    while position > max(0, end - 9) {
      switch bytes[position] {
      case 0x93, 0x94, 0xA6: return true
      case 0x22, 0x27, 0x80...: position -= 1
      case let byte: return ",.!?-".utf8.contains(byte)
      }
    }
    return false
  }

  private static func closes(_ marks: [[Mark]], _ kind: Kind) -> [Int?] {
    var distances = [Int?](repeating: nil, count: marks.count)
    var next: Int?
    for paragraph in marks.indices.reversed() {
      next = next.map { $0 + 1 }
      if let first = marks[paragraph].first(where: { $0.kind == kind && !$0.isDoubtful }) {
        next = first.isOpening ? nil : 0
      }
      distances[paragraph] = next
    }
    return distances
  }

  private static func marks(in bytes: [UInt8], _ range: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let mark = mark(in: bytes, at: position, range) {
        marks.append(mark)
        position += mark.length
      } else {
        position += 1
      }
    }
    var isClosedLater = false
    for place in marks.indices.reversed() where marks[place].kind == .single {
      marks[place].isClosedLater = isClosedLater
      isClosedLater = !marks[place].isOpening
    }
    return marks
  }

  private static func mark(in bytes: [UInt8], at position: Int, _ range: Range<Int>) -> Mark? {
    guard let sign = sign(in: bytes, at: position, range.upperBound) else { return nil }
    let end = position + sign.length
    let next = end < range.upperBound ? bytes[end] : 0x20
    let isOpening =
      switch sign.side {
      case .opening: true
      case .either: next != 0x20 && isBoundary(bytes, at: position, from: range.lowerBound)
      case .closing: false
      }
    if sign.kind == .single, !isOpening, isWord(next) { return nil }
    let before = position > range.lowerBound ? bytes[position - 1] : 0x20
    let isDoubtful =
      sign.kind == .single && !isOpening && before | 0x20 == UInt8(ascii: "s") && next == 0x20
    return Mark(
      position: position, length: sign.length, kind: sign.kind, isOpening: isOpening,
      isDoubtful: isDoubtful)
  }

  /// The sign at a position, whether it is a mark or an apostrophe; two single ones make a double one.
  private static func sign(
    in bytes: [UInt8], at position: Int, _ end: Int
  ) -> (kind: Kind, side: Side, length: Int)? {
    switch bytes[position] {
    case UInt8(ascii: "\""): return (.double, .either, 1)
    case UInt8(ascii: "'"):
      let isTwice = position + 1 < end && bytes[position + 1] == bytes[position]
      return isTwice ? (.double, .either, 2) : (.single, .either, 1)
    case 0xE2:
      guard position + 2 < end, bytes[position + 1] == 0x80 else { return nil }
      let last = bytes[position + 2]
      let isTwice =
        position + 5 < end && bytes[position + 3] == 0xE2 && bytes[position + 4] == 0x80
        && bytes[position + 5] == last
      switch last {
      case 0x98: return isTwice ? (.double, .opening, 6) : (.single, .opening, 3)
      case 0x99: return isTwice ? (.double, .closing, 6) : (.single, .closing, 3)
      case 0x9C, 0x9E: return (.double, .opening, 3)
      case 0x9D: return (.double, .either, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a word may begin at `position`: a space, a bracket, a dash or an opening mark before it.
  private static func isBoundary(_ bytes: [UInt8], at position: Int, from start: Int) -> Bool {
    guard position > start else { return true }
    let before = bytes[position - 1]
    if " ([\t\n\"'-/".utf8.contains(before) { return true }
    guard position - 2 > start, bytes[position - 2] == 0x80 else { return false }
    return [0x93, 0x94, 0x98, 0x9C].contains(before)
  }

  /// Letters, digits, and what begins a letter beyond ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: true
    default: false
    }
  }
}
