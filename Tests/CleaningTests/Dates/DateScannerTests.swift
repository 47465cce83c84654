import Reports
import Testing

@testable import Cleaning

@Suite struct DateScannerTests {
  /// Ways in which days are written, and the first and last day of each phrase.
  static let cases: [(text: String, phrases: [String])] = [
    ("9 to 20 May 2022", ["2022-05-09…2022-05-20"]),
    ("28 February to 4 March 2022", ["2022-02-28…2022-03-04"]),
    ("8 July 2019 to 12 July 2019 and 7 August 2019", ["2019-07-08…2019-08-07"]),
    ("24 – 28 June 2013", ["2013-06-24…2013-06-28"]),
    ("15-19 July 2013", ["2013-07-15…2013-07-19"]),
    ("29 April – 22 May 2014", ["2014-04-29…2014-05-22"]),
    ("2 0 May 2022", ["2022-05-20…2022-05-20"]),
    ("1 1 and 1 2 February 2 020", ["2020-02-11…2020-02-12"]),
    ("from 29 November to 10 December 2021, in person", ["2021-11-29…2021-12-10"]),
    ("12 December to 6 January 2023", ["2022-12-12…2023-01-06"]),
    ("Monday 4 to Friday 8 March 2024", ["2024-03-04…2024-03-08"]),
    ("between 13 October and 15 October 2020", ["2020-10-13…2020-10-15"]),
    ("5th and 6th of June 2019", ["2019-06-05…2019-06-06"]),
    ("May 20, 2022", ["2022-05-20…2022-05-20"]),
    ("20/05/2022", ["2022-05-20…2022-05-20"]),
    ("2022-05-20", ["2022-05-20…2022-05-20"]),
    ("3 Sept. 2018", ["2018-09-03…2018-09-03"]),
    (
      "on 4 February 2020. It followed 3 March 2019.",
      ["2020-02-04…2020-02-04", "2019-03-03…2019-03-03"]
    ),
    // Days whose sum of digits would be no day stand beside each other.
    ("4 5 May 2022", ["2022-05-04…2022-05-05"]),
    // Each day keeps the year that is written beside it.
    ("28 November 2018 to 4 March 2020", ["2018-11-28…2020-03-04"]),
    // The mark of a footnote sticks to the year.
    ("20 May 20221", ["2022-05-20…2022-05-20"]), ("20 May 202212", []),
    ("7 July 2014\n1. Children", ["2014-07-07…2014-07-07"]),
    ("31 April 2020", []), ("in May 2022", []), ("24 to 28 families", []),
    ("They may 2 or 3 times", []), ("20 May", []), ("", []),
  ]

  @Test(arguments: cases)
  func finds(_ text: String, _ phrases: [String]) {
    let bytes = Array(text.utf8)
    let found = DateScanner().phrases(in: bytes, range: bytes.indices)
    #expect(found.map { "\($0.first)…\($0.last)" } == phrases)
  }

  /// Without a year the last day is meant that does not lie behind the day of the text.
  @Test(
    arguments: [
      ("3 March", "2031-03-03"), ("4 March", "2031-03-04"), ("5 March", "2030-03-05"),
      ("5 March 2031", "2031-03-05"), ("29 February", nil),
    ] as [(String, String?)])
  func theYearThatIsMeant(text: String, day: String?) {
    let bytes = Array(text.utf8)
    let scanner = DateScanner(before: Day(year: 2031, month: 3, day: 4))
    #expect(scanner.phrases(in: bytes, range: bytes.indices).first?.first.description == day)
  }

  @Test(
    arguments: [
      ("In May 2022, as in March 2021, it was calm.", "2022-05-01"),
      ("In March 2021 and in May 2022 it was calm.", "2022-05-01"),
      ("On 20 May 2022 it rained.", "2022-05-01"), ("In May, 2022", nil), ("In May 1989", nil),
      ("In 2022", nil), ("", nil),
    ] as [(String, String?)])
  func theLatestMonth(text: String, day: String?) {
    let bytes = Array(text.utf8)
    #expect(DateScanner().latestMonth(in: bytes, range: bytes.indices)?.description == day)
  }

  @Test func phrasesStayInBoundsOfAnyBytes() {
    let alphabet = Array("0123 May\u{2013}to-/.,2".utf8)
    var state: UInt64 = 7
    for _ in 0..<500 {
      let bytes = (0..<60).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      for phrase in DateScanner().phrases(in: bytes, range: bytes.indices) {
        #expect(bytes.indices.contains(phrase.bytes.lowerBound))
        #expect(phrase.bytes.upperBound <= bytes.count)
        #expect(phrase.first <= phrase.last)
      }
    }
  }
}
