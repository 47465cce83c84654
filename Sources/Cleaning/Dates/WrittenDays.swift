import Reports

/// What all that read written days agree on.
enum WrittenDays {
  /// The months' names in full and in small letters, January first.
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// How many letters tell months apart: their usual abbreviation.
  static let shortMonth = 3

  /// The years that a report can be of: another number is none.
  static let years = 1990...2099

  /// The day that eight digits give, `20191118` as a number.
  static func day(eightDigits number: Int) -> Day? {
    Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
