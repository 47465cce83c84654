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
        file: input.file, stage: "clean", reason: "cannot be read: \(Self.cause(of: error))",
        remedy: "check that you may read it and that its disk is well")
    }
  }

  private static func cause(of error: any Error) -> String {
    let cocoa = error as NSError
    if let posix = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError {
      return String(cString: strerror(Int32(posix.code)))
    }
    return cocoa.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(cocoa.code))) : cocoa.localizedDescription
  }
}

extension Failure {
  /// An input over the size that is read.
  package static func tooLarge(_ file: String, limit: Int) -> Failure {
    Failure(
      file: file, stage: "clean", reason: "is larger than max_bytes (\(limit) bytes)",
      remedy: "split it, or raise max_bytes in the pipeline file")
  }
}
