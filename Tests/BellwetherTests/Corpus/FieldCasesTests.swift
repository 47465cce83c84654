import Foundation
import Reports
import Testing

@testable import Bellwether

/// Small inputs that stand for faults from the field (`cases/` of the shared data), each with what is right.
///
/// Neighbours of each, written for this project, stand in the tests of the parts that mend them. Skipped
/// where the shared data are not at hand (`BELLWETHER_SHARED`, else `../shared`).
@Suite struct FieldCasesTests {
  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
  }

  static var folder: URL { Corpus.folder.appending(path: "cases") }

  /// A case as the whole pipeline reads it.
  struct Read {
    let report: Report?
    let failures: [Failure]

    /// Sentences with role and sentiment, those of furniture and headings left out.
    var judged: [String] {
      guard let report, let sentences = report.sentences, let judgements = report.judgements else {
        return []
      }
      return zip(sentences, judgements).filter(\.0.isProse).map { sentence, judgement in
        "\(judgement.sentiment.rawValue): \(report.text[sentence.span])"
      }
    }

    func sentiment(of text: String) -> String? {
      judged.first { $0.contains(text) }.map { String($0.prefix { $0 != ":" }) }
    }
  }

  private func read(_ name: String) async throws -> Read {
    let path = Self.folder.appending(path: name).path(percentEncoded: false)
    let pipeline = try Pipeline(
      path: nil)
    let set = try await pipeline.run(InputScan([path]), jobs: 1)
    return Read(report: set.reports.first, failures: set.failures)
  }

  @Test(.enabled(if: isThere)) func aTechnicalDatePlacesNothing() async throws {
    let found = try await read("pdf/printed-page.pdf")
    #expect(found.report?.inspection.date == nil)
    #expect(found.report?.inspection.dateSource == nil)
    #expect(found.report?.standing?.inTrends == false)
  }

  @Test(.enabled(if: isThere)) func hiddenTextIsRead() async throws {
    let found = try await read("pdf/ocr-layer.pdf")
    #expect(found.report?.pages == 1)
    #expect(found.report?.pagesWithoutText == [])
    #expect(!found.judged.isEmpty)
    #expect(found.failures.isEmpty)
  }

  @Test(.enabled(if: isThere)) func pagesThatArePicturesAreNamed() async throws {
    let found = try await read("pdf/mixed-scan.pdf")
    #expect(found.report?.pages == 3)
    #expect(found.report?.pagesWithoutText == [2, 3])
    #expect(
      found.failures.map(\.reason) == ["read in part: pages 2 and 3 are pictures without text"])
  }

  @Test(.enabled(if: isThere)) func columnsAreRead() async throws {
    let found = try await read("pdf/two-columns-by-line.pdf")
    #expect(
      found.sentiment(of: "Audits are used well, and learning is shared with all teams.") != nil)
    #expect(found.sentiment(of: "However, caseloads are too high in two teams.") == "weakness")
    #expect(found.report?.blocks.contains { $0.role == .table } == false)
  }

  @Test(.enabled(if: isThere)) func overprintCountsOnce() async throws {
    let found = try await read("pdf/overprint.pdf")
    #expect(found.judged.count { $0.contains("Plans are poor.") } == 1)
    #expect(found.report?.blocks.count { $0.role == .heading } == 2)
  }

  @Test(.enabled(if: isThere)) func brokenWordsAreJoined() async throws {
    let found = try await read("pdf/broken-words.pdf")
    let text = found.report?.text ?? ""
    for word in [
      "Assessments", "Supervision", "safeguard", "Multi-agency", "managers", "Thresholds",
    ] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test(.enabled(if: isThere)) func aFileThatMayNotBeCopiedIsRead() async throws {
    let found = try await read("pdf/copy-protected.pdf")
    #expect(found.report != nil)
    #expect(found.failures.isEmpty)
  }

  @Test(.enabled(if: isThere)) func lineNumbersAreDropped() async throws {
    let found = try await read("pdf/line-numbers.pdf")
    #expect(
      found.judged.contains { $0.contains("know their children well and visit them regularly.") })
    #expect(found.report?.blocks.allSatisfy { $0.marker == nil } == true)
  }

  @Test(.enabled(if: isThere)) func quotedSentencesAreNoHeadings() async throws {
    let found = try await read("text/closing-quotes.txt")
    #expect(found.sentiment(of: "“Visits are often missed.”") == "weakness")
    #expect(found.sentiment(of: "“Plans are poor.”") == "weakness")
  }

  @Test(.enabled(if: isThere)) func charactersThatXMLDoesNotKnowAreNoText() async throws {
    let found = try await read("text/fffe.txt")
    #expect(found.sentiment(of: "Plans are poor.") == "weakness")
    #expect(found.report?.text.unicodeScalars.contains("\u{FFFE}") == false)
  }

  @Test(.enabled(if: isThere)) func textDecodedTwiceIsMended() async throws {
    let found = try await read("text/mojibake.txt")
    #expect(found.report?.text.contains("children’s services") == true)
    #expect(found.sentiment(of: "Caseloads are too high – and rising.") == "weakness")
  }

  @Test(.enabled(if: isThere)) func cellsOfProseAreJudgedUnderTheirHeading() async throws {
    let found = try await read("docx/two-column-table.docx")
    #expect(found.sentiment(of: "Supervision is regular.") == "strength")
    #expect(found.sentiment(of: "Visits are late.") == "weakness")
    #expect(found.sentiment(of: "Audits are weak.") == "weakness")
  }

  @Test(.enabled(if: isThere)) func aPieceOnTwoCouncilsIsCreditedToNone() async throws {
    let found = try await read("press/two-councils.txt")
    #expect(found.report?.inspection.authority == nil)
    #expect(found.report?.warnings.contains { $0.contains("Calderdale, Leeds") } == true)
  }

  @Test(.enabled(if: isThere)) func theDaysOfAVisitAreReadFromThePress() async throws {
    let found = try await read("press/visit-dates.txt")
    #expect(found.report?.inspection.start?.description == "2025-02-18")
    #expect(found.report?.inspection.end?.description == "2025-02-19")
    #expect(found.report?.inspection.dateSource == .visit)
  }

  @Test(.enabled(if: isThere)) func aGradeOfTheLastInspectionIsNotThisOnes() async throws {
    #expect(try await read("grades/last-inspection.txt").report?.inspection.grades.overall == nil)
  }
}
