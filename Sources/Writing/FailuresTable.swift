import Reports

/// `failures`: the inputs that could not be read, or were read in part.
public struct FailuresTable: Dataset {
  public static let name = "failures"
  public static let rowMeaning = "an input that could not be read, or was read in part"

  public let columns: [Column<Failure>] = [
    Column("file", .text, "path of the input, relative to the PATH given", required: true) {
      .text($0.file)
    },
    Column("stage", .text, "the stage that stopped", required: true) { .text($0.stage) },
    Column("reason", .text, "what is wrong, with the place where known", required: true) {
      .text($0.reason)
    },
    Column("remedy", .text, "what to do about it") { .text($0.remedy) },
  ]

  public init() {}
}
