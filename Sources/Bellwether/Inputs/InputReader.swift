import Foundation
import Reports

/// Reads input files, bounded in size.
struct InputReader: Sendable {
  /// Largest file that is read, in bytes.
  let maxBytes: Int

  /// The bytes of a file.
  func bytes(of input: InputFile) throws(Failure) -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: input.path))
      defer { try? handle.close() }
      // One byte more than allowed tells a file that is too large without reading all of it.
      let data = try handle.read(upToCount: maxBytes + 1) ?? Data()
      guard data.count <= maxBytes else { throw Failure.tooLarge(input.file, limit: maxBytes) }
      return Array(data)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(
        file: input.file, stage: "clean", reason: "cannot be read: \(systemCause(of: error))",
        remedy: "check that you may read it and that its disk is well")
    }
  }
}

extension Failure {
  /// An input of which only a part could be read.
  static func partly(_ file: String, _ damage: String) -> Failure {
    Failure(
      file: file, stage: "clean", reason: "read in part: \(damage)",
      remedy: "compare the report with the file, or fetch the file again")
  }

  /// An input over the size that is read.
  package static func tooLarge(_ file: String, limit: Int) -> Failure {
    Failure(
      file: file, stage: "clean", reason: "is larger than max_bytes (\(limit) bytes)",
      remedy: "split it, or raise max_bytes in the pipeline file")
  }
}
