import Foundation
import Reports
import Testing

@testable import Bellwether

/// Recommendations with the later sentences that were labelled as being on the same matter.
struct LabelledLinks {
  /// A point that asks, with what the labels say of it.
  struct Point: Hashable {
    var status: String
    /// Later sentences, each by its report and its letters.
    var right: Set<[String]> = []
    /// Those that count neither way.
    var open: Set<[String]> = []
  }

  static let file = Corpus.folder.appending(path: "gold/links.tsv")
  static let isThere =
    Corpus.isThere && FileManager.default.isReadableFile(atPath: file.path())

  /// By report and letters of the point.
  var points: [[String]: Point] = [:]

  init() throws {
    let lines = try String(contentsOf: LabelledLinks.file, encoding: .utf8)
      .split(whereSeparator: \.isNewline)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let header = try #require(lines.first)
    for cells in lines.dropFirst() {
      let row = Dictionary(uniqueKeysWithValues: zip(header, cells))
      func cell(_ name: String) -> String { row[name] ?? "" }
      let key = [cell("point_report"), LabelledLinks.letters(cell("point_text"))]
      var point = points[key] ?? Point(status: LabelledLinks.status(cell("status")))
      let later = [cell("later_report"), LabelledLinks.letters(cell("later_text"))]
      if cell("match") == "yes" { point.right.insert(later) }
      if cell("match") == "maybe" { point.open.insert(later) }
      points[key] = point
    }
  }

  static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The labels have one word for both ways in which nothing is found.
  static func status(_ name: String) -> String {
    ["not looked at", "no later report"].contains(name) ? "no link found" : name
  }

  /// Files of the reports with points and of those that may answer them.
  func files() -> [String] {
    let files = Corpus.reports.map { $0.path(percentEncoded: false) }.sorted()
    var needed: Set<String> = []
    for report in Set(points.keys.map { $0[0] }) {
      guard let place = files.firstIndex(where: { $0.hasSuffix("/\(report).pdf") }) else {
        continue
      }
      let authority = files[place].prefix { !$0.isNumber }
      let later = files[(place + 1)...].prefix { $0.prefix { !$0.isNumber } == authority }
      let isWhole = later.first?.hasSuffix("-inspection.pdf") ?? false
      needed.formUnion([files[place]] + later.prefix(isWhole ? 1 : 2))
    }
    return needed.sorted()
  }
}

/// Floors on what becomes of recommendations, on 60 labelled points of one file, named by its hash.
@Suite(.enabled(if: LabelledLinks.isThere, "needs gold/links.tsv, corpus and poppler-utils"))
struct LinksGateTests {
  @Test func theFileIsTheOneThatFloorsAreFor() throws {
    let bytes = try bytes(at: LabelledLinks.file.path(), stage: "evaluate")
    #expect(sha256(bytes) == "e65fc042024332822e78cd775b9425f699b43a74005ac17a2a0889edcaf7b102")
  }

  @Test func statusesAndLinksStayAboveTheirFloors() async throws {
    let labels = try LabelledLinks()
    let set = try await Pipeline(path: nil, models: []).writing([.csv])
      .run(InputScan(labels.files()), jobs: 2)
    let rows = Dictionary(grouping: set.recommendations) {
      [$0.asked.report, LabelledLinks.letters($0.asked.text)]
    }
    var (status, hits, wrong, missed) = (0, 0, 0, 0)
    for (key, point) in labels.points {
      let found = rows[key] ?? []
      if let row = found.first, LabelledLinks.status(row.status.rawValue) == point.status {
        status += 1
      }
      let links = Set(
        found.compactMap(\.later).map { [$0.report, LabelledLinks.letters($0.text)] })
      hits += links.intersection(point.right).count
      wrong += links.subtracting(point.right).subtracting(point.open).count
      missed += point.right.subtracting(links).count
    }
    print(
      "links: status \(status) of \(labels.points.count), right \(hits), wrong \(wrong), missed \(missed)"
    )
    #expect(labels.points.count == 60)
    #expect(Double(status) >= 0.75 * Double(labels.points.count))
    #expect(Double(hits) >= 0.75 * Double(hits + wrong))
    #expect(Double(hits) >= 0.50 * Double(hits + missed))
  }
}
