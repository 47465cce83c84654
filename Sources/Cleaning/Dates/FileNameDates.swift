import Reports

/// Reads the day in a file's name.
enum FileNameDates {
  /// The first day in the last part of a path: `2025-05-20`, `20-05-2025`, `20250520`, `20 May 2025`.
  static func day(in path: String) -> Day? {
    let name = Array((path.split(separator: "/").last ?? "").utf8)
    for position in name.indices where position == 0 || !isDigit(name[position - 1]) {
      if let day = digits(name[position...]), WrittenDays.years.contains(day.year) { return day }
    }
    let spaced = name.map { [UInt8(ascii: "_"), UInt8(ascii: "-")].contains($0) ? 0x20 : $0 }
    return DateScanner().phrases(in: spaced, range: spaced.indices).first?.first
  }

  /// The day that a name begins with, in digits alone.
  private static func digits(_ name: ArraySlice<UInt8>) -> Day? {
    let numbers = numbers(name)
    if let first = numbers.first, first.digits == 8 {
      return WrittenDays.day(eightDigits: first.value)
    }
    guard numbers.count == 3 else { return nil }
    let values = numbers.map(\.value)
    return switch numbers.map(\.digits) {
    case [4, 2, 2]: Day(year: values[0], month: values[1], day: values[2])
    case [2, 2, 4]: Day(year: values[2], month: values[1], day: values[0])
    default: nil
    }
  }

  /// Up to three numbers that a name begins with, one mark or none between them.
  private static func numbers(_ name: ArraySlice<UInt8>) -> [(value: Int, digits: Int)] {
    let separators = [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")]
    var numbers: [(value: Int, digits: Int)] = []
    var rest = name
    while numbers.count < 3, rest.first.map(isDigit) == true {
      let digits = rest.prefix(9).prefix(while: isDigit)
      numbers.append((digits.reduce(0) { $0 * 10 + Int($1 - 48) }, digits.count))
      rest = rest[digits.endIndex...]
      if rest.first.map(separators.contains) == true { rest.removeFirst() }
    }
    return numbers
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
