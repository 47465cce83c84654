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
