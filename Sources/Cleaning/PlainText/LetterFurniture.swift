import Lexicons
import Reports

/// Marks what is no part of a text's body: letterhead, address, salutation, sign-off, and the lines
/// that a site prints under its articles.
struct LetterFurniture {
  private let lexicon: FurnitureLexicon
  private let site: FurnitureLexicon
  /// Furniture lines are short; a long one is a paragraph that happens to start alike.
  private static let longestLine = 200
  private static let longestSiteLine = 80

  init(_ lexicon: FurnitureLexicon, site: FurnitureLexicon) {
    self.lexicon = lexicon
    self.site = site
  }

  /// Marks everything.
  func mark(_ pieces: inout [Draft.Piece]) {
    for position in pieces.indices where kind(pieces[position]) != nil {
      furnish(&pieces[position])
    }
    let signOff = markLetter(&pieces)
    markTail(&pieces, from: signOff ?? 1)
    markTitle(&pieces)
  }

  /// Marks what stands above a letter's salutation and below its sign-off, and returns where that is.
  @discardableResult
  func markLetter(_ pieces: inout [Draft.Piece]) -> Int? {
    let kinds = pieces.map(kind)
    if let salutation = kinds.firstIndex(of: .salutation), salutation < 40 {
      for position in 0...salutation where pieces[position].detail != .title {
        furnish(&pieces[position])
      }
    }
    let signOff = kinds.firstIndex(of: .signOff)
    if let signOff { markAfter(signOff, &pieces) }
    return signOff
  }

  private func kind(_ piece: Draft.Piece) -> FurnitureLexicon.Kind? {
    guard piece.text.utf8.count <= LetterFurniture.longestLine, piece.role != .bullet else {
      return nil
    }
    let line = FurnitureLexicon.plain(Array(piece.text.utf8)[...])
    if let kind = lexicon.entry(matchingPlain: line)?.kind { return kind }
    return line.count <= LetterFurniture.longestSiteLine
      ? site.entry(matchingPlain: line)?.kind : nil
  }

  private func furnish(_ piece: inout Draft.Piece) {
    piece.role = .furniture
    piece.level = nil
    piece.detail = nil
  }

  /// The names and offices under "Yours sincerely": the lines that end no sentence.
  private func markAfter(_ signOff: Int, _ pieces: inout [Draft.Piece]) {
    for position in pieces.indices[signOff...].prefix(6) {
      guard position == signOff || !LineShape.endsSentence(Array(pieces[position].text.utf8)) else {
        return
      }
      furnish(&pieces[position])
    }
  }

  /// The lines under an article that end no sentence, where one of them is furniture.
  private func markTail(_ pieces: inout [Draft.Piece], from first: Int) {
    var start = pieces.count
    while start > first, isTail(pieces[start - 1]) { start -= 1 }
    let tail = start..<pieces.count
    guard tail.contains(where: { pieces[$0].role == .furniture }) else { return }
    for position in tail { furnish(&pieces[position]) }
  }

  private func isTail(_ piece: Draft.Piece) -> Bool {
    if piece.role == .furniture { return true }
    guard piece.role == .paragraph || piece.role == .heading else { return false }
    return !LineShape.endsSentence(Array(piece.text.utf8))
  }

  /// Without a title of its own, a text's first line is one, or a letter's first after its address:
  /// if it is short, ends no sentence and is not all there is.
  private func markTitle(_ pieces: inout [Draft.Piece]) {
    guard !pieces.contains(where: { $0.detail == .title }),
      let first = pieces.firstIndex(where: { $0.role != .furniture }), first < pieces.count - 1
    else { return }
    let text = Array(pieces[first].text.utf8)
    let isLine = text.count <= 160 && !LineShape.endsSentence(text)
    guard isLine, pieces[first].role == .paragraph || pieces[first].role == .heading else { return }
    pieces[first].role = .heading
    pieces[first].level = 1
    pieces[first].detail = .title
  }
}
