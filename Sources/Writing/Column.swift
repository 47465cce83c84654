import Reports

/// A column of a dataset: what it is called, what it holds and means, and where a row has it.
///
/// Formats, schemas and guides all read this one description.
package struct Column<Row>: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case text, integer, ratio, date, flag
  }

  package let name: String
  package let kind: Kind
  /// What the column means, in a phrase that people read.
  package let meaning: String
  /// Whether no row leaves the cell empty.
  package let isRequired: Bool
  /// All values that the cell may have; empty where any will do, or where the pack says.
  package let choices: [String]
  /// What the pack's files say the cell may have; nil where they say nothing of it.
  package let vocabulary: Domain.Vocabulary?
  /// The cell of a row.
  package let cell: @Sendable (Row) -> Cell

  init(
    _ name: String, _ kind: Kind, _ meaning: String, required isRequired: Bool = false,
    choices: [String] = [], vocabulary: Domain.Vocabulary? = nil,
    _ cell: @escaping @Sendable (Row) -> Cell
  ) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.isRequired = isRequired
    self.choices = choices
    self.vocabulary = vocabulary
    self.cell = cell
  }

  /// A column whose values are an enumeration's.
  init<Value: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ meaning: String, required isRequired: Bool = false,
    choice: @escaping @Sendable (Row) -> Value?
  ) {
    self.init(
      name, .text, meaning, required: isRequired, choices: Value.allCases.map(\.rawValue)
    ) { .choice(choice($0)) }
  }

  /// A column whose values the pack's files name.
  init<Value: RawRepresentable<String> & SendableMetatype>(
    _ name: String, of vocabulary: Domain.Vocabulary, _ meaning: String,
    required isRequired: Bool = false, value: @escaping @Sendable (Row) -> Value?
  ) {
    self.init(name, .text, meaning, required: isRequired, vocabulary: vocabulary) {
      .optional(value($0)) { .text($0.rawValue) }
    }
  }

  /// All values that the cell may have in a domain; empty where any will do.
  func choices(in domain: Domain) -> [String] { vocabulary.map(domain.values) ?? choices }
}
