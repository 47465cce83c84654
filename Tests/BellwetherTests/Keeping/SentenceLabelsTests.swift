import Evaluating
import Lexicons
import Reports
import Testing

@testable import Bellwether

@Suite struct SentenceLabelsTests {
  private let header = "report_id,sentence,digest,sentiment,areas,also\n"

  private func sentence(
    _ report: String, _ number: Int, page: Int?, _ text: String, _ role: Role = .paragraph,
    under section: String = ""
  ) -> WrittenSentence {
    WrittenSentence(
      report: report, number: number, page: page, section: section, role: role, text: text,
      sentiment: nil, areas: [])
  }

  private func passages(_ labels: String, _ sentences: [WrittenSentence]) throws -> [GoldPassage] {
    try SentenceLabels(Array((header + labels).utf8), file: "labels.csv")
      .passages(among: sentences)
  }

  @Test func digestsCountLettersAndDigitsOnly() {
    let digest = SentenceLabels.digest(of: "Plans are up-to-date.")
    #expect(digest.utf8.count == 16)
    #expect(SentenceLabels.digest(of: "plans are up to date") == digest)
    #expect(SentenceLabels.digest(of: "Plans are out of date.") != digest)
  }

  @Test func aLabelFindsItsSentenceWhereverItsNumberWent() throws {
    let digest = SentenceLabels.digest(of: "Visits are late.")
    let found = try passages(
      "quillshire,4,\(digest),weakness,placements:weakness,health:weakness\n",
      [
        sentence("quillshire", 6, page: 2, "A heading"),
        sentence("quillshire", 7, page: 2, "Visits are late."),
        sentence("quillshire", 8, page: 3, "Nothing is labelled here."),
        sentence("otherton", 4, page: 2, "Visits are late."),
      ])
    #expect(found.map(\.id) == ["quillshire#p2"])
    let rows = try #require(found.first?.rows)
    #expect(rows.map(\.isScored) == [false, true])
    #expect(rows[1].sentiment == .weakness)
    #expect(rows[1].areas == [.init(area: "placements", polarity: .weakness)])
    #expect(rows[1].also == [.init(area: "health", polarity: .weakness)])
    #expect(rows[1].unit == "quillshire#s7")
  }

  @Test func aPageStandsUnderTheHeadingsOfThePagesBefore() throws {
    let digest = SentenceLabels.digest(of: "Visits are late.")
    let found = try passages(
      "quillshire,6,\(digest),weakness,,\n",
      [
        sentence("quillshire", 1, page: 1, "Findings", .heading),
        sentence("quillshire", 2, page: 1, "Context", .heading, under: "Findings"),
        sentence("quillshire", 3, page: 1, "It is a town.", under: "Context"),
        sentence("quillshire", 4, page: 1, "What needs to improve", .heading, under: "Findings"),
        sentence("quillshire", 5, page: 1, "Plans.", .bullet, under: "What needs to improve"),
        sentence(
          "quillshire", 6, page: 2, "Visits are late.", .bullet, under: "What needs to improve"),
      ])
    let passage = try #require(found.first)
    #expect(passage.rows.map(\.text) == ["Findings", "What needs to improve", "Visits are late."])
    #expect(passage.rows.map(\.isScored) == [false, false, true])
    let report = passage.report
    #expect(report.sentences?.map(\.role) == [.heading, .heading, .bullet])
    #expect(report.sentences?.last?.section == 2)
    #expect(report.sections?.map(\.parent) == [nil, nil, 1])
    #expect(report.sections?.map(\.heading) == [nil, 0, 1])
  }

  @Test func aLabelWhoseSentenceIsGoneIsDropped() throws {
    let found = try passages(
      "quillshire,4,0123456789abcdef,weakness,,\n",
      [sentence("quillshire", 4, page: 1, "Visits are late.")])
    #expect(found.isEmpty)
  }

  @Test func anUnknownLabelIsRefusedWithItsLine() {
    #expect {
      _ = try passages("quillshire,4,0123456789abcdef,bad,,\n", [])
    } throws: { error in
      (error as? LexiconError)?.line == 2
    }
  }

  @Test func labelsWithoutAnOutputFolderSayWhatToDo() throws {
    let scratch = try Scratch()
    let path = try scratch.write("labels.csv", Array(header.utf8))
    #expect {
      _ = try GoldFile.passages(at: path)
    } throws: { error in
      (error as? StageError)?.remedy.contains("--sentences") == true
    }
  }
}
