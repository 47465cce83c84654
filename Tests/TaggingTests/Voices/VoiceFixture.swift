import Lexicons
import Reports

@testable import Tagging

/// A few words of saying, and sentences read by them.
struct VoiceFixture {
  private let terms: VoiceTerms

  init() throws {
    let rows = """
      term,kind,speaker
      mayor,person,provider
      opposition leader,person,other
      leader,person,provider
      council,body,provider
      inspectors,body,inspectorate
      spokesperson,office,
      he,he or she,
      it,it or they,
      its,its,
      said,saying,
      found,finding verb,
      according to,source,
      was,passive,
      by,agent,
      also,filler,
      responding,lead-in,
      we,first person,provider
      told us,testimony,
      as inspectors found,finding,
      """
    terms = try VoiceTerms(
      VoiceLexicon(ModelFiles(origin: "the test", contents: ["voices.csv": Array(rows.utf8)])))
  }

  /// The part of a text that `range` takes, as a sentence.
  func read(_ bytes: [UInt8], _ range: Range<Int>) -> VoiceTokens {
    let quotations = QuotationReader(bytes, paragraphs: [range]).quotations()
    var scratch = VoiceTerms.Scratch()
    return terms.read(bytes, in: range, quotations: quotations[0][...], scratch: &scratch)
  }

  func read(_ text: String) -> VoiceTokens {
    let bytes = Array(text.utf8)
    return read(bytes, bytes.indices)
  }
}
