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

/// UTF-16 in either byte order.
enum UTF16Bytes {
  /// Which of the two bytes of a unit stands first.
  enum Order: Sendable {
    case bigEndian, littleEndian
  }

  /// The order that a text without a mark shows: in every second place most bytes are 0, and few in
  /// the others. Only the beginning is looked at; nil where nothing speaks for UTF-16.
  static func order(of bytes: [UInt8]) -> Order? {
    let sample = bytes.prefix(1024)
    guard sample.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (position, byte) in sample.enumerated() where byte == 0 { zeros[position % 2] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 4, zeros[0] * 10 < half { return .littleEndian }
    if zeros[0] * 10 > half * 4, zeros[1] * 10 < half { return .bigEndian }
    return nil
  }

  /// The bytes as UTF-8. Lone surrogates become U+FFFD, U+0000 is dropped, and a single byte left at
  /// the end is left aside.
  static func utf8(_ bytes: ArraySlice<UInt8>, _ order: Order) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + 16)
    var lead: UInt32?
    var position = bytes.startIndex
    while position + 1 < bytes.endIndex {
      let unit = unit(bytes[position], bytes[position + 1], order)
      position += 2
      if let high = lead {
        lead = nil
        if (0xDC00...0xDFFF).contains(unit) {
          text.append(scalar: 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
          continue
        }
        text.append(scalar: 0xFFFD)
      }
      switch unit {
      case 0: break
      case 0xD800...0xDBFF: lead = unit
      case 0x80...0x9F: text.append(scalar: Windows1252.scalar(UInt8(unit)))
      default: text.append(scalar: unit)
      }
    }
    if lead != nil { text.append(scalar: 0xFFFD) }
    return text
  }

  private static func unit(_ first: UInt8, _ second: UInt8, _ order: Order) -> UInt32 {
    switch order {
    case .bigEndian: UInt32(first) << 8 | UInt32(second)
    case .littleEndian: UInt32(second) << 8 | UInt32(first)
    }
  }
}

/// Windows-1252 as browsers read it, and thereby ISO-8859-1 and ASCII too.
enum Windows1252 {
  /// The scalars of 0x80 to 0x9F. The five places that the code page leaves free are U+FFFD.
  private static let upper: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The scalar of a byte.
  static func scalar(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
  }

  /// The bytes as UTF-8; bytes of value 0 are dropped.
  static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes where byte != 0 {
      if byte < 0x80 { text.append(byte) } else { text.append(scalar: scalar(byte)) }
    }
    return text
  }
}
