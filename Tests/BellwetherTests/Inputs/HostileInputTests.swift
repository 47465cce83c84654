import Foundation
import Reports
import Testing

@testable import Bellwether

/// Inputs that are broken, huge or mislabelled: each gets a clear message or a sane report, and what
/// stands beside it is not lost.
@Suite struct HostileInputTests {
  /// A letter that is read whatever else lies in the folder.
  static let letter = """
    12 March 2024

    Dear Ms Example

    Focused visit to Northmere children’s services

    This letter sets out what inspectors found during the focused visit on 6 and 7 February 2024.

    Headline findings

    Social workers know their children well. Supervision is irregular and too often cancelled.
    """

  private func run(_ scratch: Scratch, maxBytes: Int = 64_000_000) async throws -> RecordSet {
    let pipeline = try scratch.write(
      "pipeline.yaml", "name: Hostile\nclean: { max_bytes: \(maxBytes) }\n".utf8)
    try scratch.write("in/good.txt", Self.letter.utf8)
    return try await Pipeline(path: pipeline, models: [])
      .run(InputScan(["\(scratch.path)/in"]), jobs: 2)
  }

  /// The one failure of a folder that holds the bytes beside a good letter.
  private func failure(_ name: String, _ bytes: [UInt8], maxBytes: Int = 64_000_000)
    async throws -> Failure
  {
    let scratch = try Scratch()
    try scratch.write("in/\(name)", bytes)
    let set = try await run(scratch, maxBytes: maxBytes)
    #expect(set.reports.map(\.id) == ["good"])
    #expect(set.failures.map(\.file) == [name])
    let failure = try #require(set.failures.first)
    #expect(failure.stage == "clean")
    #expect(!failure.remedy.isEmpty)
    return failure
  }

  /// The report that came of the bytes, beside a good letter.
  private func report(_ name: String, _ bytes: [UInt8]) async throws -> Report {
    let scratch = try Scratch()
    try scratch.write("in/\(name)", bytes)
    let set = try await run(scratch)
    #expect(set.reports.count == 2)
    return try #require(set.reports.first { $0.file == name })
  }

  @Test(arguments: ["empty.html", "empty.txt", "empty.pdf", "empty.docx"])
  func anEmptyFileIsAFailure(name: String) async throws {
    #expect(try await failure(name, []).reason.contains("empty"))
  }

  @Test func whiteSpaceAloneIsAFailure() async throws {
    let failure = try await failure("blank.txt", Array(" \n\t\n ".utf8))
    #expect(failure.reason.contains("no text") || failure.reason.contains("empty"))
  }

  @Test func aTruncatedPDFIsAFailure() async throws {
    let failure = try await failure("cut.pdf", Array("%PDF-1.7\n1 0 obj\n<< /Type /Cata".utf8))
    #expect(failure.reason.lowercased().contains("pdf"))
  }

  @Test func aFileOverTheLimitIsRefusedAndNotRead() async throws {
    let failure = try await failure(
      "big.txt", [UInt8](repeating: 65, count: 5001), maxBytes: 5000)
    #expect(failure == Failure.tooLarge("big.txt", limit: 5000))
  }

  @Test func aPDFThatIsHTMLIsReadAsHTML() async throws {
    let page = """
      <html><head><title>Letter</title></head><body><h1>Letter</h1>
      <p>Social workers in Northmere know their children well, and visit them often.</p></body></html>
      """
    let report = try await report("page.pdf", Array(page.utf8))
    #expect(report.format == .html)
    #expect(report.text.contains("know their children well"))
  }

  @Test func invalidUTF8AndNULBytesDoNotStopAReport() async throws {
    var bytes = Array("Plans are poor.\n\nVisits ".utf8)
    bytes += [0xFF, 0x00, 0xC3, 0x28, 0x00] + Array(" are regular and purposeful.".utf8)
    let report = try await report("broken.txt", bytes)
    #expect(!report.text.utf8.contains(0))
    #expect(report.text.contains("are regular and purposeful."))
    #expect(report.sentences?.isEmpty == false)
  }

  /// A debug build takes its time over 60 MB, so only the stage that meets them first reads them all.
  @Test func aLineOf60MegabytesIsReadOrRefused() async throws {
    let stage = try Pipeline(path: nil, models: []).cleanStage()
    let outcome = await stage.clean(line(of: 60_000_000), id: "line", file: "line.txt")
    #expect(outcome.report != nil || !outcome.failures.isEmpty)
  }

  @Test func aLineOf2MegabytesPassesAllStages() async throws {
    let report = try await report("line.txt", line(of: 2_000_000))
    #expect(report.judgements?.count == report.sentences?.count)
  }

  /// One line of prose without a full stop.
  private func line(of count: Int) -> [UInt8] {
    let phrase = Array("supervision is regular but caseloads are too high and ".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + phrase.count)
    while bytes.count < count { bytes += phrase }
    return bytes
  }

  @Test func deepNestingIsReadOrRefused() async throws {
    let deep =
      String(repeating: "<div>", count: 100_000) + "<p>Care is good in every home.</p>"
    let scratch = try Scratch()
    try scratch.write("in/deep.html", deep.utf8)
    let set = try await run(scratch)
    #expect(set.reports.contains { $0.id == "good" })
    #expect(set.reports.count + set.failures.count == 2)
  }

  @Test func withoutPdftohtmlEachPDFStandsAmongTheFailuresWithTheRemedy() async throws {
    let converter = PDFConverter(timeout: 5, program: "/nowhere/pdftohtml")
    let stage = CleanStage(
      cleaner: try Pipeline(path: nil, models: []).cleanStage().cleaner,
      reader: InputReader(maxBytes: 1000), converter: converter, overrides: .init())
    let outcome = await stage.clean(Array("%PDF-1.7\n".utf8), id: "a", file: "a.pdf")
    #expect(outcome.report == nil)
    #expect(outcome.failures.first?.remedy.contains("poppler-utils") == true)
  }

  @Test func aFolderWithoutReportsGivesNone() async throws {
    let scratch = try Scratch()
    try scratch.write("in/table.xlsx", "x".utf8)
    let set = try await Pipeline(path: nil, models: [])
      .run(InputScan(["\(scratch.path)/in"]), jobs: 1)
    #expect(set.reports.isEmpty)
    #expect(set.failures.isEmpty)
    #expect(set.summary.inputs.passedOver == ["xlsx": 1])
  }

  @Test func aLexiconWithAnUnknownColumnStopsTheRun() throws {
    let scratch = try Scratch()
    for (name, bytes) in EmbeddedFiles.all where name.hasPrefix("Models/") {
      try scratch.write(name, bytes)
    }
    try scratch.write(
      "Models/childrens-services/areas.csv", "area,domain,label,scope,colour\n".utf8)
    let pipeline = try Pipeline(path: nil, models: ["\(scratch.path)/Models"])
    #expect {
      try pipeline.tagger()
    } throws: { error in
      "\(error)".hasPrefix(
        "bellwether: models: childrens-services/areas.csv: line 1: column 'colour': is unknown")
    }
  }
}
