/// Everything that the tagging stage knows, as read from `Models/`.
public struct TaggingLexicons: Sendable {
  public var taxonomy: Taxonomy
  public var sentiment: SentimentLexicon
  public var cues: CueLexicon
  public var headings: HeadingLexicon
  public var areas: AreaLexicon
  public var voices: VoiceLexicon

  /// Which file holds what, as a pipeline definition names them.
  public struct Names: Hashable, Sendable {
    public var sentiment = "sentiment.csv"
    public var cues = "cues.csv"
    public var taxonomy = "areas.csv"
    public var areaTerms = "area-terms.csv"
    public var headings = "headings.csv"
    public init() {}
  }

  /// Reads all files; the first mistake in any of them is thrown.
  public init(_ files: ModelFiles, names: Names = Names()) throws(LexiconError) {
    self.taxonomy = try Taxonomy(files, file: names.taxonomy)
    self.sentiment = try SentimentLexicon(files, file: names.sentiment)
    self.cues = try CueLexicon(files, file: names.cues)
    self.headings = try HeadingLexicon(files, file: names.headings)
    for entry in headings.entries {
      for area in entry.areas where taxonomy.area(area) == nil {
        throw LexiconError(
          file: names.headings, line: entry.line, column: "areas", reason: "'\(area)' is unknown",
          remedy: "use ids of \(names.taxonomy)")
      }
    }
    self.areas = try AreaLexicon(files, file: names.areaTerms)
    self.voices = try VoiceLexicon(files)
  }
}
