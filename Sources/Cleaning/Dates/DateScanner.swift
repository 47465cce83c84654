import Reports

/// Days written out in a text: `9 to 20 May 2022`, `8 July 2019 to 12 July 2019 and 7 August 2019`.
struct DatePhrase: Hashable, Sendable {
  /// The days named, in the order of the text; at least one.
  var days: [Day]
  /// Where the phrase stands, in bytes.
  var bytes: Range<Int>

  var first: Day { days.min() ?? days[0] }
  var last: Day { days.max() ?? days[0] }
}

/// Finds the days that British prose writes out, one phrase for days that belong together.
///
/// A phrase is a run of day numbers, month names and years with nothing but `to`, `and`, dashes,
/// commas and weekdays between them. A month or a year that stands once counts for the days before it
/// that lack one ("28 February to 4 March 2022"); over a turn of the year the earlier month belongs
/// to the year before. Spaces that a page layout puts inside numbers are closed ("2 0 May 2022").
struct DateScanner: Sendable {
  /// A day that says which year is meant where none is written: the last year in which the days named do
  /// not lie behind it. Nil to leave such days out.
  var before: Day?

  /// The phrases in `bytes[range]` that name at least one whole day, in reading order.
  func phrases(in bytes: [UInt8], range: Range<Int>) -> [DatePhrase] {
    var found: [DatePhrase] = []
    var run = Run()
    var tokens = DateTokens(bytes, range)
    while let token = tokens.next() {
      if case .other = token.kind {
        run.finish(into: &found, before: before)
      } else {
        run.add(token)
      }
    }
    run.finish(into: &found, before: before)
    return found
  }

  /// The first day of the latest month that a text names with its year; nil where it names none.
  func latestMonth(in bytes: [UInt8], range: Range<Int>) -> Day? {
    var latest: Day?
    var month: Int?
    var tokens = DateTokens(bytes, range)
    while let token = tokens.next() {
      if case .number(let year, digits: 4) = token.kind, WrittenDays.years.contains(year),
        let month, let day = Day(year: year, month: month, day: 1)
      {
        latest = max(latest ?? day, day)
      }
      if case .month(let named) = token.kind { month = named } else { month = nil }
    }
    return latest
  }
}

/// What a date is written with.
struct DateToken {
  enum Kind: Hashable {
    /// Digits, and how many; spaces inside numbers are not closed yet.
    case number(Int, digits: Int)
    case month(Int)
    /// `to`, `and`, a dash, a comma.
    case link
    /// A weekday, `of` or `the`: part of a date that says nothing.
    case filler
    /// A whole date in digits: `2022-05-20`, `20/05/2022`.
    case day(Day)
    case other
  }

  var kind: Kind
  var bytes: Range<Int>
}

/// A run of tokens that may be a phrase.
private struct Run {
  private var tokens: [DateToken] = []

  mutating func add(_ token: DateToken) {
    tokens.append(token)
  }

  /// Appends the phrase that the run makes, if it makes one, and starts anew.
  mutating func finish(into found: inout [DatePhrase], before: Day?) {
    defer { tokens.removeAll(keepingCapacity: true) }
    guard tokens.contains(where: { $0.kind.isCalendar }) else { return }
    var reader = RunReader(tokens, before: before)
    found += reader.phrases()
  }
}

extension DateToken.Kind {
  /// Whether the token makes a run worth reading.
  fileprivate var isCalendar: Bool {
    switch self {
    case .month, .day: true
    default: false
    }
  }
}

/// Reads the days of one run.
private struct RunReader {
  private let tokens: [DateToken]
  private var position = 0
  private var parts: [Part] = []

  /// A day as far as it is known.
  private struct Part {
    var day: Int
    var month: Int?
    var year: Int?
    var bytes: Range<Int>
  }

  private let before: Day?

  init(_ tokens: [DateToken], before: Day?) {
    self.tokens = tokens
    self.before = before
  }

  /// The phrases of the run: one, or more where a finished date is followed by an unlinked one.
  mutating func phrases() -> [DatePhrase] {
    while position < tokens.count {
      switch tokens[position].kind {
      case .number: readNumber()
      case .month(let month): readMonth(month)
      case .day(let day):
        parts.append(
          Part(day: day.day, month: day.month, year: day.year, bytes: tokens[position].bytes))
        position += 1
      default: position += 1
      }
    }
    return phrase().map { [$0] } ?? []
  }

