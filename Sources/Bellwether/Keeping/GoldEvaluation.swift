import Evaluating
import Reports
import Tagging

extension Pipeline {
  /// The tagger compared with labelled sentences.
  package func evaluate(_ passages: [GoldPassage]) throws -> Evaluation {
    let tagger = try tagger()
    return try evaluator(for: passages).evaluate(passages, tag: tagger.tag)
  }

  /// The same for each area, kind of visit, or year.
  package func evaluate(
    _ passages: [GoldPassage], by grouping: Evaluator.Grouping
  ) throws -> [String: Evaluation] {
    let tagger = try tagger()
    return try evaluator(for: passages).evaluate(passages, by: grouping, tag: tagger.tag)
  }

  /// An evaluator for the taxonomy's areas; labels may name no others, since one that is mistyped
  /// would count as missed.
  private func evaluator(for passages: [GoldPassage]) throws -> Evaluator {
    let areas = try taxonomy().areas.map(\.id)
    let known = Set(areas)
    for row in passages.lazy.flatMap(\.rows) {
      for label in row.areas + row.also where !known.contains(label.area) {
        throw StageError(
          stage: "evaluate", place: "unit \(row.unit)",
          reason: "'\(label.area)' is no area of the taxonomy",
          remedy: "use an id from \(definition.tag.areas[0])")
      }
    }
    return Evaluator(areas: areas)
  }
}
