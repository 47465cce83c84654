import Testing

@testable import Cleaning

/// Roles of what stands on a page.
@Suite struct HTMLPiecesTests {
  private static let cases: [HTMLCase] = [
    .init(
      name: "headings keep their levels",
      html: "<h2>The work</h2><p>It took two years.</p><h3>Cost</h3><p>Nobody said.</p>",
      lines: ["h2 The work", "It took two years.", "h3 Cost", "Nobody said."]),
    .init(
      name: "lists, nested, bullet by bullet",
      html: "<p>It needs:</p><ul><li>stone</li><li>wood:<ul><li>oak</li></ul></li></ul>",
      lines: ["It needs:", "- stone", "- wood:", "  - oak"]),
    .init(
      name: "ordered lists keep their numbers",
      html: "<ol start=\"4\"><li>Fourth</li><li value=\"9\">Ninth</li><li>Tenth</li></ol>",
      lines: ["4. Fourth", "9. Ninth", "10. Tenth"]),
    .init(
      name: "a second paragraph of a bullet is no bullet of its own",
      html: "<ul><li><p>Stone is dear.</p><p>Wood is not.</p></li></ul>",
      lines: ["- Stone is dear.", "Wood is not."]),
    .init(
      name: "bullets that were typed",
      html: "<p>It needs:</p><p>• stone</p><p>●&nbsp;wood</p>",
      lines: ["It needs:", "- stone", "● wood"]),
    .init(
      name: "quotations",
      html: "<blockquote><p>“We waited,” she said.</p></blockquote>",
      lines: ["> “We waited,” she said."]),
  ]

  @Test(arguments: cases)
  func reads(_ example: HTMLCase) throws { try example.check() }
}
