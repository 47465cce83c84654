import Cleaning
import Lexicons
import Reports
import Segmenting
import Tagging

/// Files of models: the first line names the file, the rest is its content.
enum Tables {
  private static let letter = Array(
    """
    Inspection of Dunmere harbour

    12 March 2024

    What needs to improve

    1. The oversight of pilots, which is not yet regular enough.

    Leaders know their harbour well. The harbour master said that "most moorings are safe", but too many
    repairs are late. No. 4 quay has improved.
    """.utf8)

  /// Loads packs of which one file is broken: they are refused, or every stage works with them.
  static func read(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
    let name = String(decoding: bytes[..<end], as: UTF8.self)
    guard let files = Packs.small.replacing(name, with: Array(bytes[(end + 1)...])) else { return }
    guard let stages = try? Stages(files) else { return }
    stages.read(letter)
    _ = try? MatterLexicon(files)
    _ = try? Measures(files)
    _ = try? UnspecificWords(files)
  }

  private struct Stages {
    let cleaner: Cleaner
    let segmenter: Segmenter
    let tagger: Tagger

    init(_ files: ModelFiles) throws(LexiconError) {
      cleaner = try Cleaner(files)
      segmenter = Segmenter(abbreviations: try Abbreviations(files))
      let lexicons = try TaggingLexicons(files)
      tagger = try Tagger(lexicons)
      _ = LexiconCheck(lexicons)
      _ = try PackCheck(files, lexicons: lexicons, domain: Domain(files))
    }

    func read(_ text: [UInt8]) {
      let document = Document(id: "f", file: "f", sha256: "", content: .text(text))
      guard let report = try? cleaner.clean(document) else { return }
      Laws.check(.report(tagger.tag(segmenter.segment(report))))
    }
  }
}
