import Foundation
import TestSupport
import Testing

/// Machines without what a program takes for granted, on the built program: a message that names the
/// cause, or the work done all the same.
@Suite struct HostileMachineTests {
  private func inFolder(_ body: (Program) throws -> Void) throws {
    try Program.inFolder(with: ["in/letter.txt": letter], body)
  }

  /// Runs a script in a folder with one letter, and looks at the end of what it says.
  private func expect(
    _ script: String, status: Int32, says words: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try inFolder { program in
      let answer = try program.shell(script)
      #expect(answer.status == status, "\(answer.errors)", sourceLocation: sourceLocation)
      #expect(
        words.isEmpty || answer.errors.contains(words), "\(answer.errors)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func aFullDiskUnderStandardOutputIsNamed() throws {
    let words =
      "bellwether: write: standard output: cannot be written to: No space left on device; "
    try expect("bellwether clean in > /dev/full", status: 1, says: words)
    try expect("bellwether explain 'Plans are poor.' > /dev/full", status: 1, says: words)
    try expect("bellwether lexicon check > /dev/full", status: 1, says: words)
  }

  @Test func anOutputThatCannotBeIsSaidBeforeAnythingIsRead() throws {
    try expect(
      "touch file; bellwether run in empty-nowhere --output file/out", status: 1,
      says: "bellwether: write: file/out: cannot be written to: ")
    try expect("bellwether run in --output /dev/full/x", status: 1, says: "/dev/full")
  }

  @Test func aBadModelOfTheLastStageIsSaidBeforeAnythingIsRead() throws {
    // The letter is a pipe that nobody writes to: whoever read it first would wait for ever.
    try expect(
      """
      printf 'name: x\\nsegment: { abbreviations: ./missing.csv }\\n' > p.yaml
      bellwether run in --pipeline p.yaml --output out
      """, status: 1, says: "missing.csv: cannot be read")
  }

  @Test func fewOpenFilesAreEnough() throws {
    try expect(
      """
      for n in 1 2 3 4 5 6 7 8 9; do cp in/letter.txt in/$n.txt; done
      ulimit -n 64; bellwether run in --jobs 8 --output out --quiet
      """, status: 0)
  }

  @Test func noFolderForTemporaryFilesIsNeeded() throws {
    try expect(
      "TMPDIR=/nowhere bellwether run in --outputs csv,workbook,database --output out --quiet",
      status: 0)
  }

  @Test func closedStandardDescriptorsTakeNoFile() throws {
    try inFolder { program in
      let answer = try program.shell(
        "bellwether run in nowhere.txt --output out <&- >&- 2>&-; echo $?")
      #expect(answer.output == "65\n")
      #expect(try program.text(of: "out/reports.csv").contains("letter,letter.txt"))
      #expect(try !program.text(of: "out/sentences.csv").contains("bellwether: "))
    }
  }

  @Test func aClosedPipeEndsItQuietlyEvenWhereItsSignalIsIgnored() throws {
    try inFolder { program in
      let answer = try program.shell(
        """
        for n in {1..200}; do cat in/letter.txt; done > in/long.txt
        trap '' PIPE; bellwether clean in | head -c 10 > /dev/null; echo ${PIPESTATUS[0]}
        """)
      #expect(answer.output == "141\n")
      #expect(answer.errors == "")
    }
  }

  @Test(.disabled(if: Sanitizer.isPresent, "a sanitizer's shadow needs terabytes of address space"))
  func tooLittleAddressSpaceIsNamed() throws {
    try expect(
      "ulimit -v 800000; bellwether run in --output out", status: 1,
      says: "bellwether: start: ulimit -v: this process may have 819 MB of address space; raise")
  }

  @Test(arguments: ["0", "-1", "1001", "9223372036854775807", "99999999999999999999"])
  func jobsOutOfRangeAreWrongUsage(jobs: String) throws {
    try expect("bellwether run in --jobs=\(jobs)", status: 64, says: "--jobs")
  }

  @Test func aTimeOutOfRangeIsNamed() throws {
    try expect(
      "SOURCE_DATE_EPOCH=99999999999999999999 bellwether run in --output out", status: 1,
      says: "SOURCE_DATE_EPOCH: '99999999999999999999' is no time; give whole seconds since 1970")
  }

  @Test func namesThatATerminalObeysAreShownEscaped() throws {
    try inFolder { program in
      let answer = try program.shell(
        """
        cp in/letter.txt in/$'red\\e[31m\\u202eevil\\n.txt'
        : > in/$'empty\\e[2J.txt'
        bellwether run in --output out
        """)
      #expect(answer.status == 65)
      #expect(!answer.errors.contains("\u{1B}") && !answer.errors.contains("\u{202E}"))
      #expect(answer.errors.contains("empty\\u{1b}[2J.txt: is empty"))
      let reports = try program.text(of: "out/reports.csv")
      #expect(reports.contains("red\\u{1b}[31m\\u{202e}evil\\u{a}.txt"))
      let failures = try program.text(of: "out/failures.csv")
      #expect(!failures.contains("\u{1B}"))
    }
  }

  @Test func aNameThatIsNotUTF8SaysSo() throws {
    try inFolder { program in
      let answer = try program.shell(
        "cp in/letter.txt in/$'caf\\xe9.txt'; bellwether run in --output out")
      #expect(answer.status == 65)
      #expect(answer.errors.contains("rename it: its name is not UTF-8"))
    }
  }

  @Test func aPathOverTheSystemsLengthIsAccountedFor() throws {
    try inFolder { program in
      let answer = try program.shell(
        """
        name=$(printf 'x%.0s' {1..200}); top=$PWD; cd in
        for n in {1..22}; do mkdir $name; cd $name; done
        echo 'Plans are poor.' > deep.txt; cd $top
        bellwether run in --output out
        """)
      #expect(answer.status == 65)
      #expect(answer.errors.contains("move it nearer to the top"))
      #expect(try program.text(of: "out/reports.csv").contains("letter,letter.txt"))
    }
  }

  @Test func aPipelinesNameHasNoControlCharacters() throws {
    try expect(
      "printf 'name: \"a\\\\u0001b\"\\n' > p.yaml; bellwether run in --pipeline p.yaml --output out",
      status: 1, says: "holds control characters; write it as plain text on one line")
  }
}
