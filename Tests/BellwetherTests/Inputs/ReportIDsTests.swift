import Testing

@testable import Bellwether

@Suite struct ReportIDsTests {
  @Test(arguments: [
    ("a/b/letter.pdf", "letter"), ("letter", "letter"), ("report.final.html", "report.final"),
    (".hidden", ".hidden"),
  ])
  func theStemIsTheNameWithoutItsExtension(file: String, stem: String) {
    #expect(ReportIDs.stem(of: file) == stem)
  }

  @Test func everyMemberOfAClashGetsDigits() {
    let files = ["a/letter.pdf", "b/letter.html", "other.txt"]
    let ids = ReportIDs.settle(files) { ["0123456789", "abcdef0123", "ffff"][$0] }
    #expect(ids == ["letter-01234567", "letter-abcdef01", "other"])
  }

  @Test func copiesAreNumberedByPathWhateverTheirOrder() {
    let files = ["b/letter.pdf", "a/letter.pdf"]
    #expect(
      ReportIDs.settle(files) { _ in "0123456789" } == ["letter-01234567-2", "letter-01234567-1"])
    #expect(
      ReportIDs.settle(files.reversed()) { _ in "0123456789" }
        == ["letter-01234567-1", "letter-01234567-2"])
  }

  /// Each pair of equal files took a look at all ids.
  @Test func manyPairsOfEqualFilesAreSettled() {
    let files = (0..<20_000).flatMap { ["a/\($0).txt", "b/\($0).txt"] }
    let ids = ReportIDs.settle(files) { _ in "0123456789" }
    #expect(Set(ids).count == files.count)
    #expect(ids[0] == "0-01234567-1" && ids[1] == "0-01234567-2")
  }

  @Test func digitsThatClashWithAnotherStemAreSettledToo() {
    let files = ["a/x.txt", "b/x.txt", "x-00000000.txt"]
    let ids = ReportIDs.settle(files) { ["00000000aa", "11111111aa", "22222222aa"][$0] }
    #expect(Set(ids).count == 3)
  }
}
