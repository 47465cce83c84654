/// Lets pieces of work run side by side, or one of them alone.
actor SideBySide {
  private var running = 0
  private var isOneAlone = false
  private var wantAlone = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Runs work beside other work.
  nonisolated func together<Value: Sendable, Failure: Error>(
    _ work: @Sendable () async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    await enter()
    return try await leaving(work)
  }

  /// Runs work once all other has ended, and lets none begin meanwhile.
  nonisolated func alone<Value: Sendable, Failure: Error>(
    _ work: @Sendable () async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    await enterAlone()
    return try await leaving(work)
  }

  /// Runs work and leaves, however it ends.
  private nonisolated func leaving<Value: Sendable, Failure: Error>(
    _ work: @Sendable () async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    do {
      let value = try await work()
      await leave()
      return value
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async {
    while isOneAlone || wantAlone > 0 { await wait() }
    running += 1
  }

  private func enterAlone() async {
    wantAlone += 1
    while isOneAlone || running > 0 { await wait() }
    wantAlone -= 1
    isOneAlone = true
    running += 1
  }

  private func leave() {
    running -= 1
    isOneAlone = false
    let woken = waiting
    waiting = []
    for continuation in woken { continuation.resume() }
  }

  private func wait() async {
    await withCheckedContinuation { waiting.append($0) }
  }
}
