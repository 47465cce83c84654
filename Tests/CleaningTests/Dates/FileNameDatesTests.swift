import Testing

@testable import Cleaning

/// Days in the names of files.
@Suite struct FileNameDatesTests {
  @Test(
    arguments: [
      ("visits/ambry-2022-06-10-visit.pdf", "2022-06-10"), ("letter_20250520.txt", "2025-05-20"),
      ("20-05-2025 letter.pdf", "2025-05-20"), ("letter 3 March 2019.html", "2019-03-03"),
      ("2022.06.10.pdf", "2022-06-10"), ("letter-3-March-2019.txt", "2019-03-03"),
      ("2022-06-10/letter.pdf", nil), ("50123456.pdf", nil), ("report.pdf", nil),
      ("2022-13-40.pdf", nil), ("1989-06-10.pdf", nil), ("1990-06-10.pdf", "1990-06-10"),
      ("2099-06-10.pdf", "2099-06-10"), ("21000610.pdf", nil), ("120250520.pdf", nil),
      ("2025-5-20.pdf", nil), ("2025--05-20.pdf", nil), ("", nil),
    ] as [(String, String?)])
  func readsTheWaysThatFilesAreCalled(file: String, day: String?) {
    #expect(FileNameDates.day(in: file)?.description == day)
  }
}
