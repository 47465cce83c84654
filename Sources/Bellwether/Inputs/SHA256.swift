import CCrypto
import Foundation

/// The SHA-256 digest (FIPS 180-4) of bytes, in lower-case hexadecimal.
package func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  CCrypto.SHA256(bytes, bytes.count, &digest)
  return hexadecimal(digest)
}

/// A SHA-256 digest of bytes that come piece by piece; the only owner of OpenSSL's state.
final class SHA256Sum {
  private let state: OpaquePointer?

  init() {
    state = EVP_MD_CTX_new()
    EVP_DigestInit_ex(state, EVP_sha256(), nil)
  }

  deinit { EVP_MD_CTX_free(state) }

  func update(_ bytes: [UInt8]) {
    EVP_DigestUpdate(state, bytes, bytes.count)
  }

  /// The digest in lower-case hexadecimal; nothing may be added after.
  func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    EVP_DigestFinal_ex(state, &digest, nil)
    return hexadecimal(digest)
  }

  /// The digest of a file.
  static func ofFile(_ path: String) throws -> String {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    let sum = SHA256Sum()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      sum.update([UInt8](piece))
    }
    try handle.close()
    return sum.finish()
  }
}

private func hexadecimal(_ digest: [UInt8]) -> String {
  digest.map { byte in
    let hex = String(byte, radix: 16)
    return byte < 16 ? "0" + hex : hex
  }.joined()
}
