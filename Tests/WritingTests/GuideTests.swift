import Foundation
import Reports
import TestSupport
import Testing

@testable import Writing

/// `Output/README.md` explains every column as the code has it.
///
/// After a change of columns, `BELLWETHER_WRITE_GUIDE=1 swift test --filter GuideTests` writes the
/// tables again.
@Suite struct GuideTests {
  private static let file = Checkout.root.appending(path: "Output/README.md")

  /// A dataset's section of the guide, from its mark to the end of its table.
  private func section<Data: Dataset>(_ dataset: Data) -> (mark: String, table: String) {
    let rows = dataset.columns.map { column in
      let choices = column.choices(in: Packs.childrensServices).map { "`\($0)`" }.joined(
        separator: ", ")
      let meaning = choices.isEmpty ? column.meaning : "\(column.meaning): \(choices)"
      return "| `\(column.name)` | \(column.kind.rawValue) | \(meaning) |"
    }
    let table = ["| column | type | meaning |", "| --- | --- | --- |"] + rows
    return ("<!-- columns of \(Data.name) -->", table.joined(separator: "\n"))
  }

  private var sections: [(mark: String, table: String)] {
    [
      section(ReportsTable(domain: Packs.childrensServices)), section(SentencesTable()),
      section(FindingsTable(taxonomy: [])),
      section(TrendsTable()), section(SeriesTable()), section(ChangesTable()),
      section(ValidityTable()), section(FailuresTable()),
      section(RecommendationsTable()), section(PeersTable()), section(StandingTable()),
    ]
  }

  /// The guide with every table as the code has it: the lines after a mark that start with `|`.
  private func written(_ guide: String) -> String {
    sections.reduce(guide) { guide, section in
      guard let mark = guide.range(of: section.mark + "\n") else { return guide }
      let rest = guide[mark.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      let kept = rest.drop { $0.hasPrefix("|") }
      return guide[..<mark.upperBound] + section.table + "\n" + kept.joined(separator: "\n")
    }
  }

  @Test func theGuideExplainsEveryColumn() throws {
    let guide = try String(contentsOf: GuideTests.file, encoding: .utf8)
    for section in sections { #expect(guide.contains(section.mark + "\n"), "\(section.mark)") }
    if ProcessInfo.processInfo.environment["BELLWETHER_WRITE_GUIDE"] != nil {
      try written(guide).write(to: GuideTests.file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: GuideTests.file, encoding: .utf8) == written(guide),
      "run BELLWETHER_WRITE_GUIDE=1 swift test --filter GuideTests")
  }
}
