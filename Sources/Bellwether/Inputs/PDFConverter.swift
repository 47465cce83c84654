import Cleaning
import Foundation
import Reports
import Subprocess

/// Turns a PDF into XML with poppler's `pdftohtml`, in a process of its own with a time limit.
///
/// The program gets the bytes that were read, not the file's name: what is converted is what was hashed,
/// whatever happens to the file meanwhile, and no name can pass for an option.
package struct PDFConverter: Sendable {
  /// What came out of a PDF.
  package struct Converted: Sendable {
    /// The XML that `pdftohtml -xml` wrote.
    package var xml: [UInt8]
    /// The date in the PDF's own metadata.
    package var created: Day?
    /// What the program said about parts that it could not read; nil where all is well.
    package var damage: String?
  }

  private let timeout: Duration
  private let program: String
  private let mostBytes: Int

  /// - Parameters:
  ///   - timeout: how long the program may take for one file.
  ///   - program: its name, looked up in `PATH`, or its path.
  ///   - mostBytes: how much XML is taken from it.
  package init(timeout: Duration, program: String = "pdftohtml", mostBytes: Int = 256 << 20) {
    self.timeout = timeout
    self.program = program
    self.mostBytes = mostBytes
  }

  /// Converts a PDF.
  ///
  /// - Throws: a `CleaningError` where the program is missing, overruns its time, writes too much, or
  ///   finds no PDF that it can read.
  package func convert(_ bytes: [UInt8]) async throws(CleaningError) -> Converted {
    let output = try await run(on: withoutColourProfiles(bytes))
    var damage = damage(output.messages)
    if !output.succeeded {
      guard holdsText(output.xml) else { throw unreadable(output.messages) }
      damage = damage ?? "\(program) stopped before the end"
    }
    guard !output.xml.isEmpty else { throw unreadable(output.messages) }
    return Converted(
      xml: output.xml, created: PDFCreationDate().day(in: bytes), damage: damage)
  }

  private func holdsText(_ xml: [UInt8]) -> Bool {
    var isFound = false
    xml.span.forEachOccurrence(of: Array("<text ".utf8)) { _ in isFound = true }
    return isFound
  }

  // MARK: The child process

  private struct Output: Sendable {
    var succeeded: Bool
    var xml: [UInt8]
    var messages: String
  }

  private func run(on bytes: [UInt8]) async throws(CleaningError) -> Output {
    do {
      let input = try UnnamedFile(holding: bytes)
      return try await withThrowingTaskGroup(of: Output?.self) { group in
        group.addTask { try await launch(on: input) }
        group.addTask {
          try await Task.sleep(for: timeout)
          return nil
        }
        defer { group.cancelAll() }
        guard let output = try await group.next() ?? nil else { throw overrun }
        return output
      }
    } catch let error as CleaningError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw CleaningError(
        reason: "the program \(program) is not installed",
        remedy: "install poppler-utils (apt install poppler-utils)")
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw CleaningError(
        reason: "the PDF turns into more than \(mostBytes >> 20) MB of text",
        remedy: "split the PDF, or remove pages that are no report")
    } catch {
      throw CleaningError(
        reason: "\(program) could not be run: \(error)", remedy: "check that it works on its own")
    }
  }

  private func launch(on input: UnnamedFile) async throws -> Output {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let executable: Executable =
      program.contains("/") ? .path(.init(program)) : .name(program)
    let result = try await Subprocess.run(
      executable, arguments: ["-xml", "-i", "-stdout", "/dev/stdin"], platformOptions: options,
      input: .fileDescriptor(.init(rawValue: input.descriptor), closeAfterSpawningProcess: false),
      output: .bytes(limit: mostBytes), error: .sequence
    ) { execution in
      var messages: [UInt8] = []
      for try await buffer in execution.standardError where messages.count < 16_384 {
        messages += buffer.withUnsafeBytes { Array($0) }
      }
      return String(decoding: messages, as: UTF8.self)
    }
    return Output(
      succeeded: result.terminationStatus.isSuccess, xml: result.standardOutput,
      messages: result.closureResult)
  }

  // MARK: Messages

  private var overrun: CleaningError {
    CleaningError(
      reason: "\(program) took longer than \(timeout.components.seconds) s",
      remedy: "raise pdf_timeout in the pipeline definition, or save the PDF anew")
  }

  private func unreadable(_ messages: String) -> CleaningError {
    if messages.contains("Incorrect password") {
      return CleaningError(
        reason: "the PDF is locked with a password",
        remedy: "open it with its password and save it without one")
    }
    let first = messages.split(separator: "\n").first { $0.contains("Error") }
    return CleaningError(
      reason: "the PDF is damaged or cut short" + (first.map { " (\($0))" } ?? ""),
      remedy: "fetch the file again, or open it in a PDF viewer and save it anew")
  }

  /// The first message that says that a part of the file is lost; poppler grumbles about much else.
  private func damage(_ messages: String) -> String? {
    let first = messages.split(separator: "\n").first { line in
      PDFConverter.losses.contains { line.contains($0) }
    }
    return first.map(String.init)
  }

  private static let losses = [
    "xref", "trailer", "page tree", "Page count", "parse page", "Couldn't", "Bad block header",
    "End of file", "Unterminated", "Missing 'endstream'", "Bad 'Length'", "Unknown compression",
    "Bad uncompressed", "Incomplete flate", "Bad Huffman", "Bad code", "Bad two dim",
  ]

  /// The bytes with the key of PDF/A's colour profiles made unknown, in the same length.
  ///
  /// poppler builds a colour transform for each page because of it, which text does not need: 92 % of
  /// its time on many reports.
  private func withoutColourProfiles(_ bytes: [UInt8]) -> [UInt8] {
    let key = Array("/OutputIntents".utf8)
    var found: [Int] = []
    bytes.span.forEachOccurrence(of: key) { found.append($0) }
    guard !found.isEmpty else { return bytes }
    var changed = bytes
    for position in found { changed[position + key.count - 1] = UInt8(ascii: "X") }
    return changed
  }
}

/// A file without a name, gone as soon as nobody holds it open.
///
/// Not a pipe: writing to a child that has already ended would kill this process, and the program wants
/// to seek.
private final class UnnamedFile: Sendable {
  private let handle: FileHandle
  var descriptor: Int32 { handle.fileDescriptor }

  init(holding bytes: [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array("\(folder)/bellwether-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    unlink(name)
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: Data(bytes))
  }
}
