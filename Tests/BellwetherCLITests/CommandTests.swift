import Foundation
import Testing

/// A test a command, on the built program: what it prints, what it writes, and its exit status.
@Suite struct CommandTests {
  /// Runs the body in a folder of its own that is taken away afterwards.
  private func inFolder(_ body: (Program) throws -> Void) throws {
    try Program.inFolder(with: ["in/letter.txt": letter], body)
  }

  @Test func runWritesTheDatasetsAndEndsWith0() throws {
    try inFolder { program in
      let answer = try program.run("run", "in", "--output", "out")
      #expect(answer.status == 0)
      #expect(answer.output == "")
      #expect(answer.errors.contains("Read 1 report, 0 failures; the datasets are in out/"))
      #expect(try program.text(of: "out/reports.csv").contains("letter,letter.txt,text,"))
      #expect(try program.text(of: "out/run.json").contains("\"sentences.csv\""))
    }
  }

  @Test func runEndsWith65WhereAnInputFails() throws {
    try inFolder { program in
      try program.write("", to: "in/empty.txt")
      let answer = try program.run("run", "in", "--output", "out")
      #expect(answer.status == 65)
      #expect(answer.errors.contains("bellwether: clean: empty.txt: "))
      #expect(try program.text(of: "out/failures.csv").contains("empty.txt,clean,"))
      #expect(try program.text(of: "out/reports.csv").contains("letter,letter.txt,text,"))
    }
  }

  @Test func runEndsWith1WhereNothingCanBeDone() throws {
    try inFolder { program in
      #expect(try program.run("run", "nowhere", "--output", "out").status == 1)
      try program.write("models: nowhere\n", to: "bad.yaml")
      let answer = try program.run("run", "in", "--pipeline", "bad.yaml", "--output", "out")
      #expect(answer.status == 1)
      #expect(answer.errors.hasPrefix("bellwether: "))
    }
  }

  @Test(arguments: [
    ["run"], ["run", "in", "--jobs", "0"], ["run", "in", "--outputs", "csv,pdf"], ["rum", "in"],
    ["clean", "-", "in"], ["sample", "--size", "0"], ["compare", "spring", "autumn"],
  ])
  func wrongUsageEndsWith64(arguments: [String]) throws {
    try inFolder { program in
      let answer = try program.run(arguments)
      #expect(answer.status == 64)
      #expect(answer.errors.contains("Usage: bellwether"))
    }
  }

  @Test func theStagesChainedGiveWhatRunGives() throws {
    try inFolder { program in
      #expect(try program.run("run", "in", "--output", "whole", "--quiet").status == 0)
      var stream = try program.run("clean", "in")
      #expect(stream.status == 0)
      for stage in ["segment", "tag", "aggregate"] {
        stream = try program.run([stage], input: stream.output)
        #expect(stream.status == 0)
        #expect(stream.output.contains("\"record\":\"report\""))
      }
      let end = try program.run(["write", "--output", "chained", "--quiet"], input: stream.output)
      #expect(end.status == 0)
      for name in ["reports", "sentences", "findings", "trends"] {
        let whole = try program.text(of: "whole/\(name).csv")
        let chained = try program.text(of: "chained/\(name).csv")
        #expect(whole == chained)
      }
    }
  }

  @Test(arguments: ["segment", "tag", "aggregate", "write"])
  func aStageRefusesWhatIsNoStream(stage: String) throws {
    try inFolder { program in
      let answer = try program.run([stage], input: "not a record\n")
      #expect(answer.status == 1)
      #expect(answer.errors.hasPrefix("bellwether: \(stage): "))
    }
  }

  @Test func cleanShowsTheOutline() throws {
    try inFolder { program in
      let answer = try program.run(["clean", "-", "--format", "blocks"], input: letter)
      #expect(answer.status == 0)
      #expect(answer.output.hasPrefix("stdin: stdin\n"))
      #expect(answer.output.contains("What needs to improve"))
    }
  }

  @Test func segmentSplitsPlainText() throws {
    try inFolder { program in
      let answer = try program.run(["segment", "--plain"], input: "One is here. Two is there.")
      #expect(answer.output == "One is here.\nTwo is there.\n")
    }
  }

  @Test func explainNamesTheWords() throws {
    try inFolder { program in
      let text = "Supervision is regular, but caseloads are too high."
      let plain = try program.run("explain", text)
      #expect(plain.status == 0)
      #expect(plain.output.contains("finding   workforce: weakness"))
      let json = try program.run("explain", text, "--format", "json")
      #expect(json.output.contains("\"sentiment\" : \"mixed\""))
      #expect(try program.run("run", "in", "--output", "out", "--quiet").status == 0)
      let number = try program.run("explain", "--output", "out", "letter", "1")
      #expect(number.status == 0)
    }
  }

  @Test func evaluatePrintsFigures() throws {
    try inFolder { program in
      let header = "unit\tpassage\ttext\tsentiment\tareas\n"
      let row = "1\tp\tPlans are clear and timely.\tstrength\tplanning-and-review:strength\n"
      try program.write(header + row, to: "gold.tsv")
      let answer = try program.run("evaluate", "--gold", "gold.tsv")
      #expect(answer.status == 0)
      #expect(answer.output.contains("strength"))
      try program.write(header + "1\tp\tText.\texcellent\t\n", to: "bad.tsv")
      let bad = try program.run("evaluate", "--gold", "bad.tsv")
      #expect(bad.status == 1)
      #expect(bad.errors.contains("line 2"))
    }
  }

  @Test func compareNamesWhatItDoesNotFind() throws {
    try inFolder { program in
      #expect(try program.run("run", "in", "--output", "out", "--quiet").status == 0)
      let stranger = try program.run(
        "compare", "--output", "out", "--authority", "Nowhere", "2019", "2024")
      #expect(stranger.status == 1)
      #expect(stranger.errors.contains("bellwether: compare: out: no report is on 'Nowhere'; "))
      let year = try program.run("compare", "--output", "out", "2019", "2024")
      #expect(year.errors.contains("compare: out: there is no report of 2019"))
      let folder = try program.run("compare", "--output", "none", "2019", "2024")
      #expect(folder.status == 1 && folder.errors.contains("compare: none/reports.csv: "))
    }
  }

  @Test func sampleDrawsASheetThatEvaluateReads() throws {
    try inFolder { program in
      #expect(try program.run("run", "in", "--output", "out", "--quiet").status == 0)
      let answer = try program.run("sample", "--output", "out", "--size", "3")
      #expect(answer.status == 0)
      #expect(answer.output.contains("unit,passage,"))
    }
  }

  @Test func lexiconCheckFindsTheModelsValid() throws {
    try inFolder { program in
      let answer = try program.run("lexicon", "check")
      #expect(answer.status == 0)
      #expect(answer.output.contains("valid"))
    }
  }

  @Test(arguments: ["suggest", "diff", "fit"])
  func aLexiconCommandSaysHowItIsUsed(name: String) throws {
    try inFolder { program in
      let help = try program.run("lexicon", name, "--help")
      #expect(help.output.contains("bellwether lexicon \(name)"))
      let wrong = try program.run("lexicon", name, "--nonsense")
      #expect(wrong.status == 64)
    }
  }
}
