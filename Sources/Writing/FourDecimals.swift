/// Ratios as text with four decimals, a point whatever the locale, and no negative zero.
package enum FourDecimals {
  /// Rounds as C's `printf` does: the exact binary value to the nearest, ties to even. What is not a
  /// finite number, or too large to be a ratio, is empty.
  package static func text(_ ratio: Double) -> String {
    guard ratio.isFinite, abs(ratio) < 1e9 else { return "" }
    let units = rounded(abs(ratio))
    let decimals = String(units % 10_000)
    let padding = String(repeating: "0", count: 4 - decimals.utf8.count)
    let sign = ratio < 0 && units > 0 ? "-" : ""
    return "\(sign)\(units / 10_000).\(padding)\(decimals)"
  }

  /// Ten-thousandths, rounded. The product is off by what the fused multiplication finds, which
  /// decides where the product looks like a tie and the exact value is none.
  private static func rounded(_ ratio: Double) -> Int {
    let product = ratio * 10_000
    let error = (-product).addingProduct(ratio, 10_000)
    let floor = product.rounded(.down)
    guard product - floor == 0.5, error != 0 else {
      return Int(product.rounded(.toNearestOrEven))
    }
    return Int(floor) + (error > 0 ? 1 : 0)
  }
}
