import Foundation
import Testing

@testable import Bellwether

/// What a program cannot do once it is shut in: each is tried by a script.
@Suite struct ConfinedProgramTests {
  private static let limits = ConfinedProgram.Limits(
    processorTime: 60, memory: 200_000_000, output: 1 << 20)

  private func output(_ python: String, limits: ConfinedProgram.Limits = limits) async throws
    -> String
  {
    let script = try StandIn(python, interpreter: "/usr/bin/env python3")
    let outcome = try await ConfinedProgram(path: script.path, arguments: ["one", "two"])
      .run(on: Array("the input".utf8), limits: limits)
    return String(decoding: outcome.output + outcome.messages, as: UTF8.self)
  }

  /// What came of a step: its result, or the error's name.
  private func tried(_ step: String) async throws -> String {
    try await output(
      """
      import os, resource, signal, socket, sys, threading
      try: print(\(step))
      except Exception as error: print(type(error).__name__)
      """
    ).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func theInputCanBeReadAndSoughtIn() async throws {
    let text = try await output(
      "f = open('/dev/stdin'); f.seek(4); import sys; print(f.read(), *sys.argv[1:])")
    #expect(text == "input one two\n")
  }

  @Test(arguments: [
    "socket.socket()", "socket.socketpair()", "os.fork()", "os.kill(os.getppid(), 0)",
    "open('/tmp/bellwether-never', 'w')", "os.open('/dev/null', os.O_RDWR)",
    "os.unlink('/tmp/bellwether-never')", "os.mkdir('/tmp/bellwether-never')",
    "os.chmod('/tmp', 0o777)",
  ])
  func isRefused(step: String) async throws {
    #expect(try await tried(step) == "PermissionError")
  }

  @Test func itHasNoEnvironment() async throws {
    // Python and the shell that finds it set these themselves.
    let names = try await tried("sorted(os.environ)")
    #expect(names == "[]" || names == "['LC_CTYPE']", "\(names)")
  }

  @Test func itHasItsThreeDescriptorsAlone() async throws {
    let file = try #require(FileHandle(forReadingAtPath: "/etc/passwd"))
    // Without the flag that closes it, as a descriptor that this process was given has it.
    let inherited = dup(file.fileDescriptor)
    defer { close(inherited) }
    let step = "[n for n in range(100) if os.path.exists(f'/proc/self/fd/{n}')]"
    #expect(try await tried(step) == "[0, 1, 2]")
  }

  @Test func itsLimitsAreSet() async throws {
    let step = """
      [resource.getrlimit(k)[0] for k in (resource.RLIMIT_CPU, resource.RLIMIT_DATA, \
      resource.RLIMIT_FSIZE, resource.RLIMIT_NPROC, resource.RLIMIT_CORE)]
      """
    #expect(try await tried(step) == "[60, 200000000, 0, 0, 0]")
  }

  @Test func signalsAreAsAProgramExpectsThem() async throws {
    // Python itself ignores the signals that write errors stand for.
    let step = "signal.getsignal(signal.SIGTERM) == signal.SIG_DFL, signal.pthread_sigmask(0, [])"
    #expect(try await tried(step) == "True set()")
  }

  /// Landlock, which the kernel may lack, keeps other files from being read.
  @Test func filesOutsideTheSystemsFoldersCannotBeRead() async throws {
    let scratch = try Scratch()
    let file = try scratch.write("secret", "secret".utf8)
    let result = try await tried("open('\(file)').read()")
    #expect(result == "PermissionError" || !ConfinedProgram.hidesFiles)
  }

  @Test func aProgramThatCannotStartSaysWhy() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("program", "no program".utf8)
    for (program, number) in [(path, EACCES), (path + "-none", ENOENT)] {
      let error = await #expect(throws: SystemError.self) {
        try await ConfinedProgram(path: program, arguments: []).run(on: [], limits: Self.limits)
      }
      #expect(error?.number == number)
    }
  }

  @Test func aSignalIsTold() async throws {
    let script = try StandIn("kill -SEGV $$")
    let outcome = try await ConfinedProgram(path: script.path, arguments: [])
      .run(on: [], limits: Self.limits)
    // The system refuses the signal too, so that only an exit is left to tell.
    #expect(outcome.end != .exit(0))
  }
}
