import Testing

@testable import Cleaning

/// Days in metadata, whose order of day and month nobody says.
@Suite struct MetadataDatesTests {
  @Test(
    arguments: [
      ("2021-11-03", "2021-11-03"), ("2021-11-03T10:00:00+0000", "2021-11-03"),
      ("20211103", "2021-11-03"), ("20211103101500", "2021-11-03"), ("2021110", nil),
      ("3 November 2021", "2021-11-03"), ("Wednesday, 3rd of November 2021, 10:00", "2021-11-03"),
      ("Nov. 3rd, 2021 at 7:15pm", "2021-11-03"), ("Wed, 03 Nov 2021 10:00:00 GMT", "2021-11-03"),
      ("Published: 23/11/2021", nil), ("23/11/2021", "2021-11-23"), ("11/23/2021", "2021-11-23"),
      ("03/11/2021", nil), ("12/11/2021", nil), ("13/11/2021", "2021-11-13"),
      ("11/11/2021", "2021-11-11"), ("11/13/2021", "2021-11-13"), ("31 April 2021", nil),
      ("3 November 31", nil), ("3 No 2021", nil), ("yesterday", nil), ("", nil),
    ] as [(String, String?)])
  func readsTheWaysThatPagesWrite(text: String, day: String?) {
    #expect(MetadataDates.day(in: text)?.description == day)
  }

  @Test(
    arguments: [
      ("https://a.example/2018/7/04/story", "2018-07-04"),
      ("https://a.example/2018-07-04-story", "2018-07-04"),
      ("https://a.example/news/2018/jul/04/story", "2018-07-04"),
      ("https://a.example/1990/01/01/", "1990-01-01"), ("https://a.example/1989/01/01/", nil),
      ("https://a.example/2099/01/01/", "2099-01-01"), ("https://a.example/2100/01/01/", nil),
      ("https://a.example/2018/13/04/", nil), ("https://a.example/2018/07/", nil),
      ("https://a.example/2018/07/123/", nil), ("https://a.example/story-20180704", nil),
    ] as [(String, String?)])
  func readsTheDayOfAnAddress(url: String, day: String?) {
    #expect(MetadataDates.day(inAddress: url)?.description == day)
  }
}
