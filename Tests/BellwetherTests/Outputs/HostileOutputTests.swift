import Foundation
import Reports
import Testing
import Writing

@testable import Bellwether

/// Text that would be markup, a formula or too long somewhere: it stays text in every format.
@Suite struct HostileOutputTests {
  private static let script = "<script>alert('x')</script> Plans are poor & late."
  private static let formula = "=HYPERLINK(\"http://example.org\") Visits are regular."
  private static let long = String(repeating: "Supervision is regular and ", count: 1500) + "good."

  /// A tagged report on an authority called `=cmd()`, in trends and datasets.
  private func set() throws -> (set: RecordSet, pipeline: Pipeline) {
    let scratch = try Scratch()
    let yaml = try scratch.write(
      "all.yaml",
      "name: Hostile <b>\nwrite: { outputs: [csv, datapackage, page, database, workbook] }\n".utf8)
    let pipeline = try Pipeline(path: yaml, models: [])
    let texts = [Self.script, Self.formula, Self.long]
    var report = Report(
      id: "hostile", file: "=evil.html", format: .html, sha256: "00",
      text: texts.joined(separator: "\n"))
    var start = 0
    for text in texts {
      let end = start + text.utf8.count
      report.blocks.append(Block(role: .paragraph, span: Span(start, end)))
      start = end + 1
    }
    report.inspection.kind = "inspection"
    report.inspection.framework = "ilacs"
    report.inspection.authority = "=cmd()"
    report.inspection.authorityCode = "E00000000"
    report.inspection.end = Day(year: 2024, month: 5, day: 3)
    let tagged = try pipeline.tagger().tag(pipeline.segmenter().segment(report))
    var set = RecordSet(run: Run(version: bellwetherVersion, pipeline: pipeline.definition.name))
    set.reports = [tagged]
    return (try pipeline.aggregate(set), pipeline)
  }

  private func written() async throws -> (folder: Scratch, set: RecordSet) {
    let (set, pipeline) = try set()
    let folder = try Scratch()
    try await pipeline.write(set, to: folder.path)
    return (folder, set)
  }

  private func text(_ name: String, in folder: Scratch) throws -> String {
    let data = try #require(FileManager.default.contents(atPath: "\(folder.path)/\(name)"))
    return String(decoding: data, as: UTF8.self)
  }

  @Test func everyFormatIsWritten() async throws {
    let (folder, _) = try await written()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in [DataPackage.name, Page.name, Database.name, Workbook.name, RunJSON.name] {
      #expect(names.contains(name))
    }
    #expect(!names.contains { $0.hasPrefix(".") })
  }

  @Test func formulasInCSVAreText() async throws {
    let (folder, _) = try await written()
    let reports = try text("reports.csv", in: folder)
    #expect(reports.contains(",'=evil.html,") && reports.contains(",'=cmd(),"))
    #expect(try text("sentences.csv", in: folder).contains("\"'=HYPERLINK(\"\"http"))
    #expect(try text("trends.csv", in: folder).contains(",'=cmd(),"))
  }

  @Test func aReportsTextIsNeverMarkupOnThePage() async throws {
    let (folder, _) = try await written()
    let page = try text("index.html", in: folder)
    #expect(!page.contains("alert('x')"))
    #expect(!page.contains("<b>") || !page.contains("Hostile <b>"))
    #expect(page.contains("Hostile &lt;b&gt;"))
  }

  @Test func theSameRunGivesTheSameBytesInEveryFormat() async throws {
    let (one, _) = try await written()
    let (other, _) = try await written()
    for name in try FileManager.default.contentsOfDirectory(atPath: one.path).sorted() {
      #expect(
        FileManager.default.contents(atPath: "\(one.path)/\(name)")
          == FileManager.default.contents(atPath: "\(other.path)/\(name)"), "\(name)")
    }
  }
}
