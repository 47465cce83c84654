/// A lexicon term as people write it in a spreadsheet, read into the words it stands for.
///
/// | written | finds |
/// | --- | --- |
/// | `strategy meeting` | the two words in a row, in any case; a hyphen counts as a space |
/// | `improv*` | every word that starts so |
/// | `is|are|was not` | no: alternatives stand in brackets |
/// | `(is|are|was) not` | any one of the alternatives, then `not`; an empty one makes it optional |
/// | `lack of ~ oversight` | up to three words may stand at `~`, `~5` up to five |
package struct TermPattern: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case word([UInt8])
    case prefix([UInt8])
    case gap(Int)
  }

  /// What can go wrong in a term; a loader adds file and line.
  package struct Problem: Error {
    package let reason: String
    package let remedy: String
  }

  /// Every sequence of parts that the term stands for.
  package let variants: [[Part]]

  package init(_ term: String) throws(Problem) {
    var variants: [[Part]] = []
    for text in try TermPattern.expand(term[...]) {
      let parts = try TermPattern.parts(of: text)
      if !variants.contains(parts) { variants.append(parts) }
    }
    self.variants = variants
  }

  private static func expand(_ term: Substring) throws(Problem) -> [String] {
    guard let open = term.firstIndex(of: "(") else {
      guard !term.contains(")") && !term.contains("|") else {
        throw Problem(reason: "a bracket is missing", remedy: "write alternatives as (one|other)")
      }
      return [String(term)]
    }
    guard let close = term[open...].firstIndex(of: ")") else {
      throw Problem(reason: "a bracket is never closed", remedy: "add the closing bracket")
    }
    let inside = term[term.index(after: open)..<close]
    guard !inside.contains("("), !term[..<open].contains("|") else {
      throw Problem(
        reason: "brackets stand inside brackets", remedy: "write the alternatives out in one pair")
    }
    var texts: [String] = []
    let tails = try expand(term[term.index(after: close)...])
    for choice in inside.split(separator: "|", omittingEmptySubsequences: false) {
      for tail in tails { texts.append("\(term[..<open])\(choice)\(tail)") }
    }
    return texts
  }

  private static func parts(of text: String) throws(Problem) -> [Part] {
    var parts: [Part] = []
    for token in text.split(separator: " ") {
      if token.hasPrefix("~") {
        let digits = token.dropFirst()
        guard let length = digits.isEmpty ? 3 : Int(digits), (1...12).contains(length) else {
          throw Problem(reason: "'\(token)' is no gap", remedy: "write ~ or ~1 to ~12")
        }
        parts.append(.gap(length))
      } else {
        parts += words(in: token)
      }
    }
    guard case .word? = parts.first ?? nil else {
      if case .prefix? = parts.first { return try checkEnd(parts) }
      throw Problem(reason: "it does not start with a word", remedy: "start the term with a word")
    }
    return try checkEnd(parts)
  }

  private static func checkEnd(_ parts: [Part]) throws(Problem) -> [Part] {
    if case .gap? = parts.last {
      throw Problem(reason: "it ends with a gap", remedy: "end the term with a word")
    }
    return parts
  }

  /// The words of a token as the scanner would split them, the last one a prefix if `*` follows.
  private static func words(in token: Substring) -> [Part] {
    let isPrefix = token.hasSuffix("*")
    let bytes = Array(token.utf8)
    var found: [Word] = []
    WordScanner().scan(bytes, in: 0..<bytes.count, into: &found)
    return found.enumerated().map { position, word in
      let key = foldedBytes(bytes, word.span.range)
      return isPrefix && position == found.count - 1 ? .prefix(key) : .word(key)
    }
  }
}

/// A word's bytes in lower case, with straight apostrophes: the form in which terms are compared.
package func foldedBytes(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
  var folded: [UInt8] = []
  var position = range.lowerBound
  while position < range.upperBound {
    let byte = bytes[position]
    if byte == 0xE2 {
      folded.append(UInt8(ascii: "'"))
      position += 3
    } else {
      folded.append((65...90).contains(byte) ? byte | 0x20 : byte)
      position += 1
    }
  }
  return folded
}
