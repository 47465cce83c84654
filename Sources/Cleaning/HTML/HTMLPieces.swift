import Reports

/// Turns passages into pieces: what stands around a passage in the tree decides its role.
struct HTMLPieces {
  private let tree: HTMLTree
  private let marks: HTMLMarks
  /// List entries whose first passage has been seen.
  private var begun: Set<Int> = []
  /// The last number of each ordered list.
  private var numbers: [Int: Int] = [:]
  /// The level of the last heading, and whether it was one by its bold type alone.
  private var headingLevel = 1
  private var wasBold = false

  static func pieces(
    of passages: [HTMLPassage], _ tree: HTMLTree, _ marks: HTMLMarks
  ) -> [Draft.Piece] {
    var reader = HTMLPieces(tree: tree, marks: marks)
    return passages.map { reader.piece(of: $0) }
  }

  private init(tree: HTMLTree, marks: HTMLMarks) {
    self.tree = tree
    self.marks = marks
  }

  /// What the elements around a passage say.
  private struct Surroundings {
    var heading: Int?
    var entry: Int?
    var depth = 0
    var isQuotation = false
    var isNote = false
    /// The marker that a word processor wrote into the text of a list's entry.
    var wordMarker: String?
    var isCaption = false
  }

  private func surroundings(of passage: HTMLPassage) -> Surroundings {
    var found = Surroundings()
    var node = passage.element
    while node >= 0 {
      let tag = tree.nodes[node].tag
      found.heading = found.heading ?? tag.headingLevel
      if tag == .li { found.entry = found.entry ?? node }
      if tag.isList { found.depth += 1 }
      if found.wordMarker == nil, tag == .p { found.wordMarker = wordMarker(of: node) }
      found.isNote = found.isNote || marks[node].isNote
      found.isQuotation = found.isQuotation || tag == .blockquote
      found.isCaption = found.isCaption || marks[node].isCaption || tag == .caption
      node = Int(tree.nodes[node].parent)
    }
    return found
  }

  private mutating func piece(of passage: HTMLPassage) -> Draft.Piece {
    if !passage.cells.isEmpty {
      return .init(
        row: passage.cells.map {
          .init(text: String(decoding: $0.text, as: UTF8.self), isHeader: $0.isHeader)
        })
    }
    let around = surroundings(of: passage)
    let text = passage.string
    if let level = around.heading {
      headingLevel = level
      wasBold = false
      return .init(.heading, text, level: level)
    }
    if let entry = around.entry, begun.insert(entry).inserted {
      return .init(.bullet, text, level: max(1, around.depth), marker: marker(of: entry))
    }
    if let marker = around.wordMarker {
      return .init(.bullet, text, level: max(1, around.depth), marker: marker)
    }
    if isHeading(passage, around) {
      if !wasBold { headingLevel = min(6, headingLevel + 1) }
      wasBold = true
      return .init(.heading, text, level: headingLevel)
    }
    if let (marker, text) = HTMLPieces.typedBullet(text) {
      return .init(.bullet, text, level: max(1, around.depth), marker: marker)
    }
    let detail: Block.Detail? =
      around.isNote
      ? .footnote : around.isCaption ? .caption : around.isQuotation ? .quotation : nil
    return .init(.paragraph, text, detail: detail)
  }

  /// Whether a paragraph stands for a heading: short, all in bold, no sentence, no quotation.
  private func isHeading(_ passage: HTMLPassage, _ around: Surroundings) -> Bool {
    guard passage.isBold, (3...100).contains(passage.letters), passage.linkShare < 0.5 else {
      return false
    }
    guard around.entry == nil, !around.isQuotation, !around.isCaption, !around.isNote,
      let first = passage.text.first, let last = passage.text.last
    else { return false }
    let closers = Array(".!?;,\"'".utf8)
    return !closers.contains(last) && first != UInt8(ascii: "\"")
      && !passage.text.starts(with: "“".utf8) && !passage.text.starts(with: "‘".utf8)
      && !typedBullets.contains { passage.text.starts(with: $0) }
  }

  /// The marker of a paragraph that Word wrote as a list's entry (`mso-list`): its number, else a
  /// bullet; nil for any other.
  private func wordMarker(of paragraph: Int) -> String? {
    guard let style = tree.value(.style, of: paragraph), holds(style, "mso-list:"),
      !holds(style, "mso-list:none")
    else { return nil }
    let ignored = tree.inside(paragraph).first {
      tree.value(.style, of: $0).map { holds($0, "mso-list:ignore") } ?? false
    }
    let marker = ignored.map { collapsed(tree.rawText(of: $0)) } ?? ""
    return marker.first.map { $0.isNumber || $0.isLetter } ?? false && marker.utf8.count > 1
      ? marker : "•"
  }

  /// A bullet that was typed instead of marked up, and the text after it.
  private static func typedBullet(_ text: String) -> (marker: String, text: String)? {
    let bytes = Array(text.utf8)
    guard let bullet = typedBullets.first(where: { bytes.starts(with: $0) }) else { return nil }
    let rest = bytes.dropFirst(bullet.count).drop { $0 == 0x20 }
    guard !rest.isEmpty else { return nil }
    return (
      String(decoding: bullet.dropLast(), as: UTF8.self), String(decoding: rest, as: UTF8.self)
    )
  }

  /// The marker that a browser would print: the entry's number in an ordered list, else a bullet.
  private mutating func marker(of entry: Int) -> String {
    let list = Int(tree.nodes[entry].parent)
    guard list >= 0, tree.nodes[list].tag == .ol else { return "•" }
    let given = tree.string(.value, of: entry).flatMap(Int.init)
    let first = tree.string(.start, of: list).flatMap(Int.init) ?? 1
    let number = given ?? (numbers[list].map { $0 &+ 1 } ?? first)
    numbers[list] = number
    return "\(number)."
  }
}

/// Bullets that people type, each with the space after it.
let typedBullets = ["•", "●", "▪", "■", "◦", "‣", "·", "∙"].map { Array("\($0) ".utf8) }
