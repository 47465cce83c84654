/// Transforms elements on several workers and hands the results on in the elements' order.
///
/// Half as many transforms again as `jobs` are under way, so that a core has work while a child
/// process starts; no more than four times `jobs` results wait for an earlier one, so that memory
/// stays bounded however uneven the work is.
func mapInOrder<Element: Sendable, Value: Sendable>(
  _ elements: [Element], jobs: Int,
  transform: @escaping @Sendable (Element) async -> Value,
  consume: (Value) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Value).self) { group in
    var waiting: [Int: Value] = [:]
    var started = 0
    var running = 0
    var handedOn = 0
    while handedOn < elements.count {
      while started < elements.count, running < jobs + jobs / 2, started - handedOn < 4 * jobs {
        let position = started
        let element = elements[position]
        group.addTask { (position, await transform(element)) }
        started += 1
        running += 1
      }
      guard let (position, value) = try await group.next() else { return }
      running -= 1
      waiting[position] = value
      while let next = waiting.removeValue(forKey: handedOn) {
        try consume(next)
        handedOn += 1
      }
    }
  }
}
