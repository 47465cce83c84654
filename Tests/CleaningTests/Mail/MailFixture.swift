@testable import Cleaning

/// E-mails and web archives written for tests.
enum MailFixture {
  /// Lines with the ends that RFC 5322 asks for.
  static func lines(_ text: String) -> [UInt8] {
    Array(
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < three.count ? Int(three[start + $1]) : 0) }
      for place in 0..<4 {
        text.append(place > three.count ? 61 : letters[bits >> (18 - 6 * place) & 63])
      }
      if text.count % 77 == 76 { text.append(10) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A message with attachments by name, type and content.
  static func mail(
    body: String, attachments: [(name: String, type: String, bytes: [UInt8])] = []
  ) -> [UInt8] {
    var text = """
      From: A. Vale <vale@merrowshire.example>
      Subject: The letter
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="=_outer"

      --=_outer
      Content-Type: text/plain; charset=utf-8

      \(body)

      """
    for file in attachments {
      text += """
        --=_outer
        Content-Type: \(file.type); name="\(file.name)"
        Content-Disposition: attachment; filename="\(file.name)"
        Content-Transfer-Encoding: base64

        \(base64(file.bytes))

        """
    }
    return lines(text + "--=_outer--\n")
  }
}
