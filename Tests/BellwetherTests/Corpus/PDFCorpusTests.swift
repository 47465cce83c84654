import Cleaning
import Foundation
import Lexicons
import Reports
import Testing

@testable import Bellwether

/// The reader of PDF reports against real ones; skipped where the shared data or poppler is missing.
///
/// Every eighth report, since a debug build takes its time; all with `BELLWETHER_THOROUGH=1`.
@Suite(.enabled(if: Corpus.isThere, "needs shared/corpus and poppler-utils"))
struct PDFCorpusTests {
  @Test func reportsKeepTheirLettersAndLoseTheirRunningHeads() async throws {
    let cleaner = try Cleaner(Corpus.models())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in 0..<2 {
        group.addTask {
          for (place, file) in Corpus.sample(of: Corpus.reports).enumerated()
          where place % 2 == lane {
            try await check(file, with: cleaner)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private func check(_ file: URL, with cleaner: Cleaner) async throws {
    let report = try await Corpus.report(file, with: cleaner)
    let pages = try await Corpus.printedPages(of: file)
    let printed = words(pages.joined(separator: " "))
    let found = words(
      report.blocks.map { ($0.marker ?? "") + " " + report.text[$0.span] }.joined(separator: " "))
    let letters = printed.values.reduce(0) { $0 + $1.length * $1.count }
    let kept = printed.reduce(0) {
      $0 + $1.value.length * min($1.value.count, found[$1.key]?.count ?? 0)
    }
    #expect(Double(kept) >= 0.995 * Double(letters), "\(file.lastPathComponent)")

    let heads = runningHeads(pages)
    // The front page may state what the running head repeats.
    for block in report.blocks where block.role == .paragraph || block.role == .bullet {
      let text = plain(report.text[block.span])
      #expect(!text.isEmpty, "a number alone in \(file.lastPathComponent)")
      guard block.pages.first.map({ $0.page > 1 }) ?? false else { continue }
      #expect(!heads.contains { text.contains($0) }, "\(file.lastPathComponent)")
    }
  }

  /// Words of letters by their hashes, with their lengths in bytes and how often they stand there.
  private func words(_ text: String) -> [UInt64: (length: Int, count: Int)] {
    var words: [UInt64: (length: Int, count: Int)] = [:]
    var hash: UInt64 = 0
    var length = 0
    for byte in Array(text.utf8) + [0] {
      if (97...122).contains(byte | 0x20) || byte >= 0xC3 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        length += 1
      } else if length > 0 {
        words[hash, default: (length, 0)].count += 1
        (hash, length) = (0, 0)
      }
    }
    return words
  }

  /// Lines of twelve letters or more that stand on most pages but the first.
  private func runningHeads(_ pages: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for page in pages.dropFirst() {
      let lines = page.utf8.split(separator: 10).map { plain(String(decoding: $0, as: UTF8.self)) }
      for line in Set(lines) where line.utf8.count > 12 { counts[line, default: 0] += 1 }
    }
    return counts.filter { $0.value >= max(2, pages.count / 2) }.map(\.key)
  }

  /// A line without its numbers and doubled spaces.
  private func plain(_ text: String) -> String {
    var plain: [UInt8] = []
    for byte in text.utf8 where !(48...57).contains(byte) {
      if byte > 0x20 || (plain.last ?? 0x20) != 0x20 { plain.append(max(byte, 0x20)) }
    }
    if plain.last == 0x20 { plain.removeLast() }
    return String(decoding: plain, as: UTF8.self)
  }

  @Test func labelledSentencesStandWholeInsideOneBlock() async throws {
    let cleaner = try Cleaner(Corpus.models())
    var missing: [String] = []
    var total = 0
    let labelled = try Corpus.labelledSentences()
    for name in Corpus.sample(of: labelled.keys.sorted()) {
      let sentences = labelled[name] ?? []
      let file = Corpus.folder.appending(path: "corpus/reports/\(name).pdf")
      let report = try await Corpus.report(file, with: cleaner)
      let prose = report.blocks.filter {
        ($0.role == .paragraph || $0.role == .bullet) && $0.detail != .footnote
      }
      let texts = prose.map { letters(report.text[$0.span]) }
      total += sentences.count
      missing += sentences.filter { sentence in !texts.contains { $0.contains(letters(sentence)) } }
    }
    #expect(total > 200)
    #expect(Double(missing.count) <= 0.01 * Double(total), "\(missing)")
  }

  /// Letters and digits alone: the labelled text lost its hyphens at line ends.
  private func letters(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 >= 0x80 || isAlphanumeric($0) }, as: UTF8.self)
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20)
  }
}
