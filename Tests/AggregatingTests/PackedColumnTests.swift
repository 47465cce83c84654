import Foundation
import Reports
import Testing

@testable import Aggregating

/// Columns of values as one text.
@Suite struct PackedColumnTests {
  private func json(_ column: PackedColumn<some Packable>) throws -> String {
    String(decoding: try JSONEncoder().encode([column]), as: UTF8.self)
  }

  private func read<Value: Packable>(_ json: String, as: Value.Type) throws -> [Value] {
    try JSONDecoder().decode([PackedColumn<Value>].self, from: Data(json.utf8))[0].values
  }

  @Test func aCommaFollowsEachValue() throws {
    #expect(try json(PackedColumn([0, -1, .max])) == "[\"0,-1,\(Int.max),\"]")
    #expect(try json(PackedColumn([Role.heading, .bullet])) == #"["heading,bullet,"]"#)
    #expect(try json(PackedColumn(["", "c", ""])) == #"[",c,,"]"#)
    #expect(try json(PackedColumn<Int>()) == #"[""]"#)
  }

  @Test(arguments: [0, 1.0 / 3, -0.1, 1e-300, 0.1 + 0.2] as [Double])
  func numbersComeBackToTheLastBit(number: Double) throws {
    let column = PackedColumn([number, -number])
    #expect(
      try read(try json(column), as: Double.self).map(\.bitPattern) == column.map(\.bitPattern))
  }

  @Test func emptyValuesAreCounted() throws {
    #expect(try read(#"[",c,,"]"#, as: String.self) == ["", "c", ""])
    #expect(try read(#"[""]"#, as: String.self) == [])
    #expect(try read(#"[","]"#, as: String.self) == [""])
  }

  @Test(arguments: ["1", "1,x,", "1,,", "9223372036854775808,", "1.5,", " 1,", "١,"])
  func whatIsNoColumnOfNumbersIsRefused(text: String) {
    #expect(throws: DecodingError.self) { try read("[\"\(text)\"]", as: Int.self) }
  }

  @Test(arguments: ["nan,", "inf,", "1e999,", ","])
  func whatCannotBeComputedWithIsRefused(text: String) {
    #expect(throws: DecodingError.self) { try read("[\"\(text)\"]", as: Double.self) }
  }

  @Test func aNameThatIsNoneIsRefused() {
    #expect(throws: DecodingError.self) { try read(#"["heading,aside,"]"#, as: Role.self) }
  }
}
