import Testing

@testable import Cleaning

/// Furniture among the content, told by its words and its place.
@Suite struct HTMLFurnitureTests {
  private static let cases: [HTMLCase] = [
    .init(
      name: "share bars, newsletters, tags, authors, comments",
      html: """
        <div class="share-bar"><p>Tell your friends about this story, if you have any.</p></div>
        <div class="newsletterSignup"><p>News in your inbox, every morning, for nothing.</p></div>
        <div class="article__author-bio">Ann Other writes about bridges, and rivers.</div>
        <section id="comments"><p>I never liked that bridge, to be honest. It creaks.</p></section>
        """,
      lines: []),
    .init(
      name: "related links within the story",
      html: """
        <p><a href="/tunnels">How the tunnels of Aldmere were dug by hand</a></p>
        <p>Read more: <a href="/ferries">The last ferry</a></p>
        <h3>Related stories</h3><ul><li><a href="/a">The other bridge</a></li></ul>
        """,
      lines: []),
    .init(
      name: "links that a sentence introduces stay",
      html:
        "<p>The reports are:</p><ul><li><a href=\"/a\">The first report of the year</a></li></ul>",
      lines: ["The reports are:", "- The first report of the year"]),
    .init(
      name: "sentences that begin like furniture stay",
      html: """
        <p>Comments from children were warm, and there were many.</p>
        <p>Reporting by schools has improved. Contact with families at weekends is rare.</p>
        <h2>Recommended actions</h2><ul><li>related training for carers</li>
        <li>comments from parents to be recorded</li></ul>
        """,
      lines: [
        "Comments from children were warm, and there were many.",
        "Reporting by schools has improved. Contact with families at weekends is rare.",
        "h2 Recommended actions", "- related training for carers",
        "- comments from parents to be recorded",
      ]),
    .init(
      name: "adverts between paragraphs",
      html: "<div class=\"ad-slot\">Advertisement: buy stones, now.</div>", lines: []),
    .init(
      name: "captions stay out of paragraphs",
      html: "<figure><img src=a><figcaption>The bridge, in June.</figcaption></figure>", lines: []),
  ]

  @Test(arguments: cases)
  func reads(_ example: HTMLCase) throws { try example.check() }
}
