import Testing

@testable import Cleaning

@Suite struct PDFAddressesTests {
  @Test(arguments: [
    ("Harwick ZZ1 2AB", true), ("ZZ12 3CD", true), ("Z1A 4EF", true), ("room 12 3CD", false),
    ("ZZ1 2AB today", false), ("Z 1AB", false), ("2AB", false), ("", false),
  ])
  func postcodes(text: String, isThere: Bool) {
    #expect(PDFAddresses.endsInPostcode(Array(text.utf8)) == isThere)
  }

  @Test func anAddressBlockIsFurnitureAndASentenceWithAPostcodeIsNot() throws {
    var sheet = PDFSheet()
    sheet.page(top: 300)
    sheet.paragraph(
      "The centre that most families use lies in the street that has the postcode ZZ1 2AB")
    sheet.top += 40
    for line in ["Harwick Council", "Quay House", "Harwick", "ZZ1 2AB"] {
      sheet.line(line)
    }
    sheet.top += 40
    sheet.line("www.harwick.example")
    sheet.top += 40
    sheet.paragraph(
      "Families who want to know more find it all at www.harwick.example and ask there.")
    let outline = try sheet.outline()
    #expect(
      outline.filter { $0.hasPrefix("furniture") } == [
        "furniture Harwick Council", "furniture Quay House", "furniture Harwick",
        "furniture ZZ1 2AB", "furniture www.harwick.example",
      ])
    #expect(outline.filter { $0.hasPrefix("paragraph") }.count == 2)
  }
}
