import Testing

@testable import Cleaning

/// What an element's name says of it.
@Suite struct HTMLTagTests {
  @Test(
    arguments: [
      ("p", HTMLTag.p), ("H2", .other), ("my-card", .custom), ("blink", .other), ("text", .other),
      ("custom", .other), ("html", .html), ("noframes", .noframes), ("", .other),
    ] as [(String, HTMLTag)])
  func names(name: String, tag: HTMLTag) {
    #expect(HTMLTag(name: name) == tag)
  }

  @Test(
    arguments: [
      (HTMLTag.h1, 1), (.h6, 6), (.p, nil), (.blockquote, nil), (.hgroup, nil),
    ] as [(HTMLTag, Int?)])
  func headings(tag: HTMLTag, level: Int?) {
    #expect(tag.headingLevel == level)
  }

  /// Whether it parts text, hides its text, may be furniture by its name, and holds others.
  @Test(
    arguments: [
      (HTMLTag.p, "block droppable"), (.custom, "block droppable container"), (.other, "droppable"),
      (.br, "droppable"), (.a, "droppable"), (.td, "block container"), (.th, "block"),
      (.main, "block container"), (.li, "block droppable"), (.script, "silent droppable"),
      (.del, "silent droppable"), (.frameset, "block silent droppable"), (.label, "droppable"),
      (.ul, "block droppable list"), (.dl, "block droppable"), (.dir, "block droppable list"),
      (.section, "block droppable container"), (.title, "block silent droppable"),
    ] as [(HTMLTag, String)])
  func kinds(tag: HTMLTag, expected: String) {
    let all = [
      (tag.isBlock, "block"), (tag.isSilent, "silent"), (tag.isDroppable, "droppable"),
      (tag.isContainer, "container"), (tag.isList, "list"),
    ]
    #expect(all.filter(\.0).map(\.1).joined(separator: " ") == expected)
  }

  @Test(
    arguments: [
      ("data-bs-target", HTMLAttribute.dataTarget), ("data-target", .dataTarget), ("id", .id),
      ("aria-controls", .ariaControls), ("ID", nil), ("onclick", nil),
    ] as [(String, HTMLAttribute?)])
  func attributes(name: String, expected: HTMLAttribute?) {
    #expect(HTMLAttribute(attribute: name) == expected)
  }
}
