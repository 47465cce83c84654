import Reports
import Testing

@testable import Writing

@Suite struct SentencesTableTests {
  @Test func everySentenceIsALine() {
    let bytes = CSVText().bytes(of: SentencesTable(), [Invented.letter])
    #expect(
      String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").dropFirst() == [
        "letter,1,1,0,25,,furniture,inspectorate,\"Northmere Council, page 1\",neutral,0.0000,,,,,false,,false,1,false",
        "letter,2,1,26,42,,heading,inspectorate,Plans and people,neutral,0.0000,,,,,false,,false,2,false",
        "letter,3,1,43,92,Plans and people,paragraph,inspectorate,\"Plans for children are clear, but too many drift.\",mixed,-0.1250,plans:mixed;workforce:neutral,clear; too many; drift,some,,false,,false,3,false",
        "letter,4,2,93,137,Plans and people,bullet,inspectorate,\"'=Workers stay, and they say “we matter”.\",strength,1.0000,workforce:strength,stay,,improved,true,,false,4,false",
        "letter,5,2,138,162,Plans and people,paragraph,inspectorate,The visit took two days.,neutral,0.0000,,,,,false,,false,5,false",
      ])
  }

  @Test func aReportThatIsNotTaggedHasItsSentences() {
    var report = Invented.letter
    report.judgements = nil
    let rows = SentencesTable().cells(of: report)
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { $0[9] == .empty && $0[15] == .empty })
  }

  @Test func placesThatDoNotExistGiveNoSection() {
    var report = Invented.letter
    report.sentences?[2].section = 99
    report.sections?[1].heading = -1
    #expect(SentencesTable().cells(of: report).allSatisfy { $0[5] == .text("") })
  }
}
