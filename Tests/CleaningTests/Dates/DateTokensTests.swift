import Reports
import Testing

@testable import Cleaning

/// What dates are written with, token by token.
@Suite struct DateTokensTests {
  /// A token as a test writes it: `5` and `12#` numbers of one and two digits, `m5` a month, `+` a link,
  /// `~` a filler, a whole day, `x` for anything else.
  private func drawn(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var tokens = DateTokens(bytes, bytes.indices)
    var parts: [String] = []
    while let token = tokens.next() {
      switch token.kind {
      case .number(let value, let digits): parts.append("\(value):\(digits)")
      case .month(let month): parts.append("m\(month)")
      case .link: parts.append("+")
      case .filler: parts.append("~")
      case .day(let day): parts.append("\(day)")
      case .other: parts.append("x")
      }
    }
    return parts.joined(separator: " ")
  }

  @Test(arguments: [
    ("9 to 20 May 2031", "9:1 + 20:2 m5 2031:4"), ("1st 2ND 3rd 14th", "1:1 2:1 3:1 14:2"),
    ("1sts 5thly", "1:1 x 5:1 x"), ("Sept. 3, Sep 4", "m9 3:1 + m9 4:1"),
    ("September. 3", "m9 x 3:1"), ("Mon & Sunday / of the", "~ + ~ + ~ ~"),
    ("until\u{A0}3\u{2013}4", "+ ~ 3:1 + 4:1"), ("\u{2010} \u{2015} \u{2016}", "+ + x x x"),
    ("20/05/2031", "2031-05-20"), ("2031-05-20", "2031-05-20"), ("20.5.2031", "2031-05-20"),
    ("31/04/2031", "31:2 + 4:2 + 2031:4"), ("20/05/31", "20:2 + 5:2 + 31:2"),
    ("20/05-2031", "20:2 + 5:2 + 2031:4"), ("2031-5-20", "2031-05-20"),
    ("12345 123456", "12345:5 x"), ("Thursdayish Septembers", "x x"), ("", ""), ("  ", ""),
  ])
  func tokens(text: String, expected: String) {
    #expect(drawn(text) == expected)
  }

  @Test func aTokenStandsWhereItsLettersStand() {
    let bytes = Array("on 4th Sept. 2031".utf8)
    var tokens = DateTokens(bytes, 3..<12)
    var found: [String] = []
    while let token = tokens.next() {
      found.append(String(decoding: bytes[token.bytes], as: UTF8.self))
    }
    #expect(found == ["4th", "Sept."])
  }
}
