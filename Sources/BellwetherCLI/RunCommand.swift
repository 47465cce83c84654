import ArgumentParser
import Bellwether
import Reports

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the whole pipeline over files and folders.",
    discussion: """
      Folders are read recursively (\(InputScan.extensionListing)). Everything is written \
      to the output folder; what could not be read stands in failures.csv.

      Examples:
        bellwether run reports/
        bellwether run 2024/ 2025/ letter.pdf --output trends --no-bom
        bellwether run reports/ --outputs csv,page,workbook
        bellwether run reports/ --metadata facts.csv --jobs 4
        bellwether run reports/ --gold labels.tsv
        bellwether run reports/ --corrections corrections.csv

      With --stdin-documents, documents come on standard input and an answer for each goes to standard \
      output; docs/scale.md says how both are framed.
      """)

  @Argument(help: "Files and folders to read.", completion: .file())
  var paths: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Read documents from standard input, and write rows and partial counts of each to standard output; no output folder is touched."
    ))
  var stdinDocuments = false

  @OptionGroup var writing: OutputOptions

  @OptionGroup var metadata: MetadataOption
  @OptionGroup var labels: LabelOption
  @OptionGroup var corrections: CorrectionsOption
  @OptionGroup var pipelineOptions: PipelineOptions
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    if stdinDocuments, !paths.isEmpty {
      throw ValidationError("--stdin-documents reads standard input, and takes no path.")
    }
    if stdinDocuments, corrections.corrections != nil {
      throw ValidationError("--corrections goes with paths, or with 'tag' before 'aggregate'.")
    }
    if !stdinDocuments, paths.isEmpty {
      throw ValidationError("Missing expected argument '<paths> ...'")
    }
  }

  func run() async throws {
    if stdinDocuments { return try await runDocuments() }
    let console = verbosity.console
    let pipeline = try pipelineOptions.load().writing(writing.outputs)
    let overrides = try metadata.load(pipeline)
    try pipeline.check(output: writing.output)
    let bias = try labels.load()
    var set = try await pipeline.run(
      InputScan(paths), overrides: overrides, corrections: corrections.load(pipeline),
      jobs: pipelineOptions.workers, progress: console.progress)
    set.checks += bias?.checks(of: set.reports) ?? []
    for failure in set.failures { console.say(failure) }
    try set.checkForReports(stage: .clean)
    let written = try await pipeline.write(set, to: writing.output, isMarked: writing.csv.bom)
    for warning in written.run.warnings {
      // What a person wrote and nothing came of is for that person to see.
      if warning.hasPrefix("corrections: "), !console.isQuiet {
        console.say("bellwether: warning: \(warning)")
      } else {
        console.detail("bellwether: warning: \(warning)")
      }
    }
    for notice in written.notices where !console.isQuiet {
      console.say("bellwether: write: \(notice)")
    }
    if !console.isQuiet { console.say(closingLine(set)) }
    try set.endOfReading(stage: .clean)
  }

  /// Ends with 65 where a document failed; each has its answer then, too.
  private func runDocuments() async throws {
    let pipeline = try pipelineOptions.load()
    let failed = try await pipeline.runDocuments(
      from: .standardInput, overrides: try metadata.load(pipeline), jobs: pipelineOptions.workers
    ) { try StandardOutput.write($0) }
    if failed > 0 { throw ExitCode.someFailed }
  }

  private func closingLine(_ set: RecordSet) -> String {
    "Read \(count(set.reports.count, "report")), \(count(set.failures.count, "failure")); "
      + "the datasets are in \(writing.output)/, explained in Output/README.md."
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension RecordSet {
  /// Ends a command that read inputs: with 65 where some failed, with 1 where nothing was read.
  ///
  /// - Parameter wasRead: whether a report came out, where the set does not hold the reports.
  func endOfReading(stage: Stage, wasRead: Bool = false) throws {
    if !wasRead { try checkForReports(stage: stage) }
    if !failures.isEmpty { throw ExitCode.someFailed }
  }

  /// Ends a command that read nothing, with 1: what an earlier run has written stays as it is.
  func checkForReports(stage: Stage) throws(StageError) {
    guard reports.isEmpty else { return }
    throw StageError(
      stage: stage.rawValue,
      reason: failures.isEmpty ? "no report was found" : "no input could be read",
      remedy: failures.isEmpty
        ? "give files or folders that hold files of these kinds: \(InputScan.extensionListing)"
        : "see the messages above")
  }
}
