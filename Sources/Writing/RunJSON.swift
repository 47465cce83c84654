import Foundation
import Reports

/// `run.json`: the run record, and the SHA-256 of each file that the run wrote.
///
/// It holds no clock times and its keys are sorted, so that the same run gives the same bytes. A `Run`
/// can be decoded from it.
package struct RunJSON: Encodable, Sendable {
  package static let name = "run.json"

  private let run: Run
  private let outputs: [String: String]

  /// - Parameter outputs: SHA-256 of each file written, lower-case hexadecimal, by its name.
  package init(_ run: Run, outputs: [String: String]) {
    self.run = run
    self.outputs = outputs
  }

  enum CodingKeys: String, CodingKey {
    case outputs
  }

  package func encode(to encoder: any Encoder) throws {
    try run.encode(to: encoder)
    var own = encoder.container(keyedBy: CodingKeys.self)
    try own.encode(outputs, forKey: .outputs)
  }

  /// The file, indented, with a line feed at its end.
  package func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(self)) + [0x0A]
  }
}
