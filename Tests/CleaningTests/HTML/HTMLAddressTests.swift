import Testing

@testable import Cleaning

/// Whether a link leaves the site that its page stands on.
@Suite struct HTMLAddressTests {
  @Test(arguments: [
    ("https://www.merrowshire.example/news", "/plans", false),
    ("https://www.merrowshire.example/news", "https://merrowshire.example:443/plans", false),
    ("https://www.merrowshire.example/news", "HTTP://News.Merrowshire.EXAMPLE#top", false),
    ("https://www.merrowshire.example/news", "//stannick.example/", true),
    (
      "https://www.merrowshire.example/news", "https://stannick.example?at=merrowshire.example",
      true
    ),
    ("https://www.merrowshire.gov.uk/", "https://stannick.gov.uk/", true),
    ("https://www.merrowshire.gov.uk/", "https://democracy.merrowshire.gov.uk/", false),
    ("https://merrowshire.gov.uk/", "https://gov.uk/", true),
    ("https://merrowshire.example/", "mailto:a@stannick.example", false),
    ("https://merrowshire.example/", "plans?to=//stannick.example", false),
    ("/news", "https://stannick.example/", false),
  ])
  func leads(page: String, link: String, elsewhere: Bool) {
    #expect(HTMLAddress(page: page).leadsElsewhere(Array(link.utf8)[...]) == elsewhere)
  }

  @Test func aPageWithoutAnAddressHasNoElsewhere() {
    #expect(!HTMLAddress(page: nil).leadsElsewhere(Array("https://stannick.example/".utf8)[...]))
  }
}
