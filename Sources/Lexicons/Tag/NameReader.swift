import Reports
import Terms

/// Makes one word without letters of each name in a sentence, so that names match no term, and a name of
/// five words covers as much of a term's reach as one of one.
///
/// A name is a place of the register, what councils put beside one ("Borough", "City of"), a month, up to
/// three capitalised words after a title, or a person whom the caller names; each needs its capital letter
/// ("reading" is no town). Where the register has a place with its style or body ("Stannick Borough
/// Council"), these are words of their own, as they are beside a place that it does not have. The digits of
/// "1,234" are one word as well.
package struct NameReader: Sendable {
  /// What a term of the automaton is.
  private enum Kind {
    case place, title, style, body, other

    init(_ kind: NameLexicon.Kind) {
      switch kind {
      case .title: self = .title
      case .style: self = .style
      case .body: self = .body
      case .month, .number: self = .other
      }
    }
  }

  /// Words of persons' names in lower case, each name by its words.
  package typealias Persons = [[[UInt8]]]

  private static let longestName = 3

  private let automaton: TermAutomaton
  private let kinds: [Kind]

  /// - Throws: a `LexiconError` for a name that cannot be read.
  package init(_ lexicon: NameLexicon) throws(LexiconError) {
    let words = lexicon.words.filter { $0.kind != .number }
    self.kinds = lexicon.places.map { _ in .place } + words.map { Kind($0.kind) }
    self.automaton = try TermAutomaton(
      lexicon.places + words.map(\.word), file: NameLexicon.file, column: "word")
  }

  /// The words of persons' names.
  package static func persons(_ names: [String]) -> Persons {
    names.map { name in
      let bytes = Array(name.utf8)
      var words: [Word] = []
      WordScanner().scan(bytes, in: bytes.indices, into: &words)
      return words.map { lowercase(bytes[$0.span.range]) }
    }.filter { !$0.isEmpty }
  }

  /// Joins the words of each name, and those of each number.
  package func join(
    _ words: inout [Word], in bytes: [UInt8], persons: Persons = [], hasFigures: Bool = true
  ) {
    var names = persons.isEmpty ? [] : found(persons, among: words, in: bytes)
    if words.contains(where: { isCapital($0, in: bytes) && automaton.isStart($0, in: bytes) }) {
      names += found(among: words, in: bytes)
    }
    if hasFigures { names += numbers(among: words, in: bytes) }
    guard !names.isEmpty else { return }
    names.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    NameReader.replace(names, in: &words)
  }

  /// - Parameter names: sorted; of those that share words the first counts.
  private static func replace(_ names: [Range<Int>], in words: inout [Word]) {
    var joined: [Word] = []
    joined.reserveCapacity(words.count)
    var position = 0
    for name in names where name.lowerBound >= position {
      joined += words[position..<name.lowerBound]
      joined.append(Word(nameFrom: words[name.lowerBound], to: words[name.upperBound - 1]))
      position = name.upperBound
    }
    words = joined + words[position...]
  }

  private func found(among words: [Word], in bytes: [UInt8]) -> [Range<Int>] {
    // A comma inside "Bristol, City of" is part of the name.
    var open = words
    for position in open.indices { open[position].followsBreak = false }
    var scratch = TermAutomaton.Scratch()
    var matches: [TermAutomaton.Match] = []
    automaton.find(in: bytes, words: open, range: open.indices, scratch: &scratch, into: &matches)
    matches.removeAll { !isCapital(words[$0.first], in: bytes) }
    return TermAutomaton.longest(matches).flatMap { match in
      let own = match.first..<match.last + 1
      switch kinds[match.term] {
      case .other: return [own]
      case .body: return []
      case .place: return parts(of: own, among: matches)
      case .style: return isBesideCapital(own, words, in: bytes) ? [own] : []
      case .title:
        let last = lastOfPerson(from: own.upperBound, among: words, in: bytes)
        return last > own.upperBound ? [own.upperBound..<last] : []
      }
    }
  }

  /// A place's bare name, and the styles that the register has before or behind it.
  private func parts(of place: Range<Int>, among matches: [TermAutomaton.Match]) -> [Range<Int>] {
    var name = place
    var parts: [Range<Int>] = []
    while let match = matches.filter({ isBeside(name, $0) })
      .max(by: { $0.last - $0.first < $1.last - $1.first })
    {
      let own = match.first..<match.last + 1
      if kinds[match.term] == .style { parts.append(own) }
      let isFirst = own.lowerBound == name.lowerBound
      name = isFirst ? own.upperBound..<name.upperBound : name.lowerBound..<own.lowerBound
    }
    return parts + [name]
  }

  /// Whether words at the start or the end of a longer name are its style or its body.
  private func isBeside(_ name: Range<Int>, _ match: TermAutomaton.Match) -> Bool {
    guard kinds[match.term] == .style || kinds[match.term] == .body else { return false }
    let own = match.first..<match.last + 1
    return own.count < name.count && name.contains(own.lowerBound)
      && (own.lowerBound == name.lowerBound || own.upperBound == name.upperBound)
  }

  /// Whether a word with a capital letter stands right before the words, or right behind those that end in
  /// a small one: "Stannick Borough", "City of Stannick", whether or not the register has the place.
  private func isBesideCapital(_ style: Range<Int>, _ words: [Word], in bytes: [UInt8]) -> Bool {
    if !isCapital(words[style.upperBound - 1], in: bytes) {
      return style.upperBound < words.count && isCapital(words[style.upperBound], in: bytes)
    }
    return style.lowerBound > 0 && !words[style.lowerBound].followsBreak
      && isCapital(words[style.lowerBound - 1], in: bytes)
  }

  /// Where the capitalised words after a title end; a point after the title ("Dr. Vane") is none.
  private func lastOfPerson(from first: Int, among words: [Word], in bytes: [UInt8]) -> Int {
    var last = first
    while last < min(words.count, first + NameReader.longestName),
      isCapital(words[last], in: bytes), !words[last].followsBreak || last == first
    {
      last += 1
    }
    return last
  }

  private func found(_ persons: Persons, among words: [Word], in bytes: [UInt8]) -> [Range<Int>] {
    words.indices.compactMap { position in
      guard isCapital(words[position], in: bytes) else { return nil }
      let first = NameReader.lowercase(bytes[words[position].span.range])
      let person = persons.first { person in
        person[0] == first && position + person.count <= words.count
          && zip(person, words[position...]).allSatisfy {
            $0 == NameReader.lowercase(bytes[$1.span.range])
          }
      }
      return person.map { position..<position + $0.count }
    }
  }

  /// Digits that a comma or a point sets apart from digits: "1,234", "3.5".
  private func numbers(among words: [Word], in bytes: [UInt8]) -> [Range<Int>] {
    var numbers: [Range<Int>] = []
    for position in words.indices.dropFirst() where isPart(words[position], in: bytes) {
      let before = words[position - 1].span
      guard before.end + 1 == words[position].span.start, bytes[before.end - 1].isFigure else {
        continue
      }
      if let last = numbers.last, last.upperBound == position {
        numbers[numbers.count - 1] = last.lowerBound..<position + 1
      } else {
        numbers.append(position - 1..<position + 1)
      }
    }
    return numbers
  }

  private func isPart(_ word: Word, in bytes: [UInt8]) -> Bool {
    let start = word.span.start
    guard start > 0, bytes[start].isFigure else { return false }
    return bytes[start - 1] == UInt8(ascii: ",") || bytes[start - 1] == UInt8(ascii: ".")
  }

  private func isCapital(_ word: Word, in bytes: [UInt8]) -> Bool {
    bytes[word.span.start] &- UInt8(ascii: "A") < 26
  }

  private static func lowercase(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
  }
}

extension UInt8 {
  fileprivate var isFigure: Bool { self &- UInt8(ascii: "0") < 10 }
}
