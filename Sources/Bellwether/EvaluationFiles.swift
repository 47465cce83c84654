import Evaluating
import Foundation

/// Reads a file of labelled sentences.
///
/// - Throws: an error whose description names the file, the cause and the remedy.
public func goldPassages(at path: String) throws -> [GoldPassage] {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw GoldError(
      file: path, reason: "cannot be read", remedy: "name a file of labelled sentences")
  }
  return try GoldReader().passages(in: [UInt8](data), file: path)
}
