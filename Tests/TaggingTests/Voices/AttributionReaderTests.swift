import Reports
import Testing

@testable import Tagging

@Suite struct AttributionReaderTests {
  /// Who says what each sentence says, a line a sentence.
  private func speakers(_ lines: String) throws -> [Speaker?] {
    let voices = try VoiceFixture()
    let bytes = Array(lines.utf8)
    var reader = AttributionReader(bytes)
    return bytes.split(separator: 10).map {
      reader.speaker(of: voices.read(bytes, $0.startIndex..<$0.endIndex))
    }
  }

  @Test(
    arguments: [
      ("a person", "Mayor Una Vane said no.", [.provider]),
      ("nobody", "Boats sail.", [nil]),
      ("a stranger", "Una Vane said no.", [.other]),
      ("an office", "A spokesperson said no.", [.provider]),
      ("inspectors find", "Inspectors found drift.", [.inspectorate]),
      ("others do not", "The council found drift.", [nil]),
      ("a source", "According to the council, all is well.", [.provider]),
      ("a passive", "It was said by inspectors.", [.inspectorate]),
      ("a passive by nobody", "The council was said to drift.", [nil]),
      ("a verb after a quotation", "“All is well,” said Mayor Vane.", [.provider]),
      ("testimony", "The council told us much.", [.inspectorate]),
      (
        "he is the person before", "Mayor Una Vane said no.\nHe said more.", [.provider, .provider]
      ),
      ("he is unknown", "He said more.", [.other]),
      ("it is the body before", "The council said no.\nIt said more.", [.provider, .provider]),
      ("it is the inspectorate", "It said more.", [.inspectorate]),
      ("a surname later", "Mayor Una Vane said no.\nVane said more.", [.provider, .provider]),
      ("a stranger's surname later", "Una Vane said no.\nVane said more.", [.other, .other]),
      ("overruled beside the name", "Mayor Una Vane, opposition leader, said no.", [.other]),
      ("opposition", "Opposition leader Una Vane said no.", [.other]),
      (
        "one of the body before", "The council said no.\nIts spokesperson said more.",
        [.provider, .provider]
      ),
    ] as [(String, String, [Speaker?])])
  func whoSpeaks(name: String, lines: String, expected: [Speaker?]) throws {
    #expect(try speakers(lines) == expected, "\(name)")
  }

  @Test(
    "whom a sentence is about in which nobody says anything",
    arguments: [
      ("Mayor Una Vane met us.", .provider), ("The council met us.", nil),
      ("Inspectors met us.", .inspectorate), ("Boats sail.", nil),
      ("One two three four mayor.", nil),
    ] as [(String, Speaker?)])
  func topic(text: String, expected: Speaker?) throws {
    var reader = AttributionReader(Array(text.utf8))
    #expect(reader.topic(of: try VoiceFixture().read(text)) == expected)
  }
}
