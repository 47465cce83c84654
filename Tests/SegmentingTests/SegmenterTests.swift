import Foundation
import Lexicons
import Reports
import TestSupport
import Testing

@testable import Segmenting

/// The segmenter with the abbreviations of `Models/`.
let segmenter: Segmenter = {
  let folder = Checkout.root.appending(path: "Models/english")
  let bytes = (try? Data(contentsOf: folder.appending(path: "abbreviations.csv"))) ?? Data()
  let files = ModelFiles(origin: "Models", contents: ["abbreviations.csv": Array(bytes)])
  return try! Segmenter(abbreviations: Abbreviations(files))
}()

/// A report of blocks: `# ` opens a heading by its level, `* ` a bullet, `| ` a table's row, `~ `
/// furniture; a number before a colon starts a page.
func report(_ lines: String...) -> Report {
  var text = ""
  var blocks: [Block] = []
  for line in lines {
    if !text.isEmpty { text += "\n" }
    let start = text.utf8.count
    let marker = line.prefix { "#*|~".contains($0) }
    text += line.dropFirst(marker.isEmpty ? 0 : marker.count + 1)
    let role: Role =
      switch marker.first {
      case "#": .heading
      case "*": .bullet
      case "|": .table
      case "~": .furniture
      default: .paragraph
      }
    blocks.append(
      Block(
        role: role, span: Span(start, text.utf8.count), level: role == .heading ? marker.count : nil
      ))
  }
  return Report(id: "r", file: "r.txt", format: .text, sha256: "", text: text, blocks: blocks)
}

@Test func rolesDecideWhatIsSplit() {
  let found = segmenter.segment(
    report(
      "# Pelham. A report.", "One. Two.", "* Three. Four.", "| 5. Six.\tSeven. Eight.",
      "~ Page 1. Tarrow.", "Nine"))
  let sentences = found.sentences ?? []
  #expect(
    sentences.map { found.text[$0.span] } == [
      "Pelham. A report.", "One.", "Two.", "Three.", "Four.", "5. Six.\tSeven. Eight.",
      "Page 1. Tarrow.", "Nine",
    ])
  #expect(
    sentences.map(\.role) == [
      .heading, .paragraph, .paragraph, .bullet, .bullet, .table, .furniture, .paragraph,
    ])
  #expect(sentences.map(\.number) == Array(1...8))
  #expect(sentences.map(\.block) == [0, 1, 1, 2, 2, 3, 4, 5])
}

@Test func sectionsNestByLevel() {
  let found = segmenter.segment(
    report(
      "Before.", "# A", "a.", "## B", "b.", "### C", "c.", "## D", "d.", "# E", "e."))
  let sections = found.sections ?? []
  #expect(sections.map(\.level) == [0, 1, 2, 3, 2, 1])
  #expect(sections.map(\.parent) == [nil, nil, 1, 2, 1, nil])
  #expect(sections.map(\.heading) == [nil, 1, 3, 5, 7, 9])
  #expect(
    sections.map { found.text[$0.span] } == [
      "Before.", "A\na.", "B\nb.", "C\nc.", "D\nd.", "E\ne.",
    ])
  #expect(found.sentences?.map(\.section) == [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
}

@Test func aReportWithoutBlocksHasEmptyLayers() {
  let found = segmenter.segment(report())
  #expect(found.sections == [])
  #expect(found.sentences == [])
}

@Test func sentencesKnowTheirPage() {
  var report = report("The pier is old. It needs paint. Boats are new.")
  report.blocks[0].pages = [.init(page: 3, offset: 0), .init(page: 4, offset: 20)]
  #expect(segmenter.segment(report).sentences?.map(\.page) == [3, 3, 4])
}

@Test func blocksBeyondTheTextAreCutToIt() {
  var report = report("The pier is old.")
  report.blocks[0].span.end = 900
  report.blocks.append(Block(role: .paragraph, span: Span(1000, 1200)))
  report.blocks.append(Block(role: .heading, span: Span(-5, 3)))
  let found = segmenter.segment(report)
  #expect(found.sentences?.map { found.text[$0.span] } == ["The pier is old.", "The"])
}

@Test func anotherReportChangesNothing() {
  let first = report("1. Rope", "2) Tar (is sold. Nails too.", "No. 5. The end. i.e. this.")
  let alone = segmenter.segment(first)
  _ = segmenter.segment(report("1. Nails 2. Tar 3. Rope", "(It. Is. Open."))
  #expect(segmenter.segment(first) == alone)
}
