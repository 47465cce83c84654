import Cleaning
import Foundation

/// Turns a PDF into XML with poppler's `pdftohtml`, in a process of its own that is shut in.
///
/// The program gets the bytes that were read, not the file's name: what is converted is what was hashed,
/// whatever happens to the file meanwhile, and no name can pass for an option.
package struct PDFConverter: Sendable {
  /// What came out of a PDF.
  package struct Converted: Sendable {
    /// The XML that `pdftohtml -xml` wrote, and what there is under and on pages that show no text.
    package var content: PDFContent
    /// What the program said about parts that it could not read; nil where all is well.
    package var damage: String?
  }

  private let timeout: Int
  private let program: String
  private let mostBytes: Int
  private let idleSeconds: Int
  private let ownFolder: String
  private let conversions = SideBySide()

  /// - Parameters:
  ///   - timeout: how much processor time the program may use for one file, in seconds.
  ///   - program: its name, looked up in `ownFolder` and in `PATH`, or its path.
  ///   - mostBytes: how much XML is taken from it.
  ///   - idleSeconds: how long it may stand still, neither using the processor nor writing.
  ///   - ownFolder: the folder of the executable that runs.
  package init(
    timeout: Int, program: String = "pdftohtml", mostBytes: Int = 256 << 20, idleSeconds: Int = 300,
    ownFolder: String = Machine.programFolder
  ) {
    self.timeout = timeout
    self.program = program
    self.mostBytes = mostBytes
    self.idleSeconds = idleSeconds
    self.ownFolder = ownFolder
  }

  /// Converts a PDF.
  ///
  /// One that takes too long is tried once more with no other conversion beside it.
  ///
  /// - Throws: a `CleaningError` where the program is missing, overruns a limit, or finds no PDF that
  ///   it can read.
  package func convert(_ bytes: [UInt8]) async throws(CleaningError) -> Converted {
    let confined = try confined()
    let input = withoutColourProfiles(bytes)
    var outcome = try await conversions.together { () async throws(CleaningError) in
      try await run(confined, on: input)
    }
    if outcome.end == .processorTime || outcome.end == .idleness {
      outcome = try await conversions.alone { () async throws(CleaningError) in
        try await run(confined, on: input)
      }
    }
    var converted = try converted(outcome, of: bytes)
    await lookAgain(at: &converted.content, of: input)
    return converted
  }

  private func converted(
    _ outcome: ConfinedProgram.Outcome, of bytes: [UInt8]
  ) throws(CleaningError) -> Converted {
    let messages = String(decoding: outcome.messages, as: UTF8.self)
    var damage = damage(messages)
    switch outcome.end {
    case .exit(0): break
    case .processorTime, .idleness, .output: throw overrun(outcome.end, inputBytes: bytes.count)
    case .exit, .signal:
      let stop = stop(messages, inputBytes: bytes.count)
      guard holdsText(outcome.output) else { throw stop ?? unreadable(messages) }
      damage = stop?.reason ?? damage ?? "\(program) stopped before the end"
    }
    guard !outcome.output.isEmpty else { throw unreadable(messages) }
    return Converted(content: PDFContent(xml: outcome.output), damage: damage)
  }

  private func holdsText(_ xml: [UInt8]) -> Bool {
    var isFound = false
    xml.span.forEachOccurrence(of: Array("<text ".utf8)) { _ in isFound = true }
    return isFound
  }

  // MARK: The child process

  /// - Parameter options: options of the program besides those that every conversion has. `-nodrm` reads
  ///   what its author asks not to copy: nothing but words are taken from a report that may be read.
  func confined(_ options: [String] = []) throws(CleaningError) -> ConfinedProgram {
    guard let path = programPath else {
      throw CleaningError(
        reason: "the program \(program) is not installed",
        remedy: "install poppler-utils (apt install poppler-utils)")
    }
    let names = ["/dev/stdin", "/proc/self/fd/0"]
    guard let input = names.first(where: { access($0, F_OK) == 0 }) else {
      throw CleaningError(
        reason: "\(program) cannot be given a file: neither \(names[0]) nor /proc is there",
        remedy: "mount /proc, as a container has it by default")
    }
    return ConfinedProgram(
      path: path, arguments: ["-xml", "-i", "-nodrm"] + options + ["-stdout", input])
  }

  var programPath: String? {
    if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
    return folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  /// Folders in which programs are looked for: the one of this program, where a package may bring what
  /// it was tried with, then those of `PATH`.
  private var folders: [String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return [ownFolder] + path.split(separator: ":").map(String.init)
  }

  func run(
    _ confined: ConfinedProgram, on bytes: [UInt8]
  ) async throws(CleaningError) -> ConfinedProgram.Outcome {
    do {
      return try await confined.run(
        on: bytes,
        limits: .init(
          processorTime: timeout, memory: memory(for: bytes.count),
          output: mostOutput(for: bytes.count),
          idleSeconds: idleSeconds))
    } catch {
      throw CleaningError(
        reason: "\(program) could not be run: \(error)",
        remedy: "check that the machine has memory, processes and open files to spare (ulimit -a)")
    }
  }

  /// Bytes of XML that are taken from a file of so many bytes; of the corpus none gives two megabytes.
  private func mostOutput(for count: Int) -> Int {
    min(mostBytes, (12 << 20) + 6 * count)
  }

  /// Bytes of memory for a file of so many bytes. The 200 reports of the corpus need 4 MB.
  private func memory(for count: Int) -> Int {
    50_000_000 + 20 * count
  }

  // MARK: Messages

  private func overrun(_ end: ConfinedProgram.End, inputBytes: Int) -> CleaningError {
    switch end {
    case .output:
      CleaningError(
        reason: "the PDF turns into more than \(mostOutput(for: inputBytes) >> 20) MB of text",
        remedy: "split the PDF, or remove pages that are no report")
    case .idleness:
      CleaningError(
        reason: "\(program) stood still for \(idleSeconds) s, twice",
        remedy: "check that the machine has memory to spare, or save the PDF anew")
    default:
      CleaningError(
        reason: "\(program) took longer than \(timeout) s of processor time, twice",
        remedy: "raise pdf_timeout in the pipeline definition, or save the PDF anew")
    }
  }

  /// What ended a program that names its lack of memory; nil where it does not.
  private func stop(_ messages: String, inputBytes: Int) -> CleaningError? {
    let signs = ["ut of memory", "bad_alloc", "length_error"]
    guard signs.contains(where: { messages.contains($0) }) else { return nil }
    return CleaningError(
      reason: "the PDF needs more than \(memory(for: inputBytes) / 1_000_000) MB of memory",
      remedy: "save the PDF anew, or split it")
  }

  private func unreadable(_ messages: String) -> CleaningError {
    if messages.contains("Incorrect password") {
      return CleaningError(
        reason: "the PDF is locked with a password",
        remedy: "open it with its password and save it without one")
    }
    if messages.contains("Copying of text") {
      return CleaningError(
        reason: "its author does not allow that text is copied from the PDF",
        remedy: "ask for the document as HTML or text, or install a newer poppler-utils")
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
