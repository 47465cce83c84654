import ArgumentParser
import Bellwether
import Foundation

/// Options that every stage takes.
struct PipelineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The pipeline file (default: Pipelines/childrens-services.yaml, else the one built in).",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @Option(
    help: ArgumentHelp(
      "A pack's folder, once for each pack, the language's first; or a folder that holds those of the pipeline (default: those that the pipeline file names, else those built in).",
      valueName: "folder"),
    completion: .directory)
  var models: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many reports are worked on at once (default: one a core).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    guard (1...1000).contains(jobs ?? 1) else {
      throw ValidationError("--jobs takes a number from 1 to 1000.")
    }
  }

  /// The pipeline with its models.
  func load() throws -> Pipeline {
    try Pipeline(path: pipeline, models: models)
  }

  /// Workers to use: as many as were asked for, and as there are open files for.
  var workers: Int {
    min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, OpenFiles.mostJobs)
  }
}

/// What the commands that write datasets are asked for.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var output = "Output"

  @Option(
    help: ArgumentHelp(
      "What to write, in place of the pipeline's outputs: \(PipelineDefinition.Output.listing).",
      discussion: "Names, joined by commas. The CSV files are always written.",
      valueName: "list"),
    completion: .list(PipelineDefinition.Output.allCases.map(\.rawValue)),
    transform: OutputOptions.outputs)
  var outputs: [PipelineDefinition.Output]?

  @OptionGroup var csv: CSVOptions

  private static func outputs(_ text: String) throws -> [PipelineDefinition.Output] {
    do {
      return try PipelineDefinition.Output.list(parsing: text)
    } catch {
      throw ValidationError("\(error.reason); \(error.remedy).")
    }
  }
}

/// How CSV files are written.
struct CSVOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Start each CSV with a byte order mark, without which Excel garbles every ’.")
  var bom = true
}

/// How much is said on standard error.
struct VerbosityOptions: ParsableArguments {
  @Flag(help: "Say nothing but errors that end the command.")
  var quiet = false

  @Flag(help: "Say more: what was read, and every warning.")
  var verbose = false

  var console: Console { Console(isQuiet: quiet, isVerbose: verbose) }
}

/// Streams of records that a stage command reads.
struct StreamArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "JSON Lines of an earlier stage; '-' or nothing for standard input.", valueName: "file"),
    completion: .file(extensions: ["jsonl"]))
  var files: [String] = []

  /// The records of all streams.
  func read(for stage: Stage) throws -> RecordSet {
    try RecordSet(reading: try open(for: stage.rawValue), stage: stage)
  }

  /// All streams, open.
  ///
  /// - Parameter stage: the command that reads, for messages.
  func open(for stage: String) throws -> [RecordSet.Stream] {
    try (files.isEmpty ? ["-"] : files).map { try stream($0, stage: stage) }
  }

  private func stream(_ name: String, stage: String) throws -> RecordSet.Stream {
    if name == "-" { return .init(name: "standard input", handle: .standardInput) }
    guard let handle = FileHandle(forReadingAtPath: name) else {
      throw StageError(
        stage: stage, place: name, reason: "cannot be read", remedy: "check the path")
    }
    return .init(name: name, handle: handle)
  }
}

/// Labels that the run's balances are held against.
struct LabelOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Labelled sentences of these reports, for the bias by kind in validity.csv; may be given more than once.",
      valueName: "file"),
    completion: .file())
  var gold: [String] = []

  /// What the labels say of a run's balances; nothing where none are given.
  func load() throws -> LabelBias? {
    gold.isEmpty ? nil : LabelBias(try gold.flatMap { try GoldFile.passages(at: $0) })
  }
}

/// Reads the CSV file of facts given by the user.
struct MetadataOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A CSV with 'file' and any columns of reports.csv, whose cells replace what was found.",
      valueName: "csv"),
    completion: .file(extensions: ["csv"]))
  var metadata: String?

  /// - Parameter pipeline: whose pack says which kinds, grades and subjects there are.
  func load(_ pipeline: Pipeline) throws -> MetadataOverrides {
    guard let metadata else { return MetadataOverrides() }
    guard let data = FileManager.default.contents(atPath: metadata) else {
      throw StageError(
        stage: "clean", place: metadata, reason: "cannot be read", remedy: "check --metadata")
    }
    let domain = try pipeline.domain()
    do {
      return try MetadataOverrides(Array(data), file: metadata, domain: domain)
    } catch {
      throw StageError(error, stage: "clean")
    }
  }
}
