import Lexicons
import Testing

@testable import Cleaning

/// What names and styles say of an element.
@Suite struct HTMLMarksTests {
  private static let cases: [HTMLCase] = [
    .init(
      name: "a class that says what is not there drops nothing",
      html: "<div class=\"no-sidebar has-comments\"><p>This is part of it, of course.</p></div>",
      lines: ["This is part of it, of course."])
  ]

  @Test(arguments: cases)
  func reads(_ example: HTMLCase) throws { try example.check() }

  private static let hints = """
    word,in,effect,weight
    content,name,body,0.8
    share,name,drop,0.3
    tab,name,panel,
    note,name-whole,keep,
    legend,name,caption,
    secret,name,hidden,0.6

    """

  /// What is said of the last element of a page.
  private func mark(_ html: String) throws -> String {
    let tree = try #require(LibXML.html(Array(html.utf8)))
    let files = ModelFiles(origin: "test", contents: ["html-hints.csv": Array(Self.hints.utf8)])
    let marks = HTMLMarks(tree, hints: try PageHints(files))
    let mark = marks[try #require(tree.nodes.lastIndex { $0.tag != .text })]
    var said: [String] = []
    for (name, value) in [("body", mark.body), ("drop", mark.drop), ("hidden", mark.hidden)]
    where value > 0 { said.append("\(name) \(value)") }
    for (name, isSo) in [
      ("kept", mark.isKept), ("caption", mark.isCaption), ("note", mark.isNote),
      ("panel", mark.isPanel),
    ] where isSo { said.append(name) }
    return said.joined(separator: ", ")
  }

  @Test(arguments: [
    ("<nav>", "drop 0.5"), ("<aside>", "drop 0.4"), ("<header>", "drop 0.2"),
    ("<main>", "body 0.4"), ("<div>", ""), ("<figcaption>", "caption"),
    ("<article class=content>", "body 0.8"), ("<article class=share>", "body 0.4, drop 0.3"),
    ("<nav class=share>", "drop 0.5"), ("<div class=note>", "kept"),
    ("<div class=note-share>", "drop 0.3"), ("<div class='note share'>", "kept"),
    ("<div id=legend>", "caption"), ("<div data-testid=Share>", "drop 0.3"),
    ("<div title=share>", ""),
  ])
  func namesOfElements(html: String, expected: String) throws {
    #expect(try mark(html) == expected)
  }

  @Test(arguments: [
    ("<div hidden>", "hidden 0.5"), ("<div hidden=until-found>", ""),
    ("<div aria-hidden=true>", "hidden 0.3"), ("<div aria-hidden=false>", ""),
    ("<div class=secret aria-hidden=true>", "hidden 0.6"),
    ("<div style='DISPLAY : none'>", "hidden 0.5"), ("<div style='opacity:0.5'>", ""),
    ("<div style='opacity:0;'>", "hidden 0.5"), ("<div style='mso-element: footnote'>", "note"),
    ("<div role=tabpanel hidden>", "panel"), ("<div class=tab style='display:none'>", "panel"),
    ("<dl><dd hidden>", ""), ("<i aria-controls='a b'></i><div id=b hidden>", ""),
    ("<i data-bs-target='#b'></i><div id=b hidden>", ""),
    ("<i aria-controls=c></i><div id=b hidden>", "hidden 0.5"),
  ])
  func whatIsHiddenAndWhatControlsShow(html: String, expected: String) throws {
    #expect(try mark(html) == expected)
  }

  @Test(arguments: [
    ("Mso-List : Ignore", true), ("x;mmso-list:ignore", true), ("mso-list:ignor", false),
    ("mso-element:comment", false), ("", false),
  ])
  func aStyleIsReadWhateverItsCaseAndSpaces(style: String, holdsIt: Bool) {
    #expect(holds(Array(style.utf8)[...], "mso-list:ignore") == holdsIt)
  }
}
