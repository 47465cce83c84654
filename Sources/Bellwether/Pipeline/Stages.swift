import Aggregating
import Cleaning
import Lexicons
import Reports
import Segmenting
import Tagging

extension Pipeline {
  /// The `clean` stage, its lexicons compiled.
  package func cleanStage(overrides: MetadataOverrides = .init()) throws -> CleanStage {
    CleanStage(
      cleaner: try cleaner(), reader: InputReader(maxBytes: definition.clean.maxBytes),
      converter: PDFConverter(timeout: definition.clean.pdfTimeout),
      overrides: overrides)
  }

  /// The `segment` stage.
  package func segmenter() throws -> Segmenter {
    try valid {
      Segmenter(abbreviations: try Abbreviations(models, file: definition.segment.abbreviations))
    }
  }

  /// The `tag` stage, its lexicons compiled.
  package func tagger() throws -> Tagger {
    try valid { try Tagger(TaggingLexicons(models, names: taggingNames)) }
  }

  /// What the `tag` stage knows, not yet compiled.
  package func taggingLexicons() throws -> TaggingLexicons {
    try valid { try TaggingLexicons(models, names: taggingNames) }
  }

  /// The `aggregate` stage.
  package func aggregator() throws -> Aggregator {
    Aggregator(
      options: try aggregateOptions(), taxonomy: try taxonomy().areas,
      regionCodes: try valid { try Regions(models) }.codes)
  }

  /// What the pack names: kinds, judgements, grades, subjects.
  public func domain() throws -> Domain { try valid { try Domain(models) } }

  /// Words that only hold sentences together.
  package func grammarWords() throws -> [String] {
    try valid { try UnspecificWords(models).grammar }
  }

  /// What the `aggregate` stage runs with: the definition's options, and the pack's measures.
  func aggregateOptions() throws -> AggregateOptions {
    let domain = try domain()
    return AggregateOptions(
      minJudgements: definition.aggregate.minJudgements,
      minChange: definition.aggregate.minChange,
      paragraphs: DesignEffect(correlation: try measures().paragraphCorrelation),
      inspections: Set(domain.kinds.filter(\.isGraded).map(\.kind)),
      ranks: Dictionary(
        domain.grades.map { ($0.grade.rawValue, $0.rank) },
        uniquingKeysWith: { first, _ in first }),
      sections: GradedSections(
        Dictionary(
          domain.judgements.map { ($0.id, $0.names) }, uniquingKeysWith: { first, _ in first })))
  }

  /// Numbers that were measured on reports of the pack's sort.
  func measures() throws -> Measures {
    try valid { try Measures(models) }
  }

  /// The practice areas.
  package func taxonomy() throws -> Taxonomy {
    try valid { try Taxonomy(models, file: definition.tag.areas[0]) }
  }

  private func cleaner() throws -> Cleaner {
    try valid { try Cleaner(models, authorities: definition.clean.authorities) }
  }

  var taggingNames: TaggingLexicons.Names {
    var names = TaggingLexicons.Names()
    names.sentiment = definition.tag.sentiment[0]
    names.cues = definition.tag.sentiment[1]
    names.taxonomy = definition.tag.areas[0]
    names.areaTerms = definition.tag.areas[1]
    names.headings = definition.tag.headings
    names.register = definition.clean.authorities
    return names
  }

  /// Turns what is wrong in a model file into a message with a remedy.
  func valid<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as LexiconError {
      throw StageError(error)
    }
  }
}

extension Cleaner {
  /// Model files that `clean` reads beside the register of authorities.
  static let modelNames = [
    "events.csv", "facts.csv", "frameworks.csv", "furniture.csv", "grades.csv", "html-hints.csv",
    "judgements.csv", "kinds.csv", "outcomes.csv", "site-furniture.csv", "subjects.csv",
    "themes.csv",
  ]
}

extension Tagger {
  /// Model files that `tag` reads beside those that the definition names.
  static let modelNames = [AreaContext.file, "area-signs.csv", NameLexicon.file, "voices.csv"]
}
