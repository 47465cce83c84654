import Reports
import Testing

@testable import Cleaning

/// Running text in columns, and tables that only look alike.
@Suite struct PDFColumnsTests {
  private static let left = [
    "Workers know their families well and", "visit them in the week. Plans are thin,",
    "and few of them say who does what. The", "panel meets in time, and those who come",
    "are well prepared. Audits are used, and",
  ]
  private static let right = [
    "what they find is shared. Visits to those", "who have left care are late. Notes are",
    "short, and chronologies are missing in", "most of the files that we saw. Turnover",
    "is a worry for managers.",
  ]

  private func sheet(_ draw: (inout PDFSheet) -> Void) -> PDFSheet {
    PDFSheet.focusedVisit(
      "This letter tells what inspectors saw in Stannick in the second week of May 2031, and "
        + "what they heard from those who work there.", draw)
  }

  private func prose(_ sheet: PDFSheet) throws -> [String] {
    try sheet.pieces().filter { $0.role != .heading }.dropFirst().map {
      "\($0.role.rawValue): \($0.text)"
    }
  }

  @Test func columnsDrawnLineByLineAreReadOneAfterTheOther() throws {
    let sheet = sheet { sheet in
      for (left, right) in zip(Self.left, Self.right) {
        sheet.run(left, left: 106)
        sheet.line(right, left: 480)
      }
    }
    #expect(
      try prose(sheet) == ["paragraph: " + (Self.left + Self.right).joined(separator: " ")])
  }

  @Test func columnsDrawnOneByOne() throws {
    let sheet = sheet { sheet in
      let top = sheet.top
      for line in Self.left { sheet.line(line, left: 106) }
      sheet.top = top
      for line in Self.right { sheet.line(line, left: 480) }
    }
    #expect(
      try prose(sheet) == ["paragraph: " + (Self.left + Self.right).joined(separator: " ")])
  }

  @Test func aLongerColumnKeepsItsLastLines() throws {
    let sheet = sheet { sheet in
      for (left, right) in zip(Self.left, Self.right) {
        sheet.run(left, left: 106)
        sheet.line(right, left: 480)
      }
      sheet.line("they are read by few.", left: 106)
    }
    #expect(
      try prose(sheet) == [
        "paragraph: " + (Self.left + ["they are read by few."]).joined(separator: " "),
        "paragraph: " + Self.right.joined(separator: " "),
      ])
  }

  @Test func threeColumns() throws {
    let words = [
      ["Workers know their", "families well, and they", "visit them in the week."],
      ["Plans are thin, and few", "of them say who does", "what in which week."],
      ["Audits are used well,", "and what they find is", "shared with all teams."],
    ]
    let sheet = sheet { sheet in
      for row in 0..<3 {
        for column in 0..<3 { sheet.run(words[column][row], left: 106 + 240 * column) }
        sheet.top += 21
      }
    }
    #expect(try prose(sheet) == words.map { "paragraph: " + $0.joined(separator: " ") })
  }

  @Test func aTableOfFiguresStaysOne() throws {
    let sheet = sheet { sheet in
      for (name, count) in [("Visits made", "31"), ("Plans written", "17"), ("Audits", "4")] {
        sheet.run(name, left: 106)
        sheet.line(count, left: 480)
      }
    }
    #expect(
      try prose(sheet) == [
        "table: Visits made\t31", "table: Plans written\t17", "table: Audits\t4",
      ])
  }

  @Test func headsOverColumnsMakeATable() throws {
    let right = ["Visits to those who have left care"] + Self.right.dropFirst()
    let sheet = sheet { sheet in
      sheet.run("What works", left: 106, bold: true)
      sheet.line("What must change", left: 480, bold: true)
      sheet.top += 20
      for (left, right) in zip(Self.left, right) {
        sheet.run(left, left: 106)
        sheet.line(right, left: 480)
      }
    }
    let found = try sheet.pieces().filter { $0.role == .table }
    #expect(
      found.map(\.text) == [
        "What works\tWhat must change",
        Self.left.joined(separator: " ") + "\t" + right.joined(separator: " "),
      ])
  }
}
