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
    _ text: String, with program: String, timeout: Duration = .seconds(300),
    mostBytes: Int = 1 << 20
  ) async throws -> PDFConverter.Converted {
    try await PDFConverter(timeout: timeout, program: program, mostBytes: mostBytes)
      .convert(Array(text.utf8))
  }

  private func failure(
    _ text: String, with program: String, timeout: Duration = .seconds(300),
    mostBytes: Int = 1 << 20
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

  /// Other tests may hold every thread for a minute, so nothing here is timed: the program and its
  /// child would sleep far longer than any of that, and both must be gone.
  @Test func anOverrunningProgramAndItsChildrenAreEnded() async throws {
    let program = try Program("sleep 900 & echo $$ $! > \"$(dirname \"$0\")/pids\"; sleep 900")
    let error = try await failure("%PDF", with: program.path, timeout: .seconds(1))
    #expect(error.reason.hasSuffix("took longer than 1 s"))
    let pids = try String(
      contentsOf: program.folder.appendingPathComponent("pids"), encoding: .utf8)
    let children = pids.split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
    #expect(children.count == 2)
    for child in children { #expect(await isGone(child), "\(child) still runs") }
  }

  /// Whether a process has ended, or ends within ten seconds; a zombie counts as ended.
  private func isGone(_ process: pid_t) async -> Bool {
    for _ in 0..<100 {
      let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      guard let status, !status.contains(") Z ") else { return true }
      try? await Task.sleep(for: .milliseconds(100))
    }
    return false
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
