import Reports

/// Turns passages into pieces: what stands around a passage in the tree decides its role.
struct HTMLPieces {
  private let tree: HTMLTree
  private let marks: HTMLMarks
  /// List entries whose first passage has been seen.
  private var begun: Set<Int> = []
  /// The last number of each ordered list.
  private var numbers: [Int: Int] = [:]

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
  private struct SectionState {
    var heading: Int?
    var entry: Int?
    var depth = 0
    var isQuotation = false
    var isCaption = false
  }

  private func surroundings(of passage: HTMLPassage) -> SectionState {
    var found = SectionState()
    var node = passage.element
    while node >= 0 {
      let tag = tree.nodes[node].tag
      found.heading = found.heading ?? tag.headingLevel
      if tag == .li { found.entry = found.entry ?? node }
      if tag.isList { found.depth += 1 }
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
    if let level = around.heading { return .init(.heading, text, level: level) }
    if let entry = around.entry, begun.insert(entry).inserted {
      return .init(.bullet, text, level: max(1, around.depth), marker: marker(of: entry))
    }
    if let (marker, text) = HTMLPieces.typedBullet(text) {
      return .init(.bullet, text, level: max(1, around.depth), marker: marker)
    }
    let detail: Block.Detail? =
      around.isCaption ? .caption : around.isQuotation ? .quotation : nil
    return .init(.paragraph, text, detail: detail)
  }

  /// A bullet that was typed instead of marked up, and the text after it.
  private static func typedBullet(_ text: String) -> (marker: String, text: String)? {
    guard let first = text.first, typedBullets.contains(first) else { return nil }
    let rest = text.dropFirst()
    guard rest.first == " " else { return nil }
    return (String(first), String(rest.dropFirst()))
  }

  private static let typedBullets: Set<Character> = ["•", "●", "▪", "■", "◦", "‣", "·", "∙"]

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
