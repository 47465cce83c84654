import Testing

@testable import Cleaning

@Suite struct MailDecodingTests {
  @Test(
    "Quoted-printable",
    arguments: [
      ("Pl=C3=A4ne", "Pläne"), ("one =\r\ntwo", "one two"), ("one =  \ntwo", "one two"),
      ("2 = 3", "2 = 3"), ("a=", "a"), ("a=4", "a=4"), ("a=zz", "a=zz"), ("a=3d3D", "a=3D"),
    ])
  func quotedPrintable(_ body: String, _ text: String) {
    let decoded = MailDecoding.decoded(Array(body.utf8)[...], encoding: "Quoted-Printable")
    #expect(String(decoding: decoded, as: UTF8.self) == text)
  }

  @Test(
    "Base64",
    arguments: [
      ("UGxhbnM=", "Plans"), ("UGxh\r\nbnM=", "Plans"), ("UGxhbnM", "Plans"),
      ("UGxh bnM=ignored", "Plans"), ("U", ""), ("", ""),
    ])
  func base64(_ body: String, _ text: String) {
    let decoded = MailDecoding.decoded(Array(body.utf8)[...], encoding: "base64")
    #expect(String(decoding: decoded, as: UTF8.self) == text)
  }

  @Test(
    "Words of a header in other alphabets",
    arguments: [
      ("=?utf-8?Q?Pl=C3=A4ne_2?=.pdf", "Pläne 2.pdf"), ("=?UTF-8?B?UGzDpG5l?=", "Pläne"),
      ("=?iso-8859-1?q?caf=E9?= =?utf-8?q?_au?=", "café au"), ("=?x?z?y?=", "=?x?z?y?="),
      ("=?broken", "=?broken"), ("plain", "plain"),
    ])
  func words(_ text: String, _ expected: String) {
    #expect(MailWords.decoded(text) == expected)
  }
}
