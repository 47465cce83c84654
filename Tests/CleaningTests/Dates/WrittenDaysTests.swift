import Testing

@testable import Cleaning

/// What the readers of dates agree on.
@Suite struct WrittenDaysTests {
  @Test func threeLettersTellTheMonthsApart() {
    #expect(WrittenDays.months.count == 12)
    #expect(Set(WrittenDays.months.map { $0.prefix(WrittenDays.shortMonth) }).count == 12)
  }

  @Test(
    arguments: [
      (20_191_118, "2019-11-18"), (20_240_229, "2024-02-29"), (20_230_229, nil), (20_191_318, nil),
      (20_191_100, nil), (1_118, nil), (0, nil),
    ] as [(Int, String?)])
  func eightDigits(number: Int, day: String?) {
    #expect(WrittenDays.day(eightDigits: number)?.description == day)
  }

  /// A month in prose, of a page's metadata and in a file's name is the same month.
  @Test(arguments: 1...12)
  func everyReaderKnowsTheMonths(month: Int) {
    let name = WrittenDays.months[month - 1]
    for spelling in [name, String(name.prefix(3)), name.capitalized] {
      let text = Array("5 \(spelling) 2031".utf8)
      let found = DateScanner().phrases(in: text, range: text.indices).map(\.first.month)
      #expect(found == [month])
      #expect(MetadataDates.day(in: "5 \(spelling) 2031")?.month == month)
      #expect(FileNameDates.day(in: "plans-5-\(spelling)-2031.txt")?.month == month)
    }
  }
}
