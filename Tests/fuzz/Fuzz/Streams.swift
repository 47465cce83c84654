import Foundation
import Lexicons
import Reports
import Segmenting
import Tagging

/// Records between stages, judged by few terms, so that many are judged.
enum Streams {
  private static let segmenter = Packs.loaded {
    Segmenter(abbreviations: try Abbreviations(Packs.small))
  }
  private static let tagger = Packs.loaded { try Tagger(TaggingLexicons(Packs.small)) }

  static func prepare() { _ = (segmenter, tagger) }

  /// Reads lines as every stage does; a report that is sound goes through `segment` and `tag`.
  static func read(_ bytes: [UInt8]) {
    let decoder = JSONDecoder()
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let record = try? decoder.decode(Record.self, from: Data(line)), record.flaw == nil
      else { return }
      Laws.check(record)
      guard case .report(let report) = record else { continue }
      Laws.check(.report(tagger.tag(report)))
      Laws.check(.report(tagger.tag(segmenter.segment(report))))
    }
  }
}
