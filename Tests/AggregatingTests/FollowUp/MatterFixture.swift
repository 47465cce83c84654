import Lexicons

@testable import Aggregating

/// A little lexicon of matters, about work that does not exist.
enum MatterFixture {
  static let files: [String: String] = [
    "matters.csv": """
    matter,label,kind,broader,group,rarity
    plans,plans,object,,,0.6
    sail-plans,sail plans,object,plans,sailors,1
    harbour-talks,harbour talks,object,,,1
    logs,log books,object,,,1
    fog,fog,circumstance,,,1
    crews,working together,broad,,,0.5
    sailors,sailors,group,,,1
    divers,divers,group,,,0.5
    """,
    "matter-terms.csv": """
    term,matter,tier
    plan*,plans,
    sail plan*,sail-plans,
    plans to,,
    harbour talk*,harbour-talks,
    log*,logs,weak
    log books,logs,
    fog,fog,
    crew*,crews,
    sailor*,sailors,
    diver*,divers,
    """,
    "point-words.csv": """
    term,role
    ensure that,opener
    so that,purpose
    including,list
    of,link
    for,link
    and the ~2 of,second
    however,refers
    these,refers
    looked at,theme
    priority action*,priority
    """,
  ]

  static func lexicon(replacing other: [String: String] = [:]) throws -> MatterLexicon {
    let contents = files.merging(other) { _, new in new }.mapValues { Array($0.utf8) }
    return try MatterLexicon(ModelFiles(origin: "test", contents: contents))
  }

  static func reader() throws -> MatterReader { MatterReader(try lexicon()) }
}
