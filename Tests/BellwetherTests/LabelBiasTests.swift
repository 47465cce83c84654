import Evaluating
import Reports
import Testing

@testable import Bellwether

@Suite struct LabelBiasTests {
  /// A report of these sentences with the sentiments that a run gave them.
  private func report(_ id: String, kind: Kind, _ tags: [Sentiment]) -> Report {
    let texts = tags.indices.map {
      "Sentence \(Character(UnicodeScalar(97 + UInt8($0)))) of \(id)."
    }
    var report = Report(
      id: id, file: id, format: .text, sha256: "", text: texts.joined(separator: "\n"),
      inspection: Inspection(kind: kind, framework: "ilacs"))
    var start = 0
    report.sentences = texts.enumerated().map { position, text in
      let span = Span(start, start + text.utf8.count)
      start = span.end + 1
      return Sentence(
        number: position + 1, span: span, role: .paragraph, block: position, section: 0, page: nil)
    }
    report.judgements = tags.enumerated().map {
      var judgement = Judgement(sentence: $0 + 1)
      judgement.sentiment = $1
      return judgement
    }
    return report
  }

  private func labels(_ report: Report, _ sentiments: [Sentiment]) -> GoldPassage {
    let rows = zip(report.sentences ?? [], sentiments).enumerated().map { number, row in
      GoldRow(
        unit: "\(number)", passage: "\(report.id)#p1",
        text: report.text[row.0.span].replacing(" ", with: "  "), sentiment: row.1)
    }
    return GoldPassage(id: "\(report.id)#p1", rows: rows)
  }

  @Test func biasIsToldByKind() throws {
    let reports = [
      report("a", kind: "inspection", [.strength, .strength, .weakness, .neutral]),
      report("b", kind: "inspection", [.strength, .weakness]),
      report("c", kind: "visit", [.weakness, .weakness]),
    ]
    let gold = [
      labels(reports[0], [.strength, .weakness, .weakness, .neutral]),
      labels(reports[1], [.strength, .weakness]),
      labels(reports[2], [.weakness, .strength]),
    ]
    let checks = LabelBias(gold).checks(of: reports)
    #expect(checks.map(\.kind) == ["inspection", "visit"])
    let inspection = try #require(checks.first)
    #expect(inspection.n == 6)
    // 3 : 2 by the run, 2 : 3 by the labels.
    #expect(abs((inspection.value ?? 0) - 0.4) < 1e-12)
    #expect((inspection.low ?? 1) < 0.4 && (inspection.high ?? 0) > 0.4)
    // 3 : 4 over all labels is the same guess for every kind.
    #expect(abs((inspection.rivalValue ?? 0) - (-1.0 / 7 + 0.2)) < 1e-12)
    #expect(checks[1].value == -1 && checks[1].low == nil)
  }

  @Test func labelsOfOtherReportsAreSaidToBeThat() {
    let read = report("a", kind: "inspection", [.strength])
    let other = report("z", kind: "inspection", [.strength])
    let checks = LabelBias([labels(other, [.strength])]).checks(of: [read])
    #expect(checks.count == 1 && checks[0].n == 0 && checks[0].value == nil)
    #expect(checks[0].note == "No labelled sentence was found in the reports that were read.")
  }
}
