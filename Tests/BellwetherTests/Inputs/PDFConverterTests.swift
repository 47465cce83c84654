import Cleaning
import Foundation
import Reports
import Testing

@testable import Bellwether

@Suite struct PDFConverterTests {
  private func convert(
    _ text: String, with program: String, timeout: Int = 300,
    mostBytes: Int = 1 << 20, idleSeconds: Int = 300
  ) async throws -> PDFConverter.Converted {
    try await PDFConverter(
      timeout: timeout, program: program, mostBytes: mostBytes, idleSeconds: idleSeconds
    ).convert(Array(text.utf8))
  }

  private func failure(
    _ text: String, with program: String, timeout: Int = 300,
    mostBytes: Int = 1 << 20, idleSeconds: Int = 300
  ) async throws -> CleaningError {
    try #require(
      await #expect(throws: CleaningError.self) {
        try await convert(
          text, with: program, timeout: timeout, mostBytes: mostBytes, idleSeconds: idleSeconds)
      })
  }

  @Test func theProgramReadsTheBytesWithoutColourProfiles() async throws {
    let program = try StandIn("exec cat \"$5\"")
    let text = "%PDF-1.7 /Catalog /OutputIntents [7 0 R]"
    let converted = try await convert(text, with: program.path)
    #expect(
      String(decoding: converted.content.xml, as: UTF8.self)
        == text.replacingOccurrences(of: "/OutputIntents", with: "/OutputIntentX"))
    #expect(converted.damage == nil)
  }

  @Test func aMissingProgramSaysWhatToInstall() async throws {
    let error = try await failure("%PDF", with: "no-such-pdftohtml")
    #expect(error.reason == "the program no-such-pdftohtml is not installed")
    #expect(error.remedy == "install poppler-utils (apt install poppler-utils)")
  }

  /// Tarball and wheel bring the program that they were tried with.
  @Test func theProgramBesideTheExecutableComesBeforeThoseOfThePath() async throws {
    let own = try StandIn("exec echo own")
    let url = URL(fileURLWithPath: own.path)
    let converter = PDFConverter(
      timeout: 300, program: url.lastPathComponent,
      ownFolder: url.deletingLastPathComponent().path)
    #expect(converter.programPath == own.path)
    let elsewhere = PDFConverter(timeout: 300, program: "cat", ownFolder: "/nowhere")
    #expect(elsewhere.programPath?.hasSuffix("/bin/cat") == true)
  }

  /// The limit is on the processor's time: on a busy machine this takes longer, and ends all the same.
  @Test func aProgramThatComputesForEverIsEndedAfterASecondTry() async throws {
    let program = try StandIn("while :; do :; done")
    let error = try await failure("%PDF", with: program.path, timeout: 1)
    #expect(error.reason == "\(program.path) took longer than 1 s of processor time, twice")
    #expect(error.remedy.contains("pdf_timeout"))
  }

  /// Sleeping uses no processor time, so that the other limit would never come.
  @Test func aProgramThatStandsStillIsEndedAfterASecondTry() async throws {
    let program = try StandIn("exec sleep 900")
    let error = try await failure("%PDF", with: program.path, idleSeconds: 2)
    #expect(error.reason == "\(program.path) stood still for 2 s, twice")
  }

  @Test func aProgramThatLivesOnAfterItsOutputIsEndedToo() async throws {
    let program = try StandIn("exec sleep 900 >&- 2>&-")
    let error = try await failure("%PDF", with: program.path, idleSeconds: 2)
    #expect(error.reason.contains("stood still"))
  }

  @Test func aProgramThatWantsMuchMemoryIsRefusedIt() async throws {
    let program = try StandIn(
      "print('<text >', len(bytearray(400_000_000)))", interpreter: "/usr/bin/env python3")
    let error = try await failure("%PDF", with: program.path)
    #expect(error.reason.hasPrefix("the PDF is damaged") || error.reason.contains("of memory"))
  }

  @Test func aLackOfMemoryIsNamed() async throws {
    let program = try StandIn(
      "echo \"terminate called: 'std::bad_alloc'\" >&2; kill -ABRT $$; exit 9")
    let error = try await failure("%PDF", with: program.path)
    #expect(error.reason == "the PDF needs more than 50 MB of memory")
    #expect(error.remedy == "save the PDF anew, or split it")
  }

  @Test func endlessOutputIsCut() async throws {
    let program = try StandIn("while :; do echo a line of text that has no end; done")
    let error = try await failure("%PDF", with: program.path, mostBytes: 1 << 20)
    #expect(error.reason == "the PDF turns into more than 1 MB of text")
  }

  @Test func endlessMessagesDoNotStall() async throws {
    let program = try StandIn(
      "i=0; while [ $i -lt 20000 ]; do echo $i is a message of some length >&2; i=$((i+1)); done; "
        + "echo '<pdf2xml/>'")
    let converted = try await convert("%PDF", with: program.path)
    #expect(String(decoding: converted.content.xml, as: UTF8.self) == "<pdf2xml/>\n")
  }

  @Test(arguments: [
    ("Syntax Error: Couldn't read xref table", 1, "the PDF is damaged or cut short"),
    ("Command Line Error: Incorrect password", 1, "the PDF is locked with a password"),
    ("", 0, "the PDF is damaged or cut short"),
  ])
  func whatCannotBeReadSaysWhy(message: String, status: Int, reason: String) async throws {
    let program = try StandIn("echo \"\(message)\" >&2; exit \(status)")
    let error = try await failure("%PDF", with: program.path)
    #expect(error.reason.hasPrefix(reason))
  }

  @Test func whatCameBeforeAProgramFailedIsKept() async throws {
    let program = try StandIn("echo '<pdf2xml><page><text >Half</text>'; exit 3")
    let converted = try await convert("%PDF", with: program.path)
    #expect(converted.damage == "\(program.path) stopped before the end")
  }

  @Test(arguments: [
    ("Syntax Error (812): Bad block header in flate stream", true),
    ("Syntax Warning: Invalid Font Weight", false),
  ])
  func aLossIsDamageAndGrumblingIsNot(message: String, isDamage: Bool) async throws {
    let program = try StandIn("echo '\(message)' >&2; echo '<pdf2xml/>'")
    let converted = try await convert("%PDF", with: program.path)
    #expect(converted.damage == (isDamage ? message : nil))
  }
}
