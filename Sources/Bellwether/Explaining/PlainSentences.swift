import Reports
import Segmenting

extension Pipeline {
  /// The sentences of raw text, one a line: what `segment --plain` prints.
  package func plainSentenceLines(of bytes: [UInt8]) throws -> [UInt8] {
    try segmenter().lines(ofPlain: bytes)
  }
}
