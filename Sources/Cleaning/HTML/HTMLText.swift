/// Text as it is put together from a page's stretches: white space is one space, soft hyphens and
/// zero-width spaces are gone, ligatures are letters again.
struct HTMLText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var isSpacePending = false

  var isEmpty: Bool { bytes.isEmpty }

  /// Appends source text. Newlines count as spaces.
  mutating func append(_ source: Swift.Span<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = source[position]
      if byte <= 0x20 {
        isSpacePending = true
        position += 1
      } else if byte < 0x80 {
        put(byte)
        position += 1
      } else {
        position += appendScalar(source, at: position, limit: range.upperBound)
      }
    }
  }

  /// Makes sure that white space stands between what is there and what comes.
  mutating func space() { isSpacePending = true }

  private mutating func put(_ byte: UInt8) {
    if isSpacePending {
      isSpacePending = false
      if !bytes.isEmpty { bytes.append(0x20) }
    }
    bytes.append(byte)
  }

  private mutating func appendScalar(
    _ source: Swift.Span<UInt8>, at position: Int, limit: Int
  ) -> Int {
    let lead = source[position]
    let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, limit - position)
    let second = length > 1 ? source[position + 1] : 0
    let third = length > 2 ? source[position + 2] : 0
    switch Scalar(lead, second, third) {
    case .space: isSpacePending = true
    case .nothing: break
    case .letters(let letters): for letter in letters.utf8 { put(letter) }
    case .itself: for offset in 0..<length { put(source[position + offset]) }
    }
    return length
  }

  /// What becomes of a scalar beyond ASCII, told by its first bytes.
  private enum Scalar {
    case itself, space, nothing
    case letters(String)

    init(_ lead: UInt8, _ second: UInt8, _ third: UInt8) {
      switch (lead, second, third) {
      case (0xC2, 0xA0, _), (0xC2, 0x85, _), (0xE3, 0x80, 0x80): self = .space
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F):
        self = .space
      case (0xC2, 0xAD, _), (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF),
        (0xE2, 0x80, 0x8E...0x8F):
        self = .nothing
      case (0xC2, 0x80...0x9F, _):
        self = .letters(String(Unicode.Scalar(Windows1252.scalar(second)) ?? "\u{FFFD}"))
      case (0xEF, 0xAC, 0x80...0x86):
        self = .letters(Ligatures.letters(lastByte: third))
      default: self = .itself
      }
    }
  }
}
