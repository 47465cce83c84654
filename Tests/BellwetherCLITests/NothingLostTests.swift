import Foundation
import Testing

/// What an earlier run has written is replaced by what belongs there, or stays: on the built program.
@Suite struct NothingLostTests {
  private func inFolder(_ body: (Program) throws -> Void) throws {
    try Program.inFolder(with: ["in/letter.txt": letter], body)
  }

  private let hash = "cat out/* | sha256sum"

  @Test func aRunThatReadNothingChangesNoFile() throws {
    try inFolder { program in
      #expect(try program.run("run", "in", "--output", "out", "--quiet").status == 0)
      let before = try program.shell(hash).output
      let mistyped = try program.run("run", "inn", "--output", "out")
      #expect(mistyped.status == 1)
      #expect(mistyped.errors.contains("inn: No such file or directory; check the path"))
      #expect(try program.shell(hash).output == before)
      let stream = try program.shell(
        "bellwether clean in | head -1 | bellwether write --output out")
      #expect(stream.status == 1)
      #expect(try program.shell(hash).output == before)
    }
  }

  @Test func filesOfAnEarlierRunThatThisOneDoesNotWriteAreTakenAwayAndNamed() throws {
    try inFolder { program in
      let outputs = ["run", "in", "--output", "out", "--outputs"]
      #expect(try program.run(outputs + ["csv,workbook,database,page"]).status == 0)
      try program.write("mine", to: "out/notes.txt")
      try program.write("<p>edited</p>", to: "out/index.html")
      let answer = try program.run(outputs + ["csv"])
      #expect(answer.status == 0)
      #expect(
        answer.errors.contains(
          "bellwether: write: out/bellwether.xlsx was of an earlier run: taken"))
      #expect(answer.errors.contains("out/index.html is of an earlier run and was changed since"))
      let names = try program.shell("ls -A out").output.split(separator: "\n")
      #expect(names.contains("notes.txt") && names.contains("index.html"))
      #expect(!names.contains("bellwether.xlsx") && !names.contains("bellwether.sqlite"))
      #expect(!names.contains { $0.hasPrefix(".") })
    }
  }

  @Test func aRunInsideTheFolderOfReportsDoesNotReadItsOwnOutput() throws {
    try inFolder { program in
      let arguments = ["run", ".", "--output", "in", "--outputs", "csv,page", "--quiet"]
      #expect(try program.run(arguments).status == 0)
      try program.write("# What the columns mean", to: "in/README.md")
      let first = try program.shell("cat in/*.csv in/*.json in/*.html | sha256sum").output
      #expect(try program.run(arguments).status == 0)
      #expect(try program.shell("cat in/*.csv in/*.json in/*.html | sha256sum").output == first)
    }
  }

  @Test func whatAKilledRunLeftIsSweptAndWhatALivingOneHoldsIsNot() throws {
    try inFolder { program in
      let answer = try program.shell(
        """
        mkdir -p out/.bellwether-dead out/.bellwether-alive
        echo half > out/.bellwether-dead/reports.csv
        exec 9< out/.bellwether-alive; flock -x 9
        bellwether run in --output out --quiet; ls -A out
        """)
      #expect(answer.output.contains(".bellwether-alive\n"))
      #expect(!answer.output.contains(".bellwether-dead"))
    }
  }

  @Test func aReportReadInPartEndsWith65() throws {
    try inFolder { program in
      // The body breaks off in the middle: a page, whole, is never larger than what is read of one here.
      let answer = try program.shell(
        """
        mkdir word; printf '%s' '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Plans are poor.</w:t></w:r></w:p><w:p><w:r>' > word/document.xml
        python3 -c "import zipfile; zipfile.ZipFile('in/cut.docx', 'w').write('word/document.xml')"
        bellwether run in --output out
        """)
      #expect(answer.status == 65)
      #expect(
        answer.errors.contains("cut.docx: read in part: the Word document's body is damaged; "))
      #expect(try program.text(of: "out/failures.csv").contains("cut.docx,clean,read in part"))
      #expect(try program.text(of: "out/reports.csv").contains("cut,cut.docx,docx"))
    }
  }
}
