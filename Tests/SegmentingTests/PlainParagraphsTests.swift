import Reports
import Testing

@testable import Segmenting

private func lines(_ text: String) -> [String] {
  String(decoding: segmenter.lines(ofPlain: Array(text.utf8)), as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
}

@Test(arguments: [
  (
    "a wrapped line", "The harbour of Tarrow, which freezes hard every\nsecond winter, is small.", 1
  ),
  (
    "a wrapped line before a name",
    "The harbour of Tarrow lies between the rock of the old light and\nPelham Sound.", 1
  ),
  (
    "a full stop at a wrapped line's end",
    "The harbour of Tarrow is small and cold, and it is far from all.\nIt froze.", 2
  ),
  (
    "an abbreviation at a wrapped line's end",
    "The letter was sent to the harbour of Tarrow on Monday night by Dr.\nQuill.",
    1
  ),
  ("a word broken from its line", "It was a dark \nwinter in Tarrow.", 1),
  ("a title above a bracket", "The Lights of Tarrow\n(oil on oak)\nThey burn all night.", 3),
  ("a line cut off", "The light stands on a\nrock off Tarrow.", 1),
  ("short lines in small letters", "rope\ntar and nails\nbeds, tables\n", 3),
  ("short lines", "Rope\nTar and nails\nBeds for six, tables\n", 3),
  ("an empty line", "The harbour of Tarrow, which freezes every\n\nsecond winter, is small", 2),
  ("a list", "The harbour sells these things to all its guests:\n• rope\n• tar", 3),
  ("Windows line ends", "The pier is old.\r\nIt needs paint.\r\n", 2),
  ("nothing", "", 0),
  ("white space", " \n\t\n \u{A0}\n", 0),
])
func readsPlainText(name: String, text: String, count: Int) {
  #expect(lines(text).count == count, "\(name): \(lines(text))")
}

@Test func lineBreaksInsideASentenceBecomeOneSpace() {
  #expect(lines("It was a dark \n winter.") == ["It was a dark winter."])
  #expect(
    lines("The harbour of Tarrow, which freezes every\r\nsecond winter, is small.\n")
      == ["The harbour of Tarrow, which freezes every second winter, is small."])
}

@Suite struct PlainParagraphsTests {
  private func count(_ text: String) -> Int {
    var paragraphs = PlainParagraphs(Array(text.utf8))
    var count = 0
    while paragraphs.next() != nil { count += 1 }
    return count
  }

  /// A line of so many bytes that starts with a capital.
  private func line(_ length: Int, ending: String = "") -> String {
    "R" + String(repeating: "a", count: length - 1 - ending.utf8.count) + ending
  }

  @Test(arguments: [(59, 2), (60, 1), (180, 1), (181, 2)])
  func linesOfSixtyTo180BytesAreWrapped(length: Int, paragraphs: Int) {
    #expect(count(line(length) + "\nTar") == paragraphs)
    #expect(count(line(length, ending: ".") + "\nTar") == paragraphs)
  }

  @Test(arguments: [
    ("Rope\ntar", 1), ("Rope\nTar", 2), ("rope\ntar", 2), ("rope \ntar", 1), ("rope \nTar", 2),
    ("rope \n(tar", 1), ("rope\n(tar", 2), ("Rope.\ntar", 2), ("Rope \n\ntar", 3),
    ("Rope\n tar", 1), ("Rope\n", 1), ("\n\n", 2), ("", 0),
  ])
  func shortLines(text: String, paragraphs: Int) {
    #expect(count(text) == paragraphs)
  }

  @Test func aListAndAFullStopBeforeASpaceEndAWrappedLine() {
    #expect(count(line(80) + "\n• tar") == 2)
    #expect(count(line(80) + "\n1. tar") == 2)
    #expect(count(line(80, ending: ". ") + "\nTar") == 2)
  }
}
