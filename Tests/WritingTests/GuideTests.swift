import Foundation
import Reports
import Testing

@testable import Writing

/// `Output/README.md` explains every column as the code has it.
///
/// After a change of columns, `BELLWETHER_WRITE_GUIDE=1 swift test --filter GuideTests` writes the
/// tables again.
@Suite struct GuideTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Output/README.md")

  /// A dataset's section of the guide, from its mark to the end of its table.
  private func section<Data: Dataset>(_ dataset: Data) -> (mark: String, table: String) {
    let rows = dataset.columns.map { column in
      let choices = column.choices.map { "`\($0)`" }.joined(separator: ", ")
      let meaning = choices.isEmpty ? column.meaning : "\(column.meaning): \(choices)"
      return "| `\(column.name)` | \(column.kind.rawValue) | \(meaning) |"
    }
    let table = ["| column | type | meaning |", "| --- | --- | --- |"] + rows
    return ("<!-- columns of \(Data.name) -->", table.joined(separator: "\n"))
  }

  private var sections: [(mark: String, table: String)] {
    [
      section(ReportsTable()), section(SentencesTable()), section(FindingsTable(taxonomy: [])),
      section(TrendsTable()), section(SeriesTable()), section(FailuresTable()),
      section(RecommendationsTable()), section(PeersTable()),
    ]
  }

  /// The guide with every table as the code has it.
  private func written(_ guide: String) -> String {
    sections.reduce(guide) { guide, section in
      guard let mark = guide.range(of: section.mark + "\n"),
        let end = guide.range(of: "\n\n", range: mark.upperBound..<guide.endIndex)
      else { return guide }
      return guide.replacingCharacters(in: mark.upperBound..<end.lowerBound, with: section.table)
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
