import Testing

@testable import Reports

@Suite struct ShownTextTests {
  @Test(arguments: [
    ("letter – Ångström.pdf", "letter – Ångström.pdf"),
    ("a\u{1B}[31mb", "a\\u{1b}[31mb"), ("a\nb\t", "a\\u{a}b\\u{9}"),
    ("gpj.\u{202E}txt", "gpj.\\u{202e}txt"), ("\u{2066}x\u{9B}", "\\u{2066}x\\u{9b}"), ("", ""),
  ])
  func whatATerminalObeysIsWrittenOut(text: String, shown: String) {
    #expect(text.shown == shown)
  }
}