  /// A day's number; `2 0` right before a month is 20.
  private mutating func readNumber() {
    var (value, digits) = number(at: position) ?? (0, 0)
    var end = position + 1
    while digits < 2, let (next, count) = number(at: end), count == 1, value * 10 + next <= 31 {
      (value, digits) = (value * 10 + next, digits + 1)
      end += 1
    }
    let bytes = tokens[position].bytes.lowerBound..<tokens[end - 1].bytes.upperBound
    position = end
    guard digits <= 2, (1...31).contains(value) else { return }
    parts.append(Part(day: value, bytes: bytes))
  }

  /// A month, and the year after it: they count for the days before that lack them.
  private mutating func readMonth(_ month: Int) {
    position += 1
    var end = tokens[position - 1].bytes.upperBound
    if parts.last.map({ $0.month != nil }) ?? true { readDayAfter(month, &end) }
    let year = readYear(&end)
    for index in parts.indices.reversed() {
      if parts[index].month != nil { break }
      parts[index].month = month
    }
    if let last = parts.indices.last, parts[last].month == month {
      parts[last].bytes = parts[last].bytes.lowerBound..<max(end, parts[last].bytes.upperBound)
      if let year { setYear(year, upTo: last) }
    }
  }

  /// `May 20, 2022`: the day stands after its month.
  private mutating func readDayAfter(_ month: Int, _ end: inout Int) {
    guard let (value, digits) = number(at: position), digits <= 2, (1...31).contains(value) else {
      return
    }
    let start = tokens[position - 1].bytes.lowerBound
    parts.append(Part(day: value, month: month, bytes: start..<tokens[position].bytes.upperBound))
    end = tokens[position].bytes.upperBound
    position += 1
    if position < tokens.count, tokens[position].kind == .link, year(at: position + 1) != nil {
      position += 1
    }
  }

  private mutating func readYear(_ end: inout Int) -> Int? {
    guard let (year, next) = year(at: position) else { return nil }
    end = tokens[next - 1].bytes.upperBound
    position = next
    return year
  }

  /// Four digits that make a year, spaces inside them closed, and the position after them. A footnote's
  /// mark may stick to the last digit.
  private func year(at start: Int) -> (Int, next: Int)? {
    var value = 0
    var digits = 0
    var end = start
    while digits < 4, let (next, count) = number(at: end), digits + count <= 5 {
      for _ in 0..<count { value *= 10 }
      (value, digits) = (value + next, digits + count)
      end += 1
    }
    if digits == 5, end == start + 1 { (value, digits) = (value / 10, 4) }
    guard digits == 4, WrittenDays.years.contains(value) else { return nil }
    return (value, end)
  }

  private mutating func setYear(_ year: Int, upTo last: Int) {
    for index in parts[...last].indices.reversed() {
      if parts[index].year != nil { break }
      let turns = (parts[index].month ?? 0) > (parts[last].month ?? 0)
      parts[index].year = turns ? year - 1 : year
    }
  }

  private func number(at position: Int) -> (value: Int, digits: Int)? {
    guard position < tokens.count, case .number(let value, let digits) = tokens[position].kind
    else { return nil }
    return (value, digits)
  }

  private func phrase() -> DatePhrase? {
    var days: [Day] = []
    var bytes: Range<Int>?
    for part in parts {
      guard let month = part.month, let day = day(part, month: month) else { continue }
      days.append(day)
      bytes = (bytes?.lowerBound ?? part.bytes.lowerBound)..<part.bytes.upperBound
    }
    return bytes.map { DatePhrase(days: days, bytes: $0) }
  }

  /// The day of a part; where no year is written, the last one not behind `before`.
  private func day(_ part: Part, month: Int) -> Day? {
    if let year = part.year { return Day(year: year, month: month, day: part.day) }
    guard let before, let day = Day(year: before.year, month: month, day: part.day) else {
      return nil
    }
    return day <= before ? day : Day(year: before.year - 1, month: month, day: part.day)
  }
}
