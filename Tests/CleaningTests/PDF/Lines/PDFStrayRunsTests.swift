import Reports
import Testing

@testable import Cleaning

/// Text that is drawn twice, up the margin or across the page.
@Suite struct PDFStrayRunsTests {
  private func sheet(_ draw: (inout PDFSheet) -> Void) -> PDFSheet {
    PDFSheet.focusedVisit(
      "Workers know their families and write down what they hear and see, and they talk about it with "
        + "their managers, who read these notes and help them to see what should be done and by when, "
        + "so that no family waits.", draw)
  }

  private func prose(_ sheet: PDFSheet) throws -> [String] {
    try sheet.pieces().filter { $0.role == .paragraph }.map(\.text).dropFirst().map(\.self)
  }

  @Test(arguments: [1, 2, 3])
  func aLineDrawnAgainBesideItselfCountsOnce(shift: Int) throws {
    let sheet = sheet { sheet in
      sheet.run("Plans are thin.")
      sheet.run("Plans are thin.", left: 106 + shift)
    }
    #expect(try prose(sheet) == ["Plans are thin."])
  }

  @Test func doublesMayBeDrawnAfterTheWholeParagraph() throws {
    let sheet = sheet { sheet in
      let top = sheet.top
      for shift in 0...1 {
        sheet.top = top
        sheet.run("Plans are thin and are not kept up to date, so that")
        sheet.top += 22
        sheet.run("nobody reads them.", left: 106 + shift)
      }
    }
    #expect(
      try prose(sheet) == ["Plans are thin and are not kept up to date, so that nobody reads them."]
    )
  }

  @Test func aDoubleMayBeJoinedWithWhatFollows() throws {
    let sheet = sheet { sheet in
      sheet.run("Plans are thin", width: 110)
      sheet.run("Plans are thin in two teams.", left: 107, width: 220)
      sheet.run("in two teams.", left: 222, width: 105)
    }
    #expect(try prose(sheet) == ["Plans are thin in two teams."])
  }

  @Test func aWordThatStandsTwiceInALineIsNoDouble() throws {
    let sheet = sheet { sheet in
      sheet.run("very", width: 40)
      sheet.run("very", left: 150, width: 40)
      sheet.run("slow work.", left: 194, width: 80)
    }
    #expect(try prose(sheet) == ["very very slow work."])
  }

  @Test(arguments: ["Protect: for checking only", "Crown copyright", "Stannick 31"])
  func wordsUpTheMarginAreNoText(words: String) throws {
    let sheet = sheet { sheet in
      sheet.run(words, left: 30, font: 2, width: 0)
      sheet.top += 20
      sheet.run("Visits are late.")
    }
    let text = try sheet.pieces().map(\.text).joined(separator: "\n")
    #expect(!text.contains(words))
    #expect(text.contains("Visits are late."))
  }

  @Test func aPageTurnedAsAWholeKeepsItsText() throws {
    var sheet = PDFSheet()
    sheet.page()
    for line in ["Visits are late in most teams.", "Plans are thin in all of them."] {
      sheet.run(line, left: sheet.top, width: 0)
      sheet.top += 22
    }
    #expect(try sheet.pieces().map(\.text).joined().contains("Plans are thin"))
  }

  @Test func aWatermarkLiesAcrossTheTextOnOnePageAndBesideItOnAnother() throws {
    var sheet = sheet { sheet in
      sheet.top -= 60
      sheet.run("DRAFT", left: 200, font: 7)
    }
    sheet.page()
    sheet.paragraph("Audits say so, too, and name the teams that they have looked at.")
    sheet.top = 700
    sheet.run("DRAFT", left: 200, font: 7)
    #expect(try !sheet.pieces().contains { $0.text.contains("DRAFT") })
  }

  @Test func paleWordsAcrossTheTextAreAWatermarkAndPaleWordsBesideItAreNot() throws {
    let sheet = sheet { sheet in
      sheet.top -= 42
      sheet.run("Not for publication", left: 300, font: 6)
      sheet.top += 80
      sheet.run("A pale heading", font: 6)
    }
    let text = try sheet.pieces().map(\.text).joined(separator: "\n")
    #expect(!text.contains("Not for publication"))
    #expect(text.contains("A pale heading"))
  }
}
