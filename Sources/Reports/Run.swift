/// What was run, on what, with which models: the first record of a stream, and `run.json`.
///
/// It holds no clock times, so that the same input gives the same bytes.
public struct Run: Codable, Hashable, Sendable {
  /// Version of Bellwether.
  public var version: String
  /// The pipeline definition's name.
  public var pipeline: String
  /// Options that each stage ran with, as text: stage, then option.
  public var options: [String: [String: String]]
  /// SHA-256 of each model file that was read, by its path in `Models/`.
  public var models: [String: String]
  /// Files read, by format, and files passed over, by extension.
  public var inputs: Inputs
  /// Counts that do not fit a row, for example how often each source gave a publication date.
  public var counts: [String: Int]
  /// Messages about what was read but needs a look, in the order of reports.
  public var warnings: [String]

  public struct Inputs: Codable, Hashable, Sendable {
    /// Number of files given or found under the folders given.
    public var files = 0
    /// Number of reports that came out.
    public var reports = 0
    /// Number of inputs in `failures.csv`.
    public var failures = 0
    /// Number of files passed over, by lower-case extension.
    public var passedOver: [String: Int] = [:]

    public init() {}
  }

  public init(version: String, pipeline: String) {
    self.version = version
    self.pipeline = pipeline
    self.options = [:]
    self.models = [:]
    self.inputs = Inputs()
    self.counts = [:]
    self.warnings = []
  }
}

/// An input that could not be read, or was read only in part: a row of `failures.csv`.
public struct Failure: Codable, Hashable, Sendable, Error {
  /// Path relative to the PATH given.
  public var file: String
  /// The stage that stopped: `clean`, `segment`, `tag`, …
  public var stage: String
  /// What is wrong, with the place (page, line) where known.
  public var reason: String
  /// What to do about it.
  public var remedy: String

  public init(file: String, stage: String, reason: String, remedy: String) {
    self.file = file
    self.stage = stage
    self.reason = reason
    self.remedy = remedy
  }
}
