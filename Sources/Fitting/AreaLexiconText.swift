import Lexicons

extension AreaLexicon {
  /// The terms as `area-terms.csv`, in the order of the entries.
  package var termsText: String {
    var text = "term,area,tier,weight\n"
    for entry in entries {
      let term = terms[entry.term]
      let cell = term.contains(",") || term.contains("\"") ? quoted(term) : term
      text += "\(cell),\(entry.area),\(entry.tier.rawValue),\(decimal(entry.weight))\n"
    }
    return text
  }

  /// The contexts as `area-context.csv`, in the order of the areas given.
  package func contextText(areas: [String]) -> String {
    let columns = ["area", "setting"] + AreaContext.weightColumns
    var text = columns.joined(separator: ",") + "\n"
    for area in areas {
      let context = contexts[area] ?? AreaContext()
      let weights = context.weights + context.neighbours
      let cells = [area, context.isSetting ? "yes" : "no"] + weights.map(decimal)
      text += cells.joined(separator: ",") + "\n"
    }
    return text
  }

  private func quoted(_ text: String) -> String {
    "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}

/// A number with at most two decimals.
private func decimal(_ value: Double) -> String {
  let units = Int((value * 100).rounded())
  let fraction = abs(units) % 100
  let zero = fraction < 10 ? "0" : ""
  return "\(units < 0 ? "-" : "")\(abs(units) / 100).\(zero)\(fraction)"
}
