/// What a Word document's paragraph styles and list definitions say.
struct DocxStyles: Sendable {
  struct Style: Sendable {
    var name = ""
    var basedOn: String?
    /// Outline level, 0 for the highest; 9 is body text.
    var outline: Int?
    var list: String?
    var listLevel: Int?
  }

  private var styles: [String: Style] = [:]

  init() {}

  init(_ xml: DocxXML) {
    var id: String?
    var style = Style()
    for event in xml.events {
      switch event {
      case .start(.style, let value):
        id = value
        style = Style()
      case .start(.name, let value): style.name = value?.lowercased() ?? ""
      case .start(.basedOn, let value): style.basedOn = value
      case .start(.outlineLvl, let value): style.outline = DocxXML.number(value)
      case .start(.numId, let value): style.list = value
      case .start(.ilvl, let value): style.listLevel = DocxXML.number(value)
      case .end(.style): if let id { styles[id] = style }
      default: break
      }
    }
  }

  /// The heading level of a style, 1 to 6, by its name ("heading 2") or outline level, or by those of
  /// the style that it is based on; nil where it is none.
  func headingLevel(_ id: String) -> Int? {
    chain(id).lazy.compactMap { style -> Int? in
      if style.name.hasPrefix("heading "), let level = Int(style.name.dropFirst(8)) {
        return min(max(level, 1), 6)
      }
      return DocxStyles.level(ofOutline: style.outline)
    }.first
  }

  /// The heading level, 1 to 6, of an outline level, of which 9 is body text; nil where there is none.
  static func level(ofOutline outline: Int?) -> Int? {
    outline.flatMap { (0..<9).contains($0) ? min($0 + 1, 6) : nil }
  }

  func isTitle(_ id: String) -> Bool { chain(id).contains { $0.name == "title" } }

  /// The list that a style puts its paragraphs in.
  func list(_ id: String) -> (id: String, level: Int)? {
    chain(id).lazy.compactMap { style in style.list.map { ($0, style.listLevel ?? 0) } }.first
  }

  /// Whether a style is a bullet list's by its name, for documents whose lists are not defined.
  func isBullet(_ id: String) -> Bool { chain(id).contains { $0.name.hasPrefix("list bullet") } }

  /// A style and those it is based on, nearest first; a circle ends.
  private func chain(_ id: String) -> [Style] {
    var chain: [Style] = []
    var next: String? = id
    while let id = next, let style = styles[id], chain.count < 20 {
      chain.append(style)
      next = style.basedOn
    }
    return chain
  }
}

/// The lists that a Word document defines.
struct DocxNumbering: Sendable {
  struct Level: Sendable {
    /// `bullet`, `decimal`, `lowerLetter`, …
    var format = "bullet"
    /// The mark, with `%1` where a number stands.
    var text = ""
    var start = 1
  }

  private var levels: [String: [Int: Level]] = [:]
  private var abstractOf: [String: String] = [:]

  init() {}

  init(_ xml: DocxXML) {
    var abstract: String?
    var list: String?
    var number = 0
    var level = Level()
    for event in xml.events {
      switch event {
      case .start(.abstractNum, let value): (abstract, list) = (value, nil)
      case .start(.num, let value): (list, abstract) = (value, nil)
      case .start(.abstractNumId, let value): if let list, let value { abstractOf[list] = value }
      case .start(.lvl, let value): (number, level) = (DocxXML.number(value) ?? 0, Level())
      case .start(.numFmt, let value): level.format = value ?? level.format
      case .start(.lvlText, let value): level.text = DocxNumbering.mark(value)
      case .start(.start, let value): level.start = DocxNumbering.start(value)
      case .end(.lvl): if let abstract { levels[abstract, default: [:]][number] = level }
      default: break
      }
    }
  }

  /// The number that a list starts with. Word knows none above 32,767, and counts on from it.
  private static func start(_ value: String?) -> Int {
    DocxXML.number(value).map { max($0, 0) } ?? 1
  }

  /// A mark, cut to a length that leaves whole every one that people use: each paragraph of the list gets
  /// its own.
  private static func mark(_ value: String?) -> String {
    String(Substring((value ?? "").unicodeScalars.prefix(longestMark)))
  }

  private static let longestMark = 200

  /// A list's level; nil where the document does not define it.
  func level(_ level: Int, of list: String) -> Level? {
    abstractOf[list].flatMap { levels[$0]?[level] }
  }

  /// The list whose numbers a list goes on with: lists of one definition count together.
  func counterKey(of list: String) -> String { abstractOf[list] ?? list }
}

/// Counts a document's numbered paragraphs.
struct DocxCounters {
  private var counts: [String: [Int: Int]] = [:]

  /// The mark of the next paragraph of a list's level, for example `2.1`.
  mutating func next(_ level: Int, of list: String, _ numbering: DocxNumbering) -> String {
    let key = numbering.counterKey(of: list)
    let definition = numbering.level(level, of: list) ?? DocxNumbering.Level()
    if definition.format == "bullet" { return DocxCounters.glyph(definition.text) }
    var numbers = counts[key] ?? [:]
    numbers[level] = numbers[level].map { $0 + 1 } ?? definition.start
    numbers = numbers.filter { $0.key <= level }
    counts[key] = numbers
    var mark = definition.text.isEmpty ? "%\(level + 1)." : definition.text
    for place in 0...max(0, min(level, 8)) where mark.contains("%\(place + 1)") {
      let format = numbering.level(place, of: list)?.format ?? definition.format
      mark = DocxCounters.replace(
        mark, "%\(place + 1)", by: DocxCounters.written(numbers[place] ?? 1, format))
    }
    return mark
  }

  /// A bullet as printed; fonts of symbols keep theirs in private characters.
  private static func glyph(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, !(0xE000...0xF8FF).contains(first.value) else {
      return "•"
    }
    return text
  }

  private static func replace(_ text: String, _ mark: String, by number: String) -> String {
    guard let range = text.firstRange(of: mark) else { return text }
    return text.replacingCharacters(in: range, with: number)
  }

  private static func written(_ number: Int, _ format: String) -> String {
    switch format {
    case "lowerLetter", "upperLetter":
      let letter = UInt8(max(0, number - 1) % 26)
      let first = format == "lowerLetter" ? UInt8(ascii: "a") : UInt8(ascii: "A")
      return String(UnicodeScalar(first + letter))
    case "lowerRoman": return roman(number)
    case "upperRoman": return roman(number).uppercased()
    default: return String(number)
    }
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    return signs.reduce(into: "") { text, sign in
      while rest >= sign.0 {
        text += sign.1
        rest -= sign.0
      }
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
