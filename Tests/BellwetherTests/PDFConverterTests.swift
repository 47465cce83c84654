import Cleaning
import Foundation
import Reports
import Testing

@testable import Bellwether

@Suite struct PDFConverterTests {
  /// A shell script that stands in for pdftohtml, in a folder of its own.
  private final class Program {
    let folder: URL
    var path: String { folder.appendingPathComponent("program").path }

    init(_ script: String) throws {
      folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("bellwether-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  private func convert(
    _ text: String, with program: String, timeout: Duration = .seconds(20), mostBytes: Int = 1 << 20
  ) async throws -> PDFConverter.Converted {
    try await PDFConverter(timeout: timeout, program: program, mostBytes: mostBytes)
      .convert(Array(text.utf8))
  }

  private func failure(
    _ text: String, with program: String, timeout: Duration = .seconds(20), mostBytes: Int = 1 << 20
  ) async throws -> CleaningError {
    try #require(
      await #expect(throws: CleaningError.self) {
        try await convert(text, with: program, timeout: timeout, mostBytes: mostBytes)
      })
  }

  @Test func theProgramReadsTheBytesWithoutColourProfiles() async throws {
    let program = try Program("cat \"$4\"")
    let text = "%PDF-1.7 /Catalog /OutputIntents [7 0 R] /CreationDate (D:20240215101500Z)"
    let converted = try await convert(text, with: program.path)
    #expect(
      String(decoding: converted.xml, as: UTF8.self)
        == text.replacingOccurrences(of: "/OutputIntents", with: "/OutputIntentX"))
    #expect(converted.created == Day(year: 2024, month: 2, day: 15))
    #expect(converted.damage == nil)
  }

  @Test func aMissingProgramSaysWhatToInstall() async throws {
    let error = try await failure("%PDF", with: "no-such-pdftohtml")
    #expect(error.reason == "the program no-such-pdftohtml is not installed")
    #expect(error.remedy == "install poppler-utils (apt install poppler-utils)")
  }

  @Test func anOverrunningProgramAndItsChildrenAreEnded() async throws {
    let program = try Program("(sleep 30; touch \"$(dirname \"$0\")/late\") & sleep 30")
    let clock = ContinuousClock()
    // A nap beside it tells how late this machine wakes its sleepers while other tests work.
    async let nap = clock.measure { try? await Task.sleep(for: .seconds(1)) }
    let start = clock.now
    let error = try await failure("%PDF", with: program.path, timeout: .seconds(1))
    #expect(error.reason.hasSuffix("took longer than 1 s"))
    let taken = clock.now - start
    #expect(taken < .seconds(20) + (await nap) * 2)
  }

  @Test func endlessOutputIsCut() async throws {
    let program = try Program("exec cat /dev/zero")
    let error = try await failure("%PDF", with: program.path, mostBytes: 1 << 20)
    #expect(error.reason == "the PDF turns into more than 1 MB of text")
  }

  @Test func endlessMessagesDoNotStall() async throws {
    let program = try Program("head -c 5000000 /dev/zero >&2; echo '<pdf2xml/>'")
    let converted = try await convert("%PDF", with: program.path)
    #expect(String(decoding: converted.xml, as: UTF8.self) == "<pdf2xml/>\n")
  }

  @Test(arguments: [
    ("Syntax Error: Couldn't read xref table", 1, "the PDF is damaged or cut short"),
    ("Command Line Error: Incorrect password", 1, "the PDF is locked with a password"),
    ("", 0, "the PDF is damaged or cut short"),
  ])
  func whatCannotBeReadSaysWhy(message: String, status: Int, reason: String) async throws {
    let program = try Program("echo \"\(message)\" >&2; exit \(status)")
    let error = try await failure("%PDF", with: program.path)
    #expect(error.reason.hasPrefix(reason))
  }

  @Test func whatCameBeforeAProgramFailedIsKept() async throws {
    let program = try Program("echo '<pdf2xml><page><text >Half</text>'; exit 3")
    let converted = try await convert("%PDF", with: program.path)
    #expect(converted.damage == "\(program.path) stopped before the end")
  }

  @Test(arguments: [
    ("Syntax Error (812): Bad block header in flate stream", true),
    ("Syntax Warning: Invalid Font Weight", false),
  ])
  func aLossIsDamageAndGrumblingIsNot(message: String, isDamage: Bool) async throws {
    let program = try Program("echo '\(message)' >&2; echo '<pdf2xml/>'")
    let converted = try await convert("%PDF", with: program.path)
    #expect(converted.damage == (isDamage ? message : nil))
  }
}

@Suite struct PDFCreationDateTests {
  @Test(arguments: [
    ("/CreationDate (D:20190301093000+00'00')", "2019-03-01"),
    ("/CreationDate(D:20190301)", "2019-03-01"),
    ("<xmp:CreateDate>2021-07-09T10:00:00Z</xmp:CreateDate>", "2021-07-09"),
    ("xmp:CreateDate=\"2021-07-09T10:00:00Z\"", "2021-07-09"),
    ("/CreationDate (D:20190301) … /CreationDate (D:20190402)", "2019-04-02"),
    ("/CreationDate (D:20191301)", nil),
    ("/CreationDate", nil),
    ("nothing of the kind", nil),
  ])
  func theLastDateThatIsOneCounts(text: String, day: String?) {
    #expect(PDFCreationDate().day(in: Array(text.utf8))?.description == day)
  }
}
