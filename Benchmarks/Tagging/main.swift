// Times segmenting and tagging on reports that `clean` gave, and checks what comes out.
//
//   bellwether clean REPORTS > clean.jsonl
//   swift run -c release TaggingBenchmark clean.jsonl [REPEATS]
//
// One core, in memory, no JSON inside the measured time. Rates are megabytes (10⁶ bytes) of the
// reports' text a second, the best of the repeats. The check: every sentence has its judgement, and
// the digest of the judgements is printed, to be compared with that of another version.

import Foundation
import Lexicons
import Reports
import Segmenting
import Tagging

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("TaggingBenchmark: \(message)\n".utf8))
  exit(1)
}

/// Read here and not by the module Bellwether: callgrind gives up on a program that links all of it.
func models() -> ModelFiles {
  let layers = ["english", "childrens-services"].map { pack in
    let folder = "Models/\(pack)"
    guard let written = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      fail("there is no folder \(folder) here; call it from the project's root")
    }
    let fitted = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/fitted")) ?? []
    let names = written + fitted.map { "fitted/\($0)" }
    let contents = names.filter { $0.hasSuffix(".csv") }.map {
      ($0, Array(FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data()))
    }
    return ModelFiles.Layer(
      name: pack, contents: Dictionary(contents, uniquingKeysWith: { first, _ in first }))
  }
  return ModelFiles(origin: "Models", layers: layers)
}

func reports(in path: String) throws -> [Report] {
  guard let data = FileManager.default.contents(atPath: path) else {
    fail("\(path) cannot be read; give it the output of 'bellwether clean'")
  }
  let decoder = JSONDecoder()
  return try data.split(separator: UInt8(ascii: "\n")).compactMap { line in
    if case .report(let report) = try decoder.decode(Record.self, from: line) {
      report
    } else {
      nil
    }
  }
}

/// A hash of everything that tagging found (FNV-1a over the JSON of the judgements).
func digest(_ reports: [Report]) throws -> UInt64 {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  return try reports.reduce(0xcbf2_9ce4_8422_2325) { hash, report in
    try encoder.encode(report.judgements).reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// Seconds of this thread's core, so that other programs do not count.
func cpuTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The shortest time of the repeats; each report is let go of as soon as it is done.
func best(of repeats: Int, over reports: [Report], _ body: (Report) -> Report) -> Double {
  var shortest = Double.infinity
  for _ in 0..<max(1, repeats) {
    let start = cpuTime()
    for report in reports where body(report).sentences == nil { fail("no sentences") }
    shortest = min(shortest, cpuTime() - start)
  }
  return shortest
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard let path = arguments.first else { fail("name a file of cleaned reports") }
let repeats = arguments.dropFirst().first.flatMap { Int($0) } ?? 10
let files = models()
let segmenter = Segmenter(abbreviations: try Abbreviations(files))
let tagger = try Tagger(TaggingLexicons(files))
let cleaned = try reports(in: path)
let bytes = cleaned.reduce(0) { $0 + $1.text.utf8.count }

func rate(_ seconds: Double) -> String {
  String(format: "%.1f MB/s", Double(bytes) / 1e6 / seconds)
}

let segmented = cleaned.map(segmenter.segment)
let tagged = segmented.map(tagger.tag)
let sentences = tagged.reduce(0) { $0 + ($1.sentences?.count ?? 0) }
let judgements = tagged.flatMap { $0.judgements ?? [] }
guard judgements.count == sentences else { fail("sentences without judgement") }
let labels = Sentiment.allCases.map { label in
  "\(judgements.count { $0.sentiment == label }) \(label.rawValue)"
}
print(
  "\(cleaned.count) reports, \(bytes) bytes, \(sentences) sentences:",
  labels.joined(separator: ", "))
print("digest", String(try digest(tagged), radix: 16))
print("segment", rate(best(of: repeats, over: cleaned, segmenter.segment)))
print("tag", rate(best(of: repeats, over: segmented, tagger.tag)))
print(
  "segment and tag",
  rate(best(of: repeats, over: cleaned) { tagger.tag(segmenter.segment($0)) }))
