#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's converter from a named charset to UTF-8: the owner of `iconv`, whose pointers stay
/// inside this file.
struct CharsetConverter: ~Copyable {
  private let descriptor: iconv_t

  /// Opens a converter; nil where the system does not know the charset.
  ///
  /// Names of more than 40 bytes, or with other than letters, digits, `-`, `_`, `:` and `.`, are
  /// refused: iconv reads options after slashes.
  init?(from charset: String) {
    guard charset.utf8.count <= 40, charset.utf8.allSatisfy(isCharsetByte), !charset.isEmpty,
      let descriptor = iconv_open("UTF-8", charset), Int(bitPattern: descriptor) != -1
    else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The bytes as UTF-8. A byte that begins nothing known becomes U+FFFD, and the rest is read on.
  func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var input = Array(bytes)
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 3 / 2)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var done = 0
    while done < input.count {
      let step = convert(&input, from: done, into: &chunk)
      output.append(contentsOf: chunk[..<step.written])
      done += step.read
      guard step.stoppedAtBadByte else { continue }
      output.append(scalar: 0xFFFD)
      done += 1
    }
    return output
  }

  private struct Step {
    var read: Int
    var written: Int
    var stoppedAtBadByte: Bool
  }

  private func convert(
    _ input: inout [UInt8], from start: Int, into chunk: inout [UInt8]
  ) -> Step {
    input.withUnsafeMutableBytes { input in
      chunk.withUnsafeMutableBytes { chunk in
        var source = input.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
        var target = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
        var sourceLeft = input.count - start
        var targetLeft = chunk.count
        let result = iconv(descriptor, &source, &sourceLeft, &target, &targetLeft)
        return Step(
          read: input.count - start - sourceLeft, written: chunk.count - targetLeft,
          stoppedAtBadByte: result == -1 && errno != E2BIG)
      }
    }
  }
}

private func isCharsetByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
    UInt8(ascii: ":"), UInt8(ascii: "."):
    true
  default: false
  }
}
