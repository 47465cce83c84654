import Reports

/// A cell of a row, with the type that it has: each format writes it in its own way.
package enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  case integer(Int)
  /// A ratio, difference, p or score; written with four decimals.
  case ratio(Double)
  case date(Day)
  case flag(Bool)

  /// The cell with printable text.
  var printable: Cell {
    if case .text(let text) = self { .text(text.printable) } else { self }
  }

  /// The cell of a value that may be missing.
  static func optional<Value>(_ value: Value?, _ cell: (Value) -> Cell) -> Cell {
    value.map(cell) ?? .empty
  }

  /// The cell of a choice that may be missing, by its raw value.
  static func choice<Value: RawRepresentable<String> & SendableMetatype>(_ value: Value?) -> Cell {
    optional(value) { .text($0.rawValue) }
  }
}
