import Reports
import Testing

@testable import Cleaning

/// Who wrote a document, by the weights of signs.
@Suite struct AuthorSignsTests {
  @Test(arguments: [
    ("We inspected Stannick.", Source.official), ("Stannick is calm.", .other),
    ("The chief said so.", .press), ("We came. The chief said so.", .official),
    // Each phrase counts once: 1.5 for the press against 2.
    ("The chief said so. The chief said no. We inspected it.", .official),
    ("The chief said so. Minutes of it.", .other),
  ])
  func theHeaviestSideWins(text: String, source: Source) throws {
    #expect(try LittleFacts.evidence(text).source == source)
  }

  /// In the first four pieces of the body a sign of the body inspected counts three times.
  @Test(arguments: [(3, Source.provider), (4, .official)])
  func theOpeningSaysWhatADocumentIs(before: Int, source: Source) throws {
    let lines = (0..<before).map { "Line \($0)." } + ["Our council is glad.", "We inspected it."]
    #expect(try LittleFacts.evidence(lines.joined(separator: "\n")).source == source)
    let furnished = ["~ Stannick"] + lines
    #expect(try LittleFacts.evidence(furnished.joined(separator: "\n")).source == source)
  }

  /// An inspection and a heading that names the event weigh 3, as minutes do in the opening.
  @Test(arguments: [
    ("Review of Stannick\nWe inspected it.\nMinutes of it.", Source.official),
    ("Plans of Stannick\nWe inspected it.\nMinutes of it.", .other),
  ])
  func theInspectorateWinsATie(text: String, source: Source) throws {
    #expect(try LittleFacts.evidence(text).source == source)
  }

  @Test(arguments: [
    ("“Our council is glad,” they said.", Source.other),
    ("\"Our council is glad,\" they said.", .other),
    ("‘Our council is glad,’ they said.", .other),
    ("“So they said.” Our council is glad.", .provider),
    ("\"So they said.\" Our council is glad.", .provider),
    ("‘The council’s own’ words. Our council is glad.", .provider),
  ])
  func whatIsQuotedIsNoSignOfTheWriter(text: String, source: Source) throws {
    #expect(try LittleFacts.evidence(text).source == source)
  }

  /// A heading of 16 words that names the event speaks for the inspectorate; one of 17 is prose.
  @Test(arguments: [(14, Source.official), (15, .other)])
  func aDocumentHeadedByAnEventIsTheInspectorates(more: Int, source: Source) throws {
    let line = "Review of" + String(repeating: " plans", count: more)
    #expect(try LittleFacts.evidence("\(line)\nStannick is calm.").source == source)
  }
}
