import Lexicons

extension AreaLexicon {
  /// The contexts as `fitted/area-context.csv`, in the order of the areas given.
  package func contextBytes(areas: [String]) -> [UInt8] {
    let rows = areas.map { area in
      let context = context(of: area)
      return [area] + (context.weights + context.neighbours).map(decimal)
    }
    return Table.csv(header: ["area"] + AreaContext.weightColumns, rows: rows)
  }
}

/// A number with at most two decimals.
private func decimal(_ value: Double) -> String {
  let units = Int((value * 100).rounded())
  let fraction = abs(units) % 100
  let zero = fraction < 10 ? "0" : ""
  return "\(units < 0 ? "-" : "")\(abs(units) / 100).\(zero)\(fraction)"
}
