import Lexicons
import Reports
import Terms

@testable import Tagging

/// A tagger whose whole lexicon stands in the test, so that a test of a rule hangs on no word that
/// ships. Every sentence is judged, and a circumstance weighs nothing, unless the test says otherwise.
struct LittleTagger {
  let lexicons: TaggingLexicons
  let tagger: Tagger

  /// - Parameters:
  ///   - sentiment: rows of `sentiment.csv`: term, lean, claim.
  ///   - cues: rows of `cues.csv`: term, kind, scope, reach, on_praise, on_shortfall, lean, then what is
  ///     needed of shortfall_reach, claim, mixed, value. A circumstance named here takes the place of
  ///     the row that weighs nothing.
  ///   - headings: rows of `headings.csv`: heading, effect, areas.
  ///   - areas: rows of `area-terms.csv`: term, area, tier, weight; the areas are ponds and mills.
  init(
    sentiment: String = "good,2\nbad,-2\n", cues: String = "", headings: String = "",
    areas: String = "pond*,ponds,certain,6\nmill*,mills,certain,6\n",
    setting: String = "no"
  ) throws {
    let given = cues.split(separator: "\n").map { $0.split(separator: ",")[0] }
    let silent = CueLexicon.Circumstance.allCases.map(\.rawValue)
      .filter { name in !given.contains { $0 == name } }
      .map { "\($0),circumstance,none,0,1,1,0,,\($0 == "every sentence" ? 5 : 0)\n" }
    let context = AreaContext.weightColumns.joined(separator: ",")
    let contents = [
      "areas.csv": "area,domain,label,scope\nponds,d,Ponds,\nmills,d,Mills,\n",
      "sentiment.csv": "term,lean,claim\n" + sentiment,
      "cues.csv":
        "term,kind,scope,reach,on_praise,on_shortfall,lean,shortfall_reach,claim,mixed,value\n"
        + LittleTagger.filled(cues, to: 11) + LittleTagger.filled(silent.joined(), to: 11),
      "headings.csv": "heading,effect,areas\n" + LittleTagger.filled(headings, to: 3),
      "area-terms.csv": "term,area,tier,weight\n" + areas,
      "area-context.csv": "area,setting\nponds,\(setting)\nmills,no\n",
      "fitted/area-context.csv": "area,\(context)\nponds,-3\nmills,-3\n",
      "area-signs.csv": "term,sign\nit,referring\n",
      "voices.csv": "term,kind,speaker\nmayor,person,provider\n",
    ]
    let files = ModelFiles(
      origin: "the test", contents: contents.mapValues { Array($0.utf8) })
    lexicons = try TaggingLexicons(files)
    tagger = try Tagger(lexicons)
  }

  /// Rows with empty cells added up to a number of columns.
  private static func filled(_ rows: String, to columns: Int) -> String {
    rows.split(separator: "\n").map { row in
      let missing = columns - 1 - row.count { $0 == "," }
      return "\(row)\(String(repeating: ",", count: max(0, missing)))\n"
    }.joined()
  }

  /// What is found in one sentence, read as the tagger reads it: words, weighed terms after scopes, and
  /// clauses.
  func read(_ text: String) -> (terms: SentenceTerms, mentions: [WeighedMention], clauses: [Clause])
  {
    let bytes = Array(text.utf8)
    var terms = SentenceTerms()
    var mentions: [WeighedMention] = []
    var found: [Clause] = []
    terms.read(bytes, Reports.Span(0, bytes.count), with: tagger.terms, persons: [])
    terms.resolve(into: &mentions, with: tagger.terms)
    clauses(of: mentions, words: terms.words, in: tagger.terms, into: &found)
    applyScopes(&mentions, clauses: found, in: tagger.terms)
    return (terms, mentions, found)
  }

  /// Whether the words have a finite verb of their own.
  func hasVerb(_ text: String) -> Bool {
    let terms = read(text).terms
    return MainVerb(bytes: Array(text.utf8), words: terms.words, terms: tagger.terms)
      .isFound(in: terms.grammar)
  }

  /// The judgement on each line, as `TaggerBench.report` reads lines.
  func judgements(_ lines: String, source: Source = .official) -> [Judgement] {
    tagger.tag(TaggerBench.report(lines, source: source)).judgements ?? []
  }
}
