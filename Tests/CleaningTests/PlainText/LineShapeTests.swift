import Testing

@testable import Cleaning

/// How lines end.
@Suite struct LineShapeTests {
  @Test(arguments: [
    "Plans are thin.", "“Plans are thin.”", "‘Plans are thin.’", "\"Plans are thin.\"",
    "Plans are thin!",
    "“Too slow!”", "Plans are thin…", "“Plans are thin…”", "(Plans are thin.)", "Plans are thin.1",
    "Plans are thin.¹²", "Plans are thin.[3]", "“Plans are thin.”4", "«Plans are thin.»",
    "They said: “Plans are thin.”",
  ])
  func sentencesAreNoHeadings(text: String) {
    let bytes = Array(text.utf8)
    #expect(LineShape.endsSentence(bytes))
    #expect(LineShape.endsStatement(bytes))
    #expect(!LineShape.isHeading(bytes))
  }

  @Test(arguments: [
    "Findings", "What needs to improve?", "‘Outstanding’ rating for Stannick", "Section 3.1",
    "Care leavers (18 to 25)", "12 May 2031", "Stage 2",
  ])
  func headingsStay(text: String) {
    #expect(LineShape.isHeading(Array(text.utf8)))
    #expect(!LineShape.endsStatement(Array(text.utf8)))
  }
}
