// Times the sentence splitter on a file of plain text, and checks what it gives.
//
//   swift run -c release SegmentingBenchmark TEXT [REPEATS]
//
// The check: sentences are in order, do not overlap, and leave only white space between them. The
// best of the repeats is printed, in megabytes (10⁶ bytes) a second; with `--plain` the sentences are
// printed instead, one a line.

import Foundation
import Lexicons
import Reports
import Segmenting

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("SegmentingBenchmark: \(message)\n".utf8))
  exit(1)
}

func isCovered(_ text: [UInt8], by spans: [Span]) -> Bool {
  var end = 0
  for span in spans {
    guard span.start >= end, span.end > span.start else { return false }
    guard text[end..<span.start].allSatisfy({ !(33...127).contains($0) }) else { return false }
    end = span.end
  }
  return text[end...].allSatisfy { !(33...127).contains($0) }
}

let arguments = CommandLine.arguments.dropFirst()
guard let table = FileManager.default.contents(atPath: "Models/english/abbreviations.csv") else {
  fail("Models/english/abbreviations.csv cannot be read; run it in the package's folder")
}
let models = ModelFiles(origin: "Models", contents: ["abbreviations.csv": Array(table)])
let segmenter = Segmenter(abbreviations: try Abbreviations(models))

if arguments.first == "--plain" {
  let text = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
  FileHandle.standardOutput.write(Data(segmenter.lines(ofPlain: text)))
  exit(0)
}
guard let path = arguments.first, let data = FileManager.default.contents(atPath: path) else {
  fail("name a text file")
}
let text = [UInt8](data)
let repeats = arguments.dropFirst().first.flatMap { Int($0) } ?? 10
var best = Duration.seconds(3600)
var spans: [Span] = []
for _ in 0..<max(1, repeats) {
  let time = ContinuousClock().measure { spans = segmenter.sentences(inPlain: text) }
  best = min(best, time)
}
guard isCovered(text, by: spans) else { fail("sentences do not cover the text") }
let rate = Double(text.count) / 1e6 / (best / .seconds(1))
print("\(text.count) bytes, \(spans.count) sentences, \(Int(rate)) MB/s")
