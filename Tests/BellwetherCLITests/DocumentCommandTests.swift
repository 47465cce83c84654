import Foundation
import Testing

/// `run --stdin-documents` on the built program: an answer for each document, whatever it is.
@Suite struct DocumentCommandTests {
  /// One answer: the names of its parts, and their bytes.
  private struct Answer {
    let id: String
    var parts: [String: String] = [:]
    var rows: [String: Int] = [:]
  }

  private struct Heading: Decodable {
    struct Part: Decodable {
      let name: String
      let rows: Int
      let bytes: Int
    }
    let id: String
    let parts: [Part]
  }

  private func inFolder(_ body: (Program) throws -> Void) throws {
    try Program.inFolder(with: ["letter.txt": letter], body)
  }

  private func framed(_ file: String, _ text: String) -> String {
    "{\"file\":\"\(file)\",\"length\":\(text.utf8.count)}\n\(text)"
  }

  private func answers(_ output: String) throws -> [Answer] {
    var rest = Data(output.utf8)
    var answers: [Answer] = []
    while let feed = rest.firstIndex(of: 0x0A) {
      let heading = try JSONDecoder().decode(Heading.self, from: rest[..<feed])
      rest = rest[(feed + 1)...]
      var answer = Answer(id: heading.id)
      for part in heading.parts {
        answer.parts[part.name] = String(decoding: rest.prefix(part.bytes), as: UTF8.self)
        answer.rows[part.name] = part.rows
        rest = rest.dropFirst(part.bytes)
      }
      answers.append(answer)
    }
    #expect(rest.isEmpty)
    return answers
  }

  @Test func nothingGivesWhatDescribesTheRun() throws {
    try inFolder { program in
      let answer = try program.run("run", "--stdin-documents")
      #expect(answer.status == 0 && answer.errors.isEmpty)
      let first = try #require(try answers(answer.output).first)
      #expect(first.parts["run"]?.contains("\"record\":\"run\"") == true)
      #expect(first.parts["datapackage"]?.contains("\"name\" : \"standing\"") == true)
    }
  }

  /// A bad document is a record of its own, and the ones behind it are read.
  @Test(arguments: ["1", "3"])
  func aBadDocumentIsOneFailure(jobs: String) throws {
    try inFolder { program in
      let input =
        framed("letter.txt", letter) + framed("empty.txt", "")
        + framed("broken.pdf", "%PDF-1.4 nothing")
        + "{\"file\":\"gone.txt\",\"path\":\"gone.txt\"}\n"
        + framed("deep.html", String(repeating: "<div>", count: 50_000))
        + framed("again.txt", letter)
      let answer = try program.run(
        ["run", "--stdin-documents", "--jobs", jobs], input: input)
      #expect(answer.status == 65)
      let found = try answers(answer.output).dropFirst()
      #expect(found.map(\.id) == ["letter", "empty", "broken", "gone", "deep", "again"])
      #expect(found.map { $0.rows["reports"] } == [1, 0, 0, 0, 0, 1])
      #expect(found.map { $0.rows["failures"] } == [0, 1, 1, 1, 1, 0])
      let hasCounts = found.map { $0.parts["counts"] != nil }
      #expect(hasCounts == [true, false, false, false, false, true])
    }
  }

  @Test func rowsAreThoseOfRunWhateverStandsBeside() throws {
    try inFolder { program in
      let run = try program.run("run", "letter.txt", "--output", "out", "--no-bom")
      #expect(run.status == 0)
      let alone = try answers(
        try program.run(["run", "--stdin-documents"], input: framed("letter.txt", letter)).output)
      let beside = try answers(
        try program.run(
          ["run", "--stdin-documents"],
          input: framed("a.txt", "Plans drift.") + framed("letter.txt", letter)
        ).output)
      for name in ["sentences", "findings"] {
        let rows = try #require(alone[1].parts[name])
        let written = try program.text(of: "out/\(name).csv")
        #expect(written.hasSuffix("\r\n" + rows))
        #expect(beside[2].parts[name] == rows)
      }
      #expect(beside[2].parts["counts"] == alone[1].parts["counts"])
      #expect(beside[2].parts["statements"] == alone[1].parts["statements"])
    }
  }

  @Test func partialResultsMergeToTheBytesOfRun() throws {
    try inFolder { program in
      try program.write(letter.replacingOccurrences(of: "2024", with: "2023"), to: "old.txt")
      let run = try program.run("run", ".", "--output", "whole", "--quiet")
      #expect(run.status == 0)
      let merged = try program.shell(
        """
        for file in letter old; do
          bellwether clean $file.txt | bellwether segment | bellwether tag \\
            | bellwether aggregate --partial > $file.jsonl || exit 1
        done
        bellwether merge old.jsonl letter.jsonl --output merged
        cat letter.jsonl old.jsonl | bellwether merge --output again
        """)
      #expect(merged.status == 0 && merged.errors.isEmpty)
      for name in ["trends", "changes", "validity", "recommendations", "peers", "series"] {
        let whole = try program.text(of: "whole/\(name).csv")
        let (merged, again) = (
          try program.text(of: "merged/\(name).csv"), try program.text(of: "again/\(name).csv")
        )
        #expect(merged == whole && again == whole)
      }
      let standing = try program.text(of: "merged/standing.csv")
      #expect(standing.contains("\r\nletter,") && standing.contains("\r\nold,"))
    }
  }

  @Test func nothingIsWrittenToAHomeFolder() throws {
    try inFolder { program in
      try program.write(framed("letter.txt", letter), to: "documents")
      let answer = try program.shell(
        """
        mkdir home && cd home && chmod 500 .
        HOME=$PWD TMPDIR=$PWD bellwether run --stdin-documents < ../documents > ../answers
        ls -A
        """)
      #expect(answer.status == 0 && answer.output.isEmpty)
    }
  }

  @Test(arguments: [["run", "--stdin-documents", "letter.txt"], ["run"]])
  func eitherPathsOrDocuments(arguments: [String]) throws {
    try inFolder { program in
      let answer = try program.run(arguments)
      #expect(answer.status == 64)
    }
  }
}
