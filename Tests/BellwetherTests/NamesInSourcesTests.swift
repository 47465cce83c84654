import Foundation
import Reports
import TestSupport
import Testing

@testable import Bellwether
@testable import Lexicons

/// Swift source knows no kind, grade, judgement, outcome, framework or place by name: a domain is a
/// folder. The names are those of the packs' own files; comments may give examples.
@Suite struct NamesInSourcesTests {
  /// Words that are names in a pack and plain English, or one id that is common to all packs, and why.
  static let plain: [String: String] = [
    "other": "the kind and framework that every pack must have",
    "inspection": "the record of what a report says of its event, whatever its kind",
    "overall": "the id that every pack uses for the judgement that sums up",
    "grade_overall": "the column of that judgement",
    "good": "a word of the cues' kinds (`good event`)",
    "capacity": "the memory that a buffer has room for",
    "Reading": "what a reader returns",
    "reading": "what a reader returns",
  ]

  /// Names that a pack's files give to what it inspects.
  static func names() throws -> (anyCase: Set<String>, asWritten: Set<String>) {
    var (anyCase, asWritten): (Set<String>, Set<String>) = ([], [])
    for pack in EmbeddedFiles.packs {
      let files = ModelFiles(origin: pack, contents: EmbeddedFiles.pack(pack))
      guard let domain = try? Domain(files) else { continue }
      anyCase.formUnion(domain.kinds.flatMap { [$0.kind.rawValue, $0.label] })
      anyCase.formUnion(domain.grades.flatMap { [$0.grade.rawValue, $0.label] })
      anyCase.formUnion(domain.judgements.flatMap { [$0.id, $0.label, $0.column] })
      anyCase.formUnion(domain.outcomes.flatMap { [$0.outcome, $0.label] })
      anyCase.formUnion(domain.frameworks.flatMap { [$0.id, $0.label] })
      let register = try AuthorityRegister(files)
      asWritten.formUnion(register.authorities.flatMap { [$0.name, $0.region] + $0.alsoKnownAs })
    }
    return (anyCase.filter { !$0.isEmpty }, asWritten.filter { !$0.isEmpty })
  }

  /// Lines of code, without comments and without the examples of commands.
  static func lines() throws -> [(place: String, text: String)] {
    let sources = Checkout.root.appending(path: "Sources")
    return try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
      .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".js") || $0.hasSuffix(".mustache") }
      .flatMap { file in
        try String(contentsOf: sources.appending(path: file), encoding: .utf8)
          .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
          .map { ("\(file):\($0 + 1)", $1.trimmingCharacters(in: .whitespaces)) }
          .filter { !$0.1.hasPrefix("//") && !$0.1.hasPrefix("bellwether ") }
      }
  }

  private static func holds(_ line: [UInt8], _ name: [UInt8]) -> Bool {
    func isPart(_ byte: UInt8) -> Bool {
      byte == 45 || byte == 95 || (48...57).contains(byte) || (65...90).contains(byte & 0xDF)
    }
    guard let first = name.first, line.count >= name.count else { return false }
    for start in 0...(line.count - name.count) where line[start] == first {
      guard line[start..<start + name.count].elementsEqual(name) else { continue }
      let end = start + name.count
      if start > 0, isPart(line[start - 1]) { continue }
      if end < line.count, isPart(line[end]) { continue }
      return true
    }
    return false
  }

  @Test func noNameOfAPackStandsInTheSource() throws {
    let (anyCase, asWritten) = try Self.names()
    #expect(anyCase.count > 30 && asWritten.count > 150)
    let lowered = anyCase.filter { Self.plain[$0] == nil }.map { ($0, Array($0.lowercased().utf8)) }
      .filter { Self.plain[$0.0.lowercased()] == nil }
    let places = asWritten.filter { Self.plain[$0] == nil }.map { ($0, Array($0.utf8)) }
    var found: [String] = []
    for (place, text) in try Self.lines() {
      let (bytes, low) = (Array(text.utf8), Array(text.lowercased().utf8))
      found += lowered.filter { Self.holds(low, $0.1) }.map { "\(place): \($0.0)" }
      found += places.filter { Self.holds(bytes, $0.1) }.map { "\(place): \($0.0)" }
    }
    #expect(found == [])
  }

  /// The test can fail: each plain word does stand there, else its excuse is taken out.
  @Test func everyExcuseIsNeeded() throws {
    let lines = try Self.lines().map { Array($0.text.utf8) }
    for word in Self.plain.keys {
      #expect(lines.contains { Self.holds($0, Array(word.utf8)) }, "\(word)")
    }
  }
}
