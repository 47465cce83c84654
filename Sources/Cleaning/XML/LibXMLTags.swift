/// Looks at tags before libxml2 does, for what would take it time without bounds.
enum LibXMLTags {
  /// libxml2 compares every attribute of a tag with all before it; no page has this many.
  private static let attributeLimit = 500

  /// HTML in which no tag has more than 500 attributes and Word's sections are gone: both are blanked
  /// out.
  static func bounded(_ html: [UInt8]) -> [UInt8] {
    var blanks: [Range<Int>] = []
    let view = html.span
    var position = 0
    var hasOpenComment = false
    while position + 1 < view.count {
      guard view[position] == UInt8(ascii: "<"), isLetter(view[position + 1]) else {
        if !hasOpenComment, isComment(at: position, view) {
          // One that never ends is looked for once, not at each of a million beginnings.
          let end = commentEnd(in: view, from: position)
          hasOpenComment = end == nil
          position = end ?? position + 1
        } else if let end = sectionEnd(in: view, from: position) {
          blanks.append(position..<end)
          position = end
        } else {
          position += 1
        }
        continue
      }
      let tag = tag(in: view, from: position + 1)
      if tag.limit < tag.end { blanks.append(tag.limit..<tag.end) }
      position = afterRawText(in: view, tag: position + 1, end: tag.end)
    }
    guard !blanks.isEmpty else { return html }
    var bounded = html
    for range in blanks {
      for blank in range { bounded[blank] = UInt8(ascii: " ") }
    }
    return bounded
  }

  private static func isComment(at position: Int, _ html: Swift.Span<UInt8>) -> Bool {
    html[position] == UInt8(ascii: "<") && isAt(position + 1, commentStart, html)
  }

  /// Where a comment ends; nil where it does not.
  private static func commentEnd(in html: Swift.Span<UInt8>, from start: Int) -> Int? {
    var position = start + 4
    while position + 2 < html.count {
      if html[position] == 0x2D, html[position + 1] == 0x2D, html[position + 2] == 0x3E {
        return position + 3
      }
      position += 1
    }
    return nil
  }

  private static let commentStart = Array("!--".utf8)

  /// Where a section that only Word understands ends (`<![if !supportLists]>`, `<![endif]>`), which
  /// libxml2 takes for text; nil where none begins.
  private static func sectionEnd(in html: Swift.Span<UInt8>, from start: Int) -> Int? {
    guard start + 4 < html.count, html[start + 1] == UInt8(ascii: "!"),
      html[start + 2] == UInt8(ascii: "["), html[start] == UInt8(ascii: "<")
    else { return nil }
    guard isAt(start + 3, sectionStarts[0], html) || isAt(start + 3, sectionStarts[1], html) else {
      return nil
    }
    let end = (start..<min(start + 200, html.count)).first { html[$0] == UInt8(ascii: ">") }
    return end.map { $0 + 1 }
  }

  private static let sectionStarts = ["if", "endif"].map { Array($0.utf8) }

  /// Where a tag ends, and where in it the last attribute that is kept ends.
  private static func tag(
    in html: Swift.Span<UInt8>, from start: Int
  ) -> (limit: Int, end: Int) {
    var position = start
    var quote: UInt8 = 0
    var parts = 0
    var limit = Int.max
    while position < html.count {
      let byte = html[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
        parts += 1
        if parts > attributeLimit * 2, limit == Int.max { limit = position }
      }
      position += 1
    }
    return (min(limit, position), position)
  }

  /// The position after a script's or style's content, in which `<` begins no tag; after any other
  /// tag, its end.
  private static func afterRawText(
    in html: Swift.Span<UInt8>, tag start: Int, end: Int
  ) -> Int {
    guard let name = rawTexts.first(where: { isAt(start, $0, html) }) else { return end }
    var position = end
    while position + 1 < html.count {
      if html[position] == UInt8(ascii: "<"), html[position + 1] == UInt8(ascii: "/"),
        isAt(position + 2, name, html)
      {
        return position
      }
      position += 1
    }
    return html.count
  }

  private static let rawTexts = ["script", "style"].map { Array($0.utf8) }

  private static func isAt(_ position: Int, _ name: [UInt8], _ html: Swift.Span<UInt8>) -> Bool {
    guard position + name.count <= html.count else { return false }
    return name.indices.allSatisfy { html[position + $0] | 0x20 == name[$0] }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  /// Number of end tags.
  static func ends(in html: ArraySlice<UInt8>) -> Int {
    var count = 0
    for position in html.indices.dropLast() where html[position] == UInt8(ascii: "<") {
      if html[position + 1] == UInt8(ascii: "/") { count += 1 }
    }
    return count
  }
}

/// Looks at XML before libxml2 does, for what would take it time without bounds.
enum XMLTags {
  /// The most attributes that stand in one tag.
  static func mostAttributes(in xml: [UInt8]) -> Int {
    let view = xml.span
    var most = 0
    var inTag = 0
    var isInTag = false
    var quote: UInt8 = 0
    for position in view.indices {
      let byte = view[position]
      if !isInTag {
        guard byte == UInt8(ascii: "<"), position + 1 < view.count else { continue }
        // Comments, declarations and character data have no attributes.
        isInTag = view[position + 1] != UInt8(ascii: "!") && view[position + 1] != UInt8(ascii: "?")
        (inTag, quote) = (0, 0)
      } else if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        inTag += 1
        most = max(most, inTag)
      } else if byte == UInt8(ascii: ">") {
        isInTag = false
      }
    }
    return most
  }
}
