import Foundation
import TestSupport
import Testing

@testable import Aggregating

/// The statistics against those that statisticians use, on the same counts.
@Suite struct ProgramPeersTests {
  private static let script = Checkout.root.appending(path: "Tests/peers/check_statistics.py")

  /// Runs the script; nil where there is no Python.
  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String)? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 127
      ? nil : (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test func statisticsEqualTheirPeers() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "bellwether-statistics-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try JSONEncoder().encode(PeerCases()).write(to: file)
    guard let answer = try ProgramPeersTests.run([ProgramPeersTests.script.path, file.path]) else {
      print("skipped: python3 is missing")
      return
    }
    guard answer.status != 77 else {
      print("skipped: \(answer.output)")
      return
    }
    print(answer.output)
    #expect(answer.status == 0, "\(answer.output)")
  }
}
