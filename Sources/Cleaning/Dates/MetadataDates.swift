import Reports

/// Reads days in the ways that pages write them.
enum MetadataDates {
  /// The day in a text: ISO 8601, `20191118`, `18 November 2019`, `Nov. 18th, 2019`, `18/11/2019`
  /// where only one order of day and month is possible or both are the same.
  static func day(in text: String) -> Day? {
    let text = text.trimmingPrefix { $0.isWhitespace }
    if let day = Day(iso: text) { return day }
    let words = words(of: text)
    return compact(words) ?? named(words) ?? numeric(words)
  }

  /// The day in an address's path: `/2019/11/18/` or `2019-11-18`.
  static func day(inAddress url: String) -> Day? {
    let words = words(of: url[...])
    for (position, word) in words.enumerated() where word.utf8.count == 4 {
      guard let year = Int(word), WrittenDays.years.contains(year), position + 2 < words.count
      else {
        continue
      }
      let month = Int(words[position + 1]) ?? month(words[position + 1])
      if let month, let day = Int(words[position + 2]), words[position + 2].utf8.count <= 2 {
        return Day(year: year, month: month, day: day)
      }
    }
    return nil
  }

  private static func words(of text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isNumber = false
    for byte in text.utf8.prefix(400) {
      let isDigit = (48...57).contains(byte)
      let isLetter = (65...90).contains(byte & 0xDF)
      if !word.isEmpty, !(isDigit || isLetter) || isDigit != isNumber {
        words.append(word)
        word = ""
      }
      if isDigit || isLetter {
        word.unicodeScalars.append(Unicode.Scalar(isDigit ? byte : byte | 0x20))
        isNumber = isDigit
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The month that a word begins like: pages shorten names, and spell them in other languages.
  private static func month(_ word: String) -> Int? {
    WrittenDays.months.firstIndex { word.hasPrefix($0.prefix(WrittenDays.shortMonth)) }
      .map { $0 + 1 }
  }

  private static func compact(_ words: [String]) -> Day? {
    guard let first = words.first, first.utf8.count == 8 || first.utf8.count == 14,
      let number = Int(first.prefix(8))
    else { return nil }
    return WrittenDays.day(eightDigits: number)
  }

  private static func named(_ words: [String]) -> Day? {
    for (position, word) in words.enumerated() {
      guard let month = month(word) else { continue }
      let after = words[(position + 1)...].filter { !["st", "nd", "rd", "th", "of"].contains($0) }
      let before = words[..<position].last { !["st", "nd", "rd", "th", "of"].contains($0) }
      if let day = before.flatMap(Int.init), let year = after.first.flatMap(Int.init), year > 31 {
        return Day(year: year, month: month, day: day)
      }
      if after.count > 1, let day = Int(after[0]), let year = Int(after[1]), year > 31 {
        return Day(year: year, month: month, day: day)
      }
    }
    return nil
  }

  private static func numeric(_ words: [String]) -> Day? {
    guard words.count >= 3, words[2].utf8.count == 4, let first = Int(words[0]),
      let second = Int(words[1]), let year = Int(words[2])
    else { return nil }
    if second > 12 { return Day(year: year, month: first, day: second) }
    if first > 12 || first == second { return Day(year: year, month: second, day: first) }
    return nil
  }
}
