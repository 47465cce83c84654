/// Bullets that people type, each with the space after it.
let typedBullets = ["•", "●", "▪", "■", "◦", "‣", "·", "∙"].map { Array("\($0) ".utf8) }

/// Whether a style attribute says something, whatever its case and spaces.
///
/// - Parameter declaration: in lower case and without spaces, such as `display:none`.
func holds(_ style: ArraySlice<UInt8>, _ declaration: StaticString) -> Bool {
  declaration.withUTF8Buffer { wanted in
    var matched = 0
    for byte in style.prefix(2_000) where byte > 0x20 {
      let small = (65...90).contains(byte) ? byte | 0x20 : byte
      matched = small == wanted[matched] ? matched + 1 : small == wanted[0] ? 1 : 0
      if matched == wanted.count { return true }
    }
    return false
  }
}
