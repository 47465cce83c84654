import Reports

/// Splits text into what dates are written with. White space, and a full stop after an abbreviated
/// month, separate tokens and are none.
struct DateTokens {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.position = range.lowerBound
    self.end = range.upperBound
  }

  mutating func next() -> DateToken? {
    while position < end, bytes[position] <= 0x20 { position += 1 }
    guard position < end else { return nil }
    let start = position
    let kind = read()
    return DateToken(kind: kind, bytes: start..<position)
  }

  private mutating func read() -> DateToken.Kind {
    let byte = bytes[position]
    switch byte {
    case 48...57: return readNumber()
    case 65...90, 97...122: return readWord()
    case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "/"):
      position += 1
      return .link
    case 0xE2 where isDash: return skip(3, .link)
    case 0xC2 where position + 1 < end && bytes[position + 1] == 0xA0: return skip(2, .filler)
    default: return skip(1, .other)
    }
  }

  private mutating func skip(_ count: Int, _ kind: DateToken.Kind) -> DateToken.Kind {
    position = min(position + count, end)
    return kind
  }

  /// U+2010 to U+2015.
  private var isDash: Bool {
    position + 2 < end && bytes[position + 1] == 0x80 && (0x90...0x95).contains(bytes[position + 2])
  }

  private mutating func readNumber() -> DateToken.Kind {
    let start = position
    var value = 0
    while position < end, (48...57).contains(bytes[position]) {
      if position - start < 9 { value = value * 10 + Int(bytes[position] - 48) }
      position += 1
    }
    let digits = position - start
    if let day = wholeDate(first: value, digits: digits) { return .day(day) }
    if digits <= 2, let ordinal = ordinalEnd { position = ordinal }
    return digits <= 5 ? .number(value, digits: digits) : .other
  }

  /// The position after `st`, `nd`, `rd` or `th` that ends a word here.
  private var ordinalEnd: Int? {
    guard position + 1 < end, position + 2 >= end || !isLetter(bytes[position + 2]) else {
      return nil
    }
    switch (bytes[position] | 0x20, bytes[position + 1] | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return position + 2
    default: return nil
    }
  }

  /// `2022-05-20` or `20/05/2022` (also with dots), read on from its first number.
  private mutating func wholeDate(first: Int, digits: Int) -> Day? {
    guard position < end, digits == 4 || digits <= 2 else { return nil }
    let separator = bytes[position]
    guard [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator) else {
      return nil
    }
    guard let (second, following) = shortNumber(at: position + 1, most: 2), following < end,
      bytes[following] == separator,
      let (third, last) = shortNumber(at: following + 1, most: digits == 4 ? 2 : 4)
    else { return nil }
    if digits != 4, last - following != 5 { return nil }
    let day =
      digits == 4
      ? Day(year: first, month: second, day: third) : Day(year: third, month: second, day: first)
    if day != nil { position = last }
    return day
  }

  private func shortNumber(at start: Int, most: Int) -> (value: Int, end: Int)? {
    var value = 0
    var at = start
    while at < end, at - start < most, (48...57).contains(bytes[at]) {
      value = value * 10 + Int(bytes[at] - 48)
      at += 1
    }
    let isWhole = at >= end || !(48...57).contains(bytes[at])
    return at > start && isWhole ? (value, at) : nil
  }

  private mutating func readWord() -> DateToken.Kind {
    let start = position
    while position < end, isLetter(bytes[position]) { position += 1 }
    let count = position - start
    guard count <= 9 else { return .other }
    // A short word's bytes fit one number: no allocation for each word of a text.
    var key: UInt128 = 0
    for byte in bytes[start..<position] { key = key << 8 | UInt128(byte | 0x20) }
    guard let kind = DateTokens.words[key] else { return .other }
    if case .month = kind, count < 5, position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
    }
    return kind
  }

  private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private static let words: [UInt128: DateToken.Kind] = {
    var words: [UInt128: DateToken.Kind] = [:]
    func add(_ word: String, _ kind: DateToken.Kind) {
      words[word.utf8.reduce(0) { $0 << 8 | UInt128($1) }] = kind
    }
    for (position, month) in WrittenDays.months.enumerated() {
      add(month, .month(position + 1))
      add(String(month.prefix(WrittenDays.shortMonth)), .month(position + 1))
    }
    add("sept", .month(9))
    for day in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] {
      add(day, .filler)
      add(String(day.prefix(3)), .filler)
    }
    for word in ["to", "and", "until"] { add(word, .link) }
    for word in ["of", "the"] { add(word, .filler) }
    return words
  }()
}
