import Lexicons
import Testing

@testable import Cleaning

/// Lines that are no part of a report, on pages of 1,000 units.
@Suite struct PDFFurnitureTests {
  private let long = """
    Visits to children in Harwick are regular and purposeful, and workers write down what each child \
    has told them in words that the child would know again years later.
    """

  private static let lexicon = """
    text,kind,match,reach
    dear,salutation,start,line
    contents,contents,whole,line
    contact us,contact,start,block
    about this report,closing,whole,page
    page # of #,page-foot,whole,line

    """

  private func furniture(_ lines: [PDFLine], pages: Int = 3) throws -> [Bool] {
    let files = ModelFiles(origin: "test", contents: ["furniture.csv": Array(Self.lexicon.utf8)])
    let pages = (1...pages).map { PDFPages.Page(number: $0, width: 700, height: 1000, runs: 0..<0) }
    return PDFFurniture(lines, pages: pages, lexicon: try FurnitureLexicon(files)).isFurniture
  }

  /// A foot on each page with its number, at a height.
  private func feet(_ count: Int, top: Int) -> [PDFLine] {
    (0..<count).map { .of("Visit to Stannick, \($0 + 1)", page: $0, top: top) }
  }

  @Test(arguments: [(97, true), (98, false), (870, false), (871, true)])
  func onlyLinesNearAnEdgeRun(top: Int, isFurniture: Bool) throws {
    #expect(try furniture(feet(3, top: top)) == [isFurniture, isFurniture, isFurniture])
  }

  /// Three pages in ten, two at least.
  @Test(arguments: [(1, 3, false), (2, 3, true), (2, 9, true), (2, 10, false), (3, 10, true)])
  func aLineRunsOnEnoughPages(lines: Int, pages: Int, isFurniture: Bool) throws {
    let found = try furniture(feet(lines, top: 900), pages: pages)
    #expect(found == [Bool](repeating: isFurniture, count: lines))
  }

  @Test(arguments: [(900, 911, true), (900, 923, true), (900, 924, false)])
  func heightsMayDifferALittle(first: Int, second: Int, isFurniture: Bool) throws {
    let lines = [feet(1, top: first)[0], PDFLine.of("Visit to Stannick, 9", page: 1, top: second)]
    #expect(try furniture(lines) == [isFurniture, isFurniture])
  }

  @Test func pageNumbersAreFurnitureNearAnEdge() throws {
    let lines: [PDFLine] = [
      .of("12", top: 900), .of("12", top: 500), .of("Page 3 of 9", top: 30),
      .of("12 plans", top: 930),
    ]
    #expect(try furniture(lines) == [true, false, true, false])
  }

  @Test func whatStandsAboveASalutationIsTheLettersHead() throws {
    let lines: [PDFLine] = [
      .of("20 May 2031", top: 200), .of("Dear A. Vale", top: 240),
      .of("Visits are late.", top: 280),
      .of("Plans are late.", page: 1, top: 200),
    ]
    #expect(try furniture(lines) == [true, true, false, false])
    let third = lines.map { line in
      var line = line
      line.page = 2
      return line
    }
    #expect(try furniture(third) == [false, false, false, false])
  }

  @Test func aBlockReachesDownToTheNextGapAndAClosingPartToThePagesEnd() throws {
    // A step of 30 is within 1.4 heights of 22 units, one of 31 is not.
    let lines: [PDFLine] = [
      .of("Contact us", top: 300), .of("Stannick Hall", top: 330),
      .of("Visits are late.", top: 361),
      .of("About this report", top: 500), .of("It was written in May.", top: 600),
      .of("Plans are late.", page: 1, top: 550),
    ]
    #expect(try furniture(lines) == [true, true, false, true, true, false])
  }

  @Test func contentsGoOnAsLongAsEntriesEndInANumber() throws {
    let lines: [PDFLine] = [
      .of("Contents", top: 200), .of("Summary 3", top: 240), .of("What needs", top: 280),
      .of("work 5", top: 320), .of("Visits are late.", top: 360),
    ]
    #expect(try furniture(lines) == [true, true, true, true, false])
  }

  @Test func aLettersHeadAndFootAreFurniture() throws {
    var sheet = PDFSheet()
    sheet.page(top: 200)
    for line in ["4 May 2027", "Ms A. Example", "Director, Dunmere Council", "Dear Ms Example"] {
      sheet.line(line)
      sheet.top += 20
    }
    sheet.line("Visit to Dunmere", bold: true)
    sheet.top += 20
    sheet.paragraph(long)
    sheet.line("Yours sincerely")
    sheet.line("B. Example")
    let outline = try sheet.outline()
    #expect(outline.filter { $0.hasPrefix("furniture") }.count == 6)
    #expect(Array(outline[4...5]) == ["heading.title Visit to Dunmere", "paragraph \(long)"])
  }
}
