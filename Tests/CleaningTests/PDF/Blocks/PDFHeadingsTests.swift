import Testing

@testable import Cleaning

/// Levels of headings by their letters, and what only looks like one.
@Suite struct PDFHeadingsTests {
  /// A block of one line; `b` headings are bold. Its rank is drawn as `title`, a level, `prose` or `-`.
  private struct Given {
    var text: String
    var size = 18
    var isBold = false
    var kind = PDFBlock.Kind.heading
    var page = 0
    var lines = 1
    var marker = ""
  }

  private func ranks(_ given: [Given], right: Int = 790) -> [String] {
    var lines: [PDFLine] = []
    var blocks: [PDFBlock] = []
    for block in given {
      let own = (0..<block.lines).map { _ in
        PDFLine.of(block.text, page: block.page, size: block.size, isBold: block.isBold)
      }
      blocks.append(
        PDFBlock(
          kind: block.kind, lines: Array(lines.count..<lines.count + own.count),
          marker: Array(block.marker.utf8), left: 100, textLeft: 100, size: block.size,
          isBold: block.isBold, isDisplay: block.kind == .heading, page: block.page))
      lines += own
    }
    var layout = PDFLayout([])
    layout.right = right
    return PDFHeadings(blocks, lines: lines, layout: layout).ranks.map { rank in
      switch rank {
      case .title?: "title"
      case .level(let level)?: "\(level)"
      case .prose?: "prose"
      case nil: "-"
      }
    }
  }

  @Test func theLargestOfTheFrontPageIsTheTitleAndLevelsFollowSizeThenWeight() {
    #expect(
      ranks([
        Given(text: "Ofsted", size: 20), Given(text: "Stannick", size: 30),
        Given(text: "Merrowshire", size: 30), Given(text: "Plans", size: 40, page: 1),
        Given(text: "Visits", size: 20, isBold: true, page: 1),
        Given(text: "Text", kind: .paragraph),
        Given(text: "Panels", size: 20, page: 2),
      ]) == ["4", "title", "2", "1", "3", "-", "4"])
  }

  @Test func thereAreSixLevels() {
    let sizes = [60, 50, 40, 30, 25, 20, 19]
    #expect(
      ranks(sizes.map { Given(text: "Plans", size: $0, page: 1) }) == [
        "1", "2", "3", "4", "5", "6", "6",
      ])
  }

  @Test(arguments: [
    (3, false, "prose"), (4, false, "1"), (240, false, "1"), (241, false, "prose"),
    (60, true, "1"), (61, true, "prose"),
  ])
  func aParagraphInTheLettersOfAHeadingIsProse(letters: Int, hasStop: Bool, rank: String) {
    let text = String(repeating: "a", count: hasStop ? letters - 1 : letters) + (hasStop ? "." : "")
    #expect(ranks([Given(text: text, size: 30, page: 1)]) == [rank])
  }

  /// A short line of the running text on a later page, alone between longer blocks.
  @Test(
    arguments: [
      ("Voice of the child", "1"), ("voice of the child", "-"), ("Voice of the child.", "-"),
      ("Voice: of the child", "-"), ("Voi", "-"), ("Voic", "1"), ("What is said?", "1"),
      ("Voice of the child,", "-"),
    ])
  func aShortLineBetweenLongerBlocksIsAHeading(text: String, rank: String) {
    let long = Given(text: "Plans are late", kind: .paragraph, page: 1, lines: 2)
    let short = Given(text: text, kind: .paragraph, page: 1)
    #expect(ranks([long, short, long])[1] == rank)
  }

  @Test func whatStandsAroundAShortLineDecides() {
    let long = Given(text: "Plans are late", kind: .paragraph, page: 1, lines: 2)
    let short = Given(text: "Voice of the child", kind: .paragraph, page: 1)
    var front = short
    front.page = 0
    var marked = Given(text: "Plans", kind: .paragraph, page: 1, marker: "7.")
    #expect(ranks([short, long])[0] == "-")
    #expect(ranks([long, short])[1] == "-")
    #expect(ranks([long, front, long])[1] == "-")
    #expect(ranks([short, short, long]) == ["-", "-", "-"])
    #expect(ranks([long, short, marked])[1] == "1")
    marked.kind = .bullet
    #expect(ranks([long, short, marked])[1] == "1")
    marked.kind = .row
    #expect(ranks([long, short, marked])[1] == "-")
    // 18 letters end at 244: a line must leave a tenth of the width free.
    #expect(ranks([long, short, long], right: 273)[1] == "1")
    #expect(ranks([long, short, long], right: 272)[1] == "-")
  }
}
