import Foundation
import Testing

/// Runs the built command as a user does, in a folder of its own.
struct Program {
  /// What a run of the command left behind.
  struct Answer {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The command's working folder.
  let folder: URL

  /// Runs a body in a folder of its own, which holds `files` and is taken away afterwards.
  static func inFolder(
    with files: [String: String], _ body: (Program) throws -> Void
  ) throws {
    let program = try Program()
    defer { program.remove() }
    for (name, text) in files { try program.write(text, to: name) }
    try body(program)
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "bellwether-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The command, which the build puts beside the tests.
  static var path: URL {
    get throws {
      // The tests' bundle on Linux is itself the program that runs, or an argument of it.
      let places = [Bundle.main.bundleURL] + CommandLine.arguments.map { URL(fileURLWithPath: $0) }
      for place in places {
        for folder in [place, place.deletingLastPathComponent()] {
          let command = folder.appending(path: "bellwether")
          if FileManager.default.isExecutableFile(atPath: command.path),
            !command.hasDirectoryPath
          {
            return command
          }
        }
      }
      throw CocoaError(.fileNoSuchFile)
    }
  }

  /// Puts a file into the folder.
  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// What a file of the folder holds.
  func text(of name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Runs the command to its end, with nothing on standard input.
  func run(_ arguments: String...) throws -> Answer { try run(arguments) }

  /// Runs the command to its end.
  ///
  /// - Parameter input: standard input; nothing where it is nil.
  func run(_ arguments: [String], input: String? = nil) throws -> Answer {
    let source = folder.appending(path: ".in")
    try Data((input ?? "").utf8).write(to: source)
    return try answer(
      of: try Program.path, arguments, input: try FileHandle(forReadingFrom: source))
  }

  /// Runs a shell script in the folder, to which the command is known as `bellwether`.
  func shell(_ script: String) throws -> Answer {
    let command = try Program.path.path
    try write("bellwether() { \"\(command)\" \"$@\"; }\n\(script)\n", to: ".script")
    return try answer(
      of: URL(fileURLWithPath: "/bin/bash"), [".script"], input: FileHandle.nullDevice)
  }

  private func answer(
    of executable: URL, _ arguments: [String], input: FileHandle
  ) throws -> Answer {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let (output, errors) = (folder.appending(path: ".out"), folder.appending(path: ".err"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = input
    try process.run()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// A letter that every command can read, about a place that does not exist.
let letter = """
  Focused visit to Merrowshire County Council children's services

  Dear Director

  This letter summarises the findings of the focused visit to Merrowshire County Council children's services on 5 March 2024 and 6 March 2024.

  What needs to improve

  - The timeliness of supervision.

  Findings

  Supervision is regular, but caseloads are too high. Plans are clear and timely. Managers do not oversee assessments well enough.
  """
