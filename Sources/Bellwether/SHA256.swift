import CCrypto

/// The SHA-256 digest (FIPS 180-4) of bytes, in lower-case hexadecimal.
public func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  CCrypto.SHA256(bytes, bytes.count, &digest)
  return digest.map { byte in
    let hex = String(byte, radix: 16)
    return byte < 16 ? "0" + hex : hex
  }.joined()
}
