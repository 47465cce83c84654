import Lexicons
import Reports

/// The third stage: judges each sentence of a report and names the practice areas it is about.
///
/// A report is read front to back. One automaton finds the terms of all lexicons in a sentence; cues
/// act on what stands in their scope; clauses are weighed; then each area gets the polarity of the
/// clauses that speak of it.
package struct Tagger: Sendable {
  let terms: TaggingTerms
  let areaTagger: AreaTagger
  let headingReader: HeadingReader
  let speakerReader: SpeakerReader
  let taxonomy: Taxonomy

  /// Compiles the lexicons; to be done once, and shared by all workers.
  ///
  /// - Throws: a `LexiconError` for a term that cannot be read, or a circumstance that is missing.
  package init(_ lexicons: TaggingLexicons) throws(LexiconError) {
    self.taxonomy = lexicons.taxonomy
    self.areaTagger = try AreaTagger(lexicons.areas, taxonomy: lexicons.taxonomy)
    self.headingReader = try HeadingReader(
      lexicons.headings, taxonomy: lexicons.taxonomy, names: lexicons.names)
    self.speakerReader = SpeakerReader(try VoiceTerms(lexicons.voices))
    self.terms = try TaggingTerms(lexicons, areaTerms: areaTagger.terms)
  }

  /// The report with its `judgements`, one a sentence, in the same order.
  ///
  /// The report must have been segmented; one that has not comes back as it is.
  package func tag(_ report: Report) -> Report {
    guard let sentences = report.sentences, let sections = report.sections else { return report }
    var tagged = report
    var reader = ReportReader(self, report, sections: sections)
    tagged.judgements = sentences.map { reader.judge($0) }
    return tagged
  }
}
