/// Transforms elements on several workers and hands the results on in the elements' order.
func mapInOrder<Element: Sendable, Value: Sendable>(
  _ elements: [Element], jobs: Int,
  transform: @escaping @Sendable (Element) async -> Value,
  consume: (Value) throws -> Void
) async throws {
  var rest = elements[...]
  try await mapInOrder(
    next: { rest.popFirst() }, jobs: jobs, transform: transform, consume: consume)
}

/// Transforms elements that come one by one, and hands the results on in their order.
///
/// Half as many transforms again as `jobs` are under way, so that a core has work while a child
/// process starts; no more than four times `jobs` results wait for an earlier one, so that memory
/// stays bounded however uneven the work is. With one job an element is asked for only once the result
/// of the one before it was handed on.
///
/// - Parameter next: the next element; nil after the last.
func mapInOrder<Element: Sendable, Value: Sendable>(
  next: () throws -> Element?, jobs: Int,
  transform: @escaping @Sendable (Element) async -> Value,
  consume: (Value) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Value).self) { group in
    var waiting: [Int: Value] = [:]
    var started = 0
    var running = 0
    var handedOn = 0
    var hasMore = true
    while hasMore || handedOn < started {
      while hasMore, running < jobs + jobs / 2, started - handedOn < 4 * jobs {
        guard let element = try next() else {
          hasMore = false
          break
        }
        let position = started
        group.addTask { (position, await transform(element)) }
        started += 1
        running += 1
      }
      guard let (position, value) = try await group.next() else { continue }
      running -= 1
      waiting[position] = value
      while let next = waiting.removeValue(forKey: handedOn) {
        try consume(next)
        handedOn += 1
      }
    }
  }
}
