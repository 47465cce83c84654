import Lexicons
import Reports

@testable import Cleaning

/// Facts by a small lexicon that stands here whole: reviews and calls, two inspectorates' frameworks, and
/// the words that tell who wrote.
enum LittleFacts {
  private static let files = [
    "kinds.csv": """
    kind,label,graded,numbered,specific,signed_by
    review,review,yes,,,
    call,call,,yes,yes,
    other,other,,,,

    """,
    "frameworks.csv": "framework,label,first,last\nold,Old,,2017-12-31\nnew,New,2018-01-01,\n",
    "judgements.csv": """
    judgement,label,column,names
    care,care,grade_care,care
    help,help,grade_help,help
    lead,lead,grade_lead,steering

    """,
    "grades.csv": "grade,label,rank,names\ngood,Good,1,good\n",
    "outcomes.csv": "outcome,label,rank,names\nworks,Works,2,it works\nfails,Fails,1,it fails\n",
    "events.csv": """
    phrase,kind,framework,source
    review of,review,new; old,
    call on,call,new,
    ,review,old; new,

    """,
    "facts.csv": """
    phrase,fact,value
    we inspected,official,2
    we came,official,1.5
    the chief said,press,1.5
    our council,provider,1
    minutes of,other,1
    seen on,label,visit-dates
    seen by us on,label,visit-dates
    last seen on,label,previous-dates
    they went,label,visit-prose
    printed on,label,published
    printed by us on,label,published
    led by,label,lead-inspector
    inspectors were,label,inspectors
    team,label,team-inspectors
    yours,label,sign-off
    hmi,person,member
    analyst,person,staff
    chair,person,lead
    ms,person,style

    """,
    "subjects.csv": """
    phrase,subject,own,in,weight
    children,services,yes,anywhere,1
    care home,homes,no,anywhere,1
    school,schools,no,title,3
    prison,prisons,no,opening,3

    """,
  ]

  static func models() -> ModelFiles {
    ModelFiles(origin: "test", contents: files.mapValues { Array($0.utf8) })
  }

  static func domain() throws -> Domain { try Domain(models()) }

  static func phrases() throws -> FactPhrases {
    try FactPhrases(models(), domain: domain(), frameworks: Frameworks(models()))
  }

  /// Pieces of a text, a line each; `# ` begins a heading, `~ ` furniture.
  static func draft(_ text: String) -> Draft {
    var draft = Draft()
    draft.pieces = text.split(separator: "\n").map { line in
      switch line.prefix(2) {
      case "# ": Draft.Piece(.heading, String(line.dropFirst(2)))
      case "~ ": Draft.Piece(.furniture, String(line.dropFirst(2)))
      default: Draft.Piece(.paragraph, String(line))
      }
    }
    return draft
  }

  static func evidence(_ text: String) throws -> FactEvidence {
    let text = FactText(draft(text))
    return FactEvidence(
      text: text, mentions: try phrases().mentions(in: text.bytes, words: text.words))
  }

  /// The authority of a text by the register of `FactReaderTests`: its name, or those that are equally
  /// likely, with bars between.
  static func authority(
    _ text: String
  ) throws -> (name: String, source: Inspection.AuthoritySource?) {
    let register = try AuthorityRegister(
      ModelFiles(
        origin: "test", contents: ["authorities.csv": Array(FactReaderTests.register.utf8)]))
    let evidence = try evidence(text)
    let mentions = register.mentions(in: evidence.text.bytes, words: evidence.text.words)
    let choice = AuthorityChoice(evidence, mentions, event: try event(text))
    let names: [String] =
      switch choice.chosen {
      case .one(let position): [register.authorities[position].name]
      case .several(let positions): positions.map { register.authorities[$0].name }
      case .none: []
      }
    return (names.joined(separator: "|"), choice.source)
  }

  static func event(_ text: String) throws -> NamedEvent? {
    try EventChoice(evidence(text), domain: domain(), unnamed: phrases().unnamed).chosen
  }
}
