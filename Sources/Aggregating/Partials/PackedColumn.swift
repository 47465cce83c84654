import Reports

/// A value that can stand in a packed column.
package protocol Packable: Hashable, Sendable {
  /// The value as text without a comma.
  var packed: String { get }
  init?(packed: Substring)
}

/// A column of values that stands in JSON as one text, `0,12,-1,`: a comma after each value.
///
/// A report has hundreds of them, and JSON takes longer to write and to read a value than to tag what it
/// stands for.
package struct PackedColumn<Value: Packable>: Hashable, Sendable {
  package var values: [Value]

  package init(_ values: [Value] = []) { self.values = values }
}

extension PackedColumn: RandomAccessCollection {
  package var startIndex: Int { values.startIndex }
  package var endIndex: Int { values.endIndex }
  package subscript(position: Int) -> Value { values[position] }
}

extension PackedColumn: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    var parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.popLast()?.isEmpty == true else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a comma is missing at the end of a column")
    }
    values = try parts.map { part in
      guard let value = Value(packed: Substring(part)) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "'\(String(part) ?? "")' cannot stand in its column")
      }
      return value
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values.reduce(into: "") { $0 += $1.packed + "," })
  }
}

extension Int: Packable {
  package var packed: String { description }
  package init?(packed: Substring) { self.init(packed) }
}

extension Double: Packable {
  package var packed: String { description }
  package init?(packed: Substring) {
    guard let number = Double(String(packed)), number.isFinite else { return nil }
    self = number
  }
}

extension String: Packable {
  package var packed: String { self }
  package init?(packed: Substring) { self.init(packed) }
}

extension Packable where Self: RawRepresentable, RawValue == String {
  package var packed: String { rawValue }
  package init?(packed: Substring) { self.init(rawValue: String(packed)) }
}

extension Role: Packable {}
extension Sentiment: Packable {}
