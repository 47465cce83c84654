import Reports

/// `failures`: the inputs that could not be read, or were read in part.
package struct FailuresTable: Dataset {
  package static let name = "failures"
  package static let rowMeaning = "an input that could not be read, or was read in part"

  package let columns: [Column<Failure>] = [
    Column("file", .text, "path of the input, relative to the PATH given", required: true) {
      .text($0.file)
    },
    Column("stage", .text, "the stage that stopped", required: true) { .text($0.stage) },
    Column("reason", .text, "what is wrong, with the place where known", required: true) {
      .text($0.reason)
    },
    Column("remedy", .text, "what to do about it") { .text($0.remedy) },
  ]

  package init() {}
}
