import CZlib

/// Bytes in zlib's format (RFC 1950), at the level that zlib takes by default; empty where zlib fails.
///
/// The only place that calls zlib.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var length = compressBound(uLong(bytes.count))
  var packed = [UInt8](repeating: 0, count: Int(length))
  guard compress2(&packed, &length, bytes, uLong(bytes.count), Z_DEFAULT_COMPRESSION) == Z_OK else {
    return []
  }
  packed.removeSubrange(Int(length)...)
  return packed
}
