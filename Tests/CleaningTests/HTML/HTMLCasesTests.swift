import Foundation
import Lexicons
import TestSupport
import Testing

@testable import Cleaning

/// Kinds of pages that were read wrongly once: the cases of `shared/cases/html`, and neighbours of each.
@Suite struct HTMLCasesTests {
  /// A page and what must and must not be read of it.
  struct Example: Sendable, CustomTestStringConvertible {
    var name: String
    var html: String
    var with: [String]
    var without: [String] = []
    var testDescription: String { name }
  }

  private static let folder = Checkout.shared("cases/html")

  @Test(
    "The shared cases",
    .enabled(if: folder != nil, "there is no shared/cases; see CONTRIBUTING.md"),
    arguments: [
      Example(
        name: "linked-paragraph", html: "", with: ["caseloads are too high", "out of date"],
        without: ["Bin strike", "neglect of his dog"]),
      Example(
        name: "saved-by-word", html: "",
        with: [
          "- The quality of supervision.", "2. The timeliness of visits.",
          "- Contingency planning.",
        ], without: ["<![", "]>", "excellent plans", "too generous", "[1]", "[A1]"]),
      Example(
        name: "bold-heading", html: "",
        with: ["h2 What needs to improve", "h2 What is working well", "h2 Main findings"]),
      Example(
        name: "accordion", html: "",
        with: [
          "Leaders know", "Caseloads are", "Thresholds", "Pathway plans", "Supervision is",
          "Life-story work", "Foster carers",
        ], without: ["Skip this", "Hidden draft"]),
      Example(
        name: "layout-table", html: "",
        with: [
          "Social workers know children well. Visits are regular and purposeful.",
          "h2 What needs to improve", "- the quality of plans",
          "- management oversight of children in care",
          "Caseloads are too high and staff turnover remains a concern.",
        ], without: ["|", "A to Z"]),
      Example(
        name: "json-ld-body", html: "",
        with: [
          "Inspectors visited Bury on 23 and 24 May 2023.",
          "They found that caseloads have reduced.",
        ], without: ["JavaScript"]),
    ])
  func shared(_ example: Example) throws {
    let folder = try #require(Self.folder)
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "\(example.name).html")))
    try check(HTMLOutline.lines(try Models.htmlReader().read(bytes)), example)
  }

  @Test("Their neighbours", arguments: neighbours)
  func neighbour(_ example: Example) throws {
    try check(HTMLOutline.of(HTMLOutline.article(example.html)), example)
  }

  private func check(_ lines: [String], _ example: Example) throws {
    let text = lines.map { $0.hasPrefix("  ") ? String($0.drop { $0 == " " }) : $0 }
      .joined(separator: "\n")
    for wanted in example.with { #expect(text.contains(wanted), "\(text)") }
    for unwanted in example.without { #expect(!text.contains(unwanted), "\(text)") }
  }

  @Test("A body that only JSON-LD has is read, however short")
  func storedBody() throws {
    let lines = try HTMLOutline.of(
      """
      <html><head><script type="application/ld+json">{"@type":"Article","headline":"Stannick",
      "articleBody":"Plans are poor."}</script></head><body><div id="app"></div></body></html>
      """)
    #expect(lines.last == "Plans are poor.")
  }
}

private let neighbours: [HTMLCasesTests.Example] = [
  .init(
    name: "a sentence inside an emphasised link",
    html:
      "<p><em><a href=\"/q\">Visits to children in Dunmere are far too often late.</a></em></p>",
    with: ["Visits to children in Dunmere"]),
  .init(
    name: "a quotation that is a link",
    html:
      "<p><a href=\"/q\">“Supervision is irregular in all of the four teams,” they wrote.</a></p>",
    with: ["Supervision is irregular"]),
  .init(
    name: "a headline that is a link",
    html: "<p><a href=\"/q\">Stannick market to move after a hundred years</a></p>", with: [],
    without: ["Stannick market"]),
  .init(
    name: "sections of Word around an image",
    html: "<p>Plans <![if !vml]><img src=a><![endif]>are clear in most of the cases seen.</p>",
    with: ["Plans are clear in most"], without: ["vml", "<!"]),
  .init(
    name: "a list of Word with letters",
    html: """
      <p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>
      &nbsp;</span></span><![endif]>the timeliness of visits</p>
      """, with: ["a) the timeliness of visits"]),
  .init(
    name: "struck-out words",
    html: "<p>Caseloads are <s>low and falling</s> <del>fine</del> high in two of the teams.</p>",
    with: ["Caseloads are high in two"], without: ["falling", "fine"]),
  .init(
    name: "a note's mark and a note of Word",
    html: """
      <p>Visits are often late.<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> Plans are clear.</p>
      """, with: ["Visits are often late. Plans are clear."]),
  .init(
    name: "a heading in bold by its style",
    html: """
      <p><span style="font-weight: 700">What needs to improve</span></p>
      <ul><li>the quality of plans</li></ul>
      """, with: ["h2 What needs to improve", "- the quality of plans"]),
  .init(
    name: "a sentence in bold is no heading",
    html: "<p><b>Plans are poor in both of the teams that inspectors saw.</b></p>",
    with: ["\nPlans are poor"]),
  .init(
    name: "a bold line above its paragraph",
    html: "<p><b>Care leavers</b><br>Pathway plans are written late, inspectors said in May.</p>",
    with: ["h2 Care leavers\nPathway plans"]),
  .init(
    name: "a quotation in bold is no heading",
    html: "<p><strong>“We are proud of them”</strong></p>", with: [], without: ["h2"]),
  .init(
    name: "a panel that a button shows",
    html: """
      <button aria-controls="p1">Care leavers</button><div id="p1" style="display:none"><p>Pathway plans
      are poor, and few of them are written with the young person.</p></div>
      """, with: ["Pathway plans are poor"]),
  .init(
    name: "a tab",
    html: """
      <div role="tabpanel" style="display:none"><p>Foster carers in Dunmere are well supported, and say
      so.</p></div>
      """, with: ["Foster carers in Dunmere"]),
  .init(
    name: "what nothing shows stays hidden",
    html:
      "<div style=\"display:none\"><p>Draft: practice is poor, and nobody knows of it.</p></div>",
    with: [], without: ["Draft"]),
  .init(
    name: "a table of one row",
    html: "<table><tr><td>12 May</td><td>Visits are late, and plans are poor.</td></tr></table>",
    with: ["Visits are late, and plans are poor."], without: ["|"]),
  .init(
    name: "a table whose cells hold paragraphs by line breaks",
    html: """
      <table><tr><td>A</td><td>B</td></tr><tr><td>One</td><td>Social workers in Stannick know the
      children well, and visit them as often as they should do in most of the cases that we read.
      <br><br>Plans are written with the family, but too many of them are not looked at again for half a
      year, inspectors say.</td></tr></table>
      """, with: ["\nPlans are written with the family"], without: ["|"]),
  .init(
    name: "a table of data stays one",
    html: "<table><tr><th>Year</th><th>Visits</th></tr><tr><td>2023</td><td>14</td></tr></table>",
    with: ["| Year* | Visits* |", "| 2023 | 14 |"]),
  .init(
    name: "bullets typed at line breaks",
    html: "<p>They should improve:<br>• supervision<br>· the timeliness<br>of visits</p>",
    with: ["They should improve:", "- supervision", "· the timeliness of visits"]),
]
