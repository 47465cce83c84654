import Testing

@testable import Cleaning

/// Where a page says what charset it is in.
@Suite struct EncodingDeclarationTests {
  @Test(
    arguments: [
      ("<meta charset=utf-8>", "utf-8"), ("<META CHARSET = \"Windows-1252\" >", "windows-1252"),
      ("<meta content='text/html; charset=ISO-8859-1; x'>", "iso-8859-1"),
      ("<meta charset='koi8-r'/>", "koi8-r"), ("<meta charset=big5/>", "big5"),
      ("<?xml version='1.0' encoding=\"gbk\"?>", "gbk"),
      ("<?xml encoding='gbk'?><meta charset=euc-kr>", "euc-kr"),
      ("<meta charset><meta charset=sjis>", "sjis"), ("<meta charset=\"\"> encoding=", nil),
      ("charset", nil), ("", nil),
    ] as [(String, String?)])
  func declared(page: String, charset: String?) {
    #expect(EncodingDeclaration.charset(of: Array(page.utf8)) == charset)
  }

  @Test(arguments: [(8_170, "utf-8"), (8_191, nil), (9_000, nil)] as [(Int, String?)])
  func onlyThePagesBeginningIsLookedAt(place: Int, charset: String?) {
    let page = [UInt8](repeating: 0x20, count: place) + Array("charset=utf-8 ".utf8)
    #expect(EncodingDeclaration.charset(of: page) == charset)
  }
}
