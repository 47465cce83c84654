import Foundation
import Reports
import TestSupport
import Testing

@testable import Cleaning

/// The five seeds of the shared corpus: which event each reports on, and that its sentences stand
/// whole. Skipped where the corpus is not at hand (`BELLWETHER_SHARED`, else `../shared`).
@Suite struct SeedsTests {
  static let seeds = Checkout.shared("corpus/seeds")

  static func reports() throws -> [String: Report] {
    let folder = try #require(seeds)
    let cleaner = try Cleaner(Models.files())
    var reports: [String: Report] = [:]
    for url in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      let name = url.deletingPathExtension().lastPathComponent
      reports[String(name.prefix(3))] = try cleaner.clean(
        Document(
          id: name, file: "a.txt", sha256: "", content: .text([UInt8](Data(contentsOf: url)))))
    }
    return reports
  }

  @Test(.enabled(if: seeds != nil, "the shared corpus is not at hand"))
  func factsAreRight() throws {
    let facts = try Self.reports().mapValues { report in
      let inspection = report.inspection
      let number = inspection.visitNumber.map { " \($0)" } ?? ""
      return
        "\(inspection.source) \(inspection.kind.rawValue)\(number) \(inspection.authorityCode ?? "")"
    }
    #expect(
      facts == [
        "000": "press monitoring-visit 5 E08000028", "001": "official focused-visit E08000028",
        "002": "press monitoring-visit 3 E08000028", "003": "official monitoring-visit 6 E08000028",
        "004": "press inspection E08000028",
      ])
  }

  @Test(.enabled(if: seeds != nil, "the shared corpus is not at hand"))
  func sentencesStandWholeInOneBlock() throws {
    let gold = try #require(Checkout.shared("gold/dev.tsv"))
    let reports = try Self.reports()
    var rows = 0
    for line in try String(contentsOf: gold, encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells[1].hasPrefix("seed-"), cells.count < 7 || cells[6].isEmpty else { continue }
      let report = try #require(reports[String(cells[1].dropFirst(5).prefix(3))])
      let blocks = report.blocks.filter { report.text[$0.span].contains(cells[2]) }
      #expect(blocks.count == 1, "\(cells[0])")
      #expect(blocks.allSatisfy { $0.role == .paragraph || $0.role == .bullet }, "\(cells[0])")
      rows += 1
    }
    #expect(rows == 243)
  }
}
