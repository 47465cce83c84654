import Foundation
import Reports
import Testing

@testable import Writing

@Suite struct RunJSONTests {
  private var run: Run {
    var run = Run(version: "0.1.0", pipeline: "Invented")
    run.models = ["areas.csv": "aa", "Cues/b.csv": "bb"]
    run.options = ["aggregate": ["min_judgements": "10"]]
    run.inputs.files = 3
    run.warnings = ["clean: a: “odd”"]
    return run
  }

  @Test func itHoldsTheRunAndTheHashes() throws {
    let bytes = try RunJSON(run, outputs: ["reports.csv": "cc"]).bytes()
    let decoded = try JSONDecoder().decode(Run.self, from: Data(bytes))
    #expect(decoded == run)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["outputs"] as? [String: String] == ["reports.csv": "cc"])
    #expect(bytes.last == 0x0A)
  }

  @Test func theSameRunGivesTheSameBytesWithSortedKeys() throws {
    let outputs = Dictionary(uniqueKeysWithValues: (0..<40).map { ("file-\($0).csv", "\($0)") })
    let reversed = Dictionary(uniqueKeysWithValues: outputs.reversed().map { ($0.key, $0.value) })
    let first = try RunJSON(run, outputs: outputs).bytes()
    #expect(try first == RunJSON(run, outputs: reversed).bytes())
    let keys = String(decoding: first, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("  \"") }.map { $0.prefix { $0 != ":" } }
    #expect(keys == keys.sorted())
    #expect(String(decoding: first, as: UTF8.self).contains("\"Cues/b.csv\" : \"bb\""))
  }
}
