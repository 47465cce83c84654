extension Swift.Span<UInt8> {
  /// Calls `body` with the offset of every place where `pattern` stands.
  func forEachOccurrence(of pattern: [UInt8], _ body: (Int) -> Void) {
    guard let first = pattern.first, count >= pattern.count else { return }
    for start in 0...(count - pattern.count) where self[start] == first {
      if pattern.indices.allSatisfy({ self[start + $0] == pattern[$0] }) { body(start) }
    }
  }
}
