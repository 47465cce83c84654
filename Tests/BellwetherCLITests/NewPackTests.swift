import Foundation
import Testing

/// `models new`, and what it writes: checked and run at once.
@Suite struct NewPackTests {
  private func inFolder(_ body: (Program) throws -> Void) throws {
    let report =
      """
      Inspection of the harbour of Dunmere

      Inspection dates: 4 to 6 March 2024
      Overall judgement: sound

      The moorings are well kept and safe. The quay at Oxley is silting up.
      The harbour master answers letters. Visitors are made welcome.
      """
    try Program.inFolder(with: ["reports/dunmere.txt": report], body)
  }

  @Test func aNewPackIsCheckedAndRunsAtOnce() throws {
    try inFolder { program in
      let made = try program.run("models", "new", "my 'harbours'")
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output.contains("my 'harbours'/ holds 21 files of a pack; README.md there"))
      let pipeline = "my 'harbours'/pipeline.yaml"
      let check = try program.run(
        "lexicon", "check", "--pipeline", pipeline, "--reports", "reports")
      #expect(check.status == 0, "\(check.errors)")
      #expect(check.output.contains("1 reports, 0 failures"))
      #expect(check.output.contains("  a kind of visit                 100 %  (1)"))
      #expect(!check.errors.contains("my 'harbours'/"), "\(check.errors)")
      let run = try program.run("run", "reports", "--pipeline", pipeline, "--output", "out")
      #expect(run.status == 0, "\(run.errors)")
      let reports = try program.text(of: "out/reports.csv")
      #expect(reports.contains(",inspection,,harbours-2020,Dunmere,HB-001,Northern coast,"))
      #expect(reports.contains(",sound,"))
      let findings = try program.text(of: "out/findings.csv")
      #expect(findings.contains(",moorings,Moorings and quays,premises,strength,"))
      #expect(findings.contains(",moorings,Moorings and quays,premises,weakness,"))
      // The area is not given to what holds none of its terms.
      #expect(!findings.contains("Visitors are made welcome."))
    }
  }

  /// Each file and each column of the starter is explained in its guide.
  @Test func theGuideExplainsEveryColumn() throws {
    try inFolder { program in
      _ = try program.run("models", "new", "pack")
      let guide = try program.text(of: "pack/README.md")
      let files = try FileManager.default.contentsOfDirectory(
        atPath: program.folder.appending(path: "pack").path
      ).filter { $0.hasSuffix(".csv") }
      for file in files {
        #expect(guide.contains(file), "\(file)")
        let header = try program.text(of: "pack/\(file)").prefix { $0 != "\n" }
        for column in header.split(separator: ",") {
          #expect(guide.contains("`\(column)`"), "\(file): \(column)")
        }
      }
    }
  }

  @Test func anotherPackIsCopiedAndAFullFolderIsLeftAlone() throws {
    try inFolder { program in
      let made = try program.run("models", "new", "send", "--from", "area-send")
      #expect(made.status == 0, "\(made.errors)")
      #expect(try program.text(of: "send/areas.csv").contains("ehc-plans"))
      let again = try program.run("models", "new", "send")
      #expect(again.status == 1)
      #expect(
        again.errors == """
          bellwether: models: send: is there already, and not empty; name a new folder: what stands \
          in one is never overwritten

          """)
      let unknown = try program.run("models", "new", "other", "--from", "nowhere")
      #expect(unknown.status == 1)
      #expect(
        unknown.errors.hasPrefix("bellwether: models: nowhere: is no folder that can be read"))
    }
  }
}
