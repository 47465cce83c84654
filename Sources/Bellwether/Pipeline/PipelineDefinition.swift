import Lexicons

/// A pipeline file's content: which models the stages read and which options they run with.
///
/// The five stages and their order are code. A definition only sets options; every option has a
/// default, so the smallest definition is a name.
public struct PipelineDefinition: Hashable, Sendable {
  public var name: String
  /// Folders of the packs as the file gives them, relative to the file, each laid over those before it;
  /// empty for the built-in ones.
  public var models: [String] = []
  public var clean = Clean()
  public var segment = Segment()
  public var tag = Tag()
  public var aggregate = Aggregate()
  public var write = Write()

  /// Options of `clean`.
  public struct Clean: Hashable, Sendable {
    /// Largest input that is read, in bytes.
    public var maxBytes = 64_000_000
    /// Most processor time that the PDF front end may use for one file, in seconds.
    public var pdfTimeout = 60
    /// The register of authorities. A name without a slash stands in the models' folder, one with a
    /// slash is relative to the pipeline file; so for every model file.
    public var authorities = "authorities.csv"
  }

  /// Options of `segment`.
  public struct Segment: Hashable, Sendable {
    public var abbreviations = "abbreviations.csv"
  }

  /// Options of `tag`.
  public struct Tag: Hashable, Sendable {
    /// Sentiment terms, then cues.
    public var sentiment = ["sentiment.csv", "cues.csv"]
    /// The taxonomy, then the areas' terms.
    public var areas = ["areas.csv", "area-terms.csv"]
    public var headings = "headings.csv"
  }

  /// Options of `aggregate`.
  public struct Aggregate: Hashable, Sendable {
    /// Judgements that a visit needs in an area before a change is measured against it.
    public var minJudgements = 10
    /// The least change of balance between two visits that is called one, 0 to 2.
    public var minChange = 0.3
  }

  /// Options of `write`.
  public struct Write: Hashable, Sendable {
    public var outputs: [Output] = [.csv, .datapackage, .page, .workbook]
  }

  /// A format that `write` can produce.
  public enum Output: String, Sendable, CaseIterable {
    /// The tables, one file each.
    case csv
    /// `datapackage.json`: the schema of the tables.
    case datapackage
    /// `index.html`: a page to look at.
    case page
    /// `bellwether.sqlite`.
    case database
    /// `bellwether.xlsx`, without sentences and findings.
    case workbook
    /// `bellwether.xlsx` with every dataset and charts.
    case fullWorkbook = "full-workbook"
  }

  public init(name: String) {
    self.name = name
  }

  /// Options by stage as `run.json` shows them.
  public var options: [String: [String: String]] {
    [
      "clean": [
        "max_bytes": String(clean.maxBytes), "pdf_timeout": "\(clean.pdfTimeout)s",
        "authorities": clean.authorities,
      ],
      "segment": ["abbreviations": segment.abbreviations],
      "tag": [
        "sentiment": tag.sentiment.joined(separator: " "),
        "areas": tag.areas.joined(separator: " "), "headings": tag.headings,
      ],
      "aggregate": [
        "min_judgements": String(aggregate.minJudgements),
        "min_change": String(aggregate.minChange),
      ],
      "write": ["outputs": write.outputs.map(\.rawValue).joined(separator: " ")],
    ]
  }
}
