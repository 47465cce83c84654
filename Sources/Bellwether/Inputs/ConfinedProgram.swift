import CSandbox
import Foundation

/// A program that runs in a process of its own, shut in: limited in processor time, memory and output,
/// without network, environment, further processes or a way to write a file.
///
/// No limit depends on the clock, so that a busy machine gives the same result as an idle one. The
/// process ends with this one, however this one ends. `docs/security.md` says what holds on which
/// system.
struct ConfinedProgram: Sendable {
  /// What a run of the program may use.
  struct Limits: Hashable, Sendable {
    /// Processor time, in seconds.
    var processorTime: Int
    /// Memory of its own, in bytes.
    var memory: Int
    /// What is taken from its standard output, in bytes.
    var output: Int
    /// How often in a row it may be found, a second apart, to have neither used the processor nor
    /// written anything.
    var idleSeconds = 300
  }

  /// How a run ended.
  enum End: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
    /// Ended for overrunning a limit.
    case processorTime, output, idleness
  }

  /// What came of a run.
  struct Outcome: Sendable {
    var end: End
    var output: [UInt8] = []
    /// The start of what it wrote to standard error.
    var messages: [UInt8] = []
  }

  /// Whether the system keeps the program from reading files that are no part of the system
  /// (Landlock, Linux 5.13 and later).
  static let hidesFiles = bellwether_has_reading_rules() != 0

  /// Path of the program.
  let path: String
  let arguments: [String]

  /// Runs the program with the bytes as its standard input, a file that it can seek in.
  func run(on bytes: [UInt8], limits: Limits) async throws -> Outcome {
    // A queue of its own gives a thread that sees the child through from start to end, as its life
    // hangs on that thread's, and no task waits for a thread that waits for a child.
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "bellwether.child").async {
        continuation.resume(with: Result { try start(on: bytes, limits: limits).outcome() })
      }
    }
  }

  private func start(on bytes: [UInt8], limits: Limits) throws -> RunningChild {
    let input = try MemoryFile(holding: bytes)
    var started = bellwether_started()
    for attempt in 0... {
      let error = bellwether_start(
        path, cList([path] + arguments), cList(readable), input.descriptor,
        .init(seconds: UInt64(limits.processorTime), memory: UInt64(limits.memory)), &started)
      if error == 0 { break }
      // A program that is being replaced is whole a moment later.
      guard error == ETXTBSY, attempt < 100 else { throw SystemError(number: error) }
      usleep(10_000)
    }
    return RunningChild(started: started, limits: limits)
  }

  /// Texts one after the other, each with a zero byte at its end; C adds the last.
  private func cList(_ texts: [String]) -> String {
    texts.map { "\($0)\0" }.joined()
  }

  /// What the program needs to read besides its input: its libraries, fonts and tables.
  private var readable: [String] {
    let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
    let prefix = folder.deletingLastPathComponent().path
    let own = folder.lastPathComponent == "bin" && prefix != "/" ? [prefix] : []
    return ConfinedProgram.systemFolders + own
  }

  private static let systemFolders = [
    "/usr", "/lib", "/lib32", "/lib64", "/bin", "/nix/store", "/gnu/store", "/etc/fonts",
    "/etc/ld.so.cache", "/etc/localtime", "/etc/alternatives", "/var/cache/fontconfig", "/dev/null",
  ]
}

/// A file without a name that needs no folder, gone as soon as nobody holds it open.
///
/// Not a pipe: writing to a child that has already ended would kill this process, and the program wants
/// to seek.
private final class MemoryFile {
  private let handle: FileHandle
  var descriptor: Int32 { handle.fileDescriptor }

  init(holding bytes: [UInt8]) throws {
    let descriptor = bellwether_memory_file()
    guard descriptor >= 0 else { throw SystemError.last }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: bytes)
    try handle.seek(toOffset: 0)
  }
}

/// A program under way.
private struct RunningChild {
  private static let mostMessages = 16_384

  private let process: pid_t
  private let limits: ConfinedProgram.Limits
  private var pipes: [pollfd]
  private var isCut: ConfinedProgram.End?
  private var output: [UInt8] = []
  private var messages: [UInt8] = []
  private var idleSeconds = 0
  private var processorTime: Int64 = -1

  init(started: bellwether_started, limits: ConfinedProgram.Limits) {
    process = started.process
    self.limits = limits
    pipes = [started.output, started.messages].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
  }

  /// Reads what the program writes until it has ended.
  consuming func outcome() -> ConfinedProgram.Outcome {
    read()
    for pipe in pipes where pipe.fd >= 0 { close(pipe.fd) }
    let end = waited()
    return .init(end: isCut ?? end, output: output, messages: messages)
  }

  private mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while isCut == nil, pipes.contains(where: { $0.fd >= 0 }) {
      if poll(&pipes, nfds_t(pipes.count), 1000) == 0 { noteSecond() }
      for position in pipes.indices where pipes[position].revents != 0 {
        take(from: position, &buffer)
      }
    }
  }

  private mutating func take(from position: Int, _ buffer: inout [UInt8]) {
    let count = Foundation.read(pipes[position].fd, &buffer, buffer.count)
    if count < 0, errno == EINTR { return }
    guard count > 0 else {
      close(pipes[position].fd)
      pipes[position] = pollfd(fd: -1, events: 0, revents: 0)
      return
    }
    idleSeconds = 0
    if position == 0 {
      output += buffer[..<count]
      if output.count > limits.output { cut(.output) }
    } else {
      messages += buffer[..<min(count, RunningChild.mostMessages - messages.count)]
    }
  }

  /// Notes a second in which the program wrote nothing. Seconds are counted, not read off a clock: one
  /// in which this process itself stood still is no fault of the child's.
  private mutating func noteSecond() {
    let now = bellwether_processor_time(process)
    idleSeconds = now == processorTime ? idleSeconds + 1 : 0
    processorTime = now
    if idleSeconds >= limits.idleSeconds { cut(.idleness) }
  }

  private mutating func cut(_ end: ConfinedProgram.End) {
    bellwether_kill(process)
    isCut = end
  }

  /// Waits for the program's end; it may go on after closing what is read from it.
  private mutating func waited() -> ConfinedProgram.End {
    var ended = bellwether_ended()
    var pause: UInt32 = 100
    while bellwether_has_ended(process, &ended) == 0 {
      usleep(pause)
      pause = min(2 * pause, 1_000_000)
      if pause == 1_000_000, isCut == nil { noteSecond() }
    }
    if ended.signal == SIGXCPU { return .processorTime }
    return ended.signal == 0 ? .exit(ended.status) : .signal(ended.signal)
  }
}
