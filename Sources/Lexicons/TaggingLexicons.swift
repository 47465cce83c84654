/// Everything that the tagging stage knows, as read from `Models/`.
package struct TaggingLexicons: Sendable {
  package var taxonomy: Taxonomy
  package var sentiment: SentimentLexicon
  package var cues: CueLexicon
  package var headings: HeadingLexicon
  package var areas: AreaLexicon
  package var voices: VoiceLexicon
  package var names: NameLexicon

  /// Which file holds what, as a pipeline definition names them.
  package struct Names: Hashable, Sendable {
    package var sentiment = "sentiment.csv"
    package var cues = "cues.csv"
    package var taxonomy = "areas.csv"
    package var areaTerms = "area-terms.csv"
    package var headings = "headings.csv"
    /// The register of authorities, whose names move no label.
    package var register = "authorities.csv"
    package init() {}
  }

  /// Reads all files; the first mistake in any of them is thrown.
  package init(_ files: ModelFiles, names: Names = Names()) throws(LexiconError) {
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
    self.names = try NameLexicon(files, register: names.register)
  }
}
