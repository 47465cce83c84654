import Cleaning
import Foundation
import Lexicons
import Reports
import Testing

@testable import Bellwether

/// Inspection facts of real reports, read from files whose names tell nothing; the real names and
/// `grades.csv` hold the truth. Every eighth report, all with `BELLWETHER_THOROUGH=1`.
@Suite(.enabled(if: Corpus.isThere, "needs shared/corpus and poppler-utils"))
struct CorpusFactsTests {
  /// What the name of a report says: `isle-of-wight-2021-09-07-visit`.
  private struct Name {
    let authority: String
    let day: Day
    let kind: String

    init?(_ file: URL) {
      let parts = file.deletingPathExtension().lastPathComponent.split(separator: "-")
      guard parts.count > 4, let kind = parts.last,
        let day = Day(iso: parts.dropLast().suffix(3).joined(separator: "-"))
      else { return nil }
      self.authority = parts.dropLast(4).joined(separator: " ")
      self.day = day
      self.kind = String(kind)
    }

    func allows(_ found: Kind) -> Bool {
      switch kind {
      case "visit": found == "focused-visit" || found == "monitoring-visit"
      case "send": found == "area-send"
      default: found.rawValue == kind
      }
    }
  }

  private func grades() throws -> [String: [String]] {
    let text = try String(
      contentsOf: Corpus.folder.appending(path: "corpus/grades.csv"), encoding: .utf8)
    return Dictionary(
      uniqueKeysWithValues: text.split(whereSeparator: \.isNewline).dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return (cells[0], Array(cells.dropFirst(2)))
      })
  }

  @Test func factsComeFromWhatTheDocumentSays() async throws {
    let cleaner = try Cleaner(Corpus.models())
    let grades = try grades()
    var letters = 0
    var asNamed = 0
    for file in Corpus.sample(of: Corpus.reports) {
      let name = try #require(Name(file))
      let id = file.deletingPathExtension().lastPathComponent
      let facts = try await Corpus.report(file, with: cleaner).inspection
      let words = (facts.authority ?? "").lowercased().replacing("-", with: " ")
      #expect(words == name.authority, "\(id)")
      #expect(facts.authorityCode != nil, "\(id)")
      #expect(name.allows(facts.kind), "\(id): \(facts.kind)")
      #expect(facts.source == .official, "\(id)")
      #expect(facts.start != nil && facts.end != nil, "\(id): dates of the visit")
      #expect(facts.start.map { $0 <= name.day } ?? false, "\(id): visited before it was published")
      check(facts.grades, grades[id] ?? [], id)
      if name.kind == "visit", facts.publicationDateSource == .publication {
        letters += 1
        asNamed += facts.publicationDate == name.day ? 1 : 0
      }
    }
    #expect(letters > 0)
    #expect(Double(asNamed) >= 0.95 * Double(letters), "\(asNamed) of \(letters) printed dates")
  }

  /// Every filled cell is right, and nothing is invented.
  private func check(_ found: Grades, _ truth: [String], _ id: String) {
    let cells = ["overall", "leaders", "help-protection", "in-care", "care-leavers"]
      .map { found[$0]?.rawValue ?? "" }
    let expected = truth.isEmpty ? cells.map { _ in "" } : truth
    #expect(cells == expected, "\(id)")
  }
}
