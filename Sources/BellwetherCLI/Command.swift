import ArgumentParser
import Bellwether
import Foundation
import Lexicons

/// The command `bellwether`: thin, since everything that it does is the library's.
struct Command: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bellwether",
    abstract: "Turns inspection reports into datasets of strengths and weaknesses over time.",
    discussion: """
      Reads reports on children's services (HTML, plain text, PDF, Word), finds every judgement in \
      them, and writes CSV files that show how practice areas move over time.

      Examples:
        bellwether run reports/ --output Output
        bellwether clean letter.pdf | bellwether segment | bellwether tag | jq .
        bellwether explain 'Supervision is regular, but caseloads are too high.'

      Exit status: 0 all done; 65 some inputs could not be read, or only in part (they stand in \
      failures.csv); 64 wrong usage; 1 nothing could be done.
      """,
    version: bellwetherVersion,
    subcommands: [
      RunCommand.self, CleanCommand.self, SegmentCommand.self, TagCommand.self,
      AggregateCommand.self, MergeCommand.self, WriteCommand.self, ExplainCommand.self,
      CompareCommand.self,
      EvaluateCommand.self,
      LexiconCommand.self, ModelsCommand.self, CorrectionsCommand.self, SampleCommand.self,
    ])
}

@main
enum Main {
  static func main() async {
    do {
      try Machine.prepare()
      var command = try Command.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      // What `print` has gathered goes out at the end only, and may not fit where it goes.
      guard fflush(nil) == 0 else { throw StageError.output(String(cString: strerror(errno))) }
    } catch let error as StageError {
      Console().say("\(error)")
      Foundation.exit(1)
    } catch let error as LexiconError {
      Console().say("\(StageError(error))")
      Foundation.exit(1)
    } catch {
      Command.exit(withError: error)
    }
  }
}

extension StageError {
  /// What goes to standard output cannot be written.
  static func output(_ cause: String) -> StageError {
    StageError(
      stage: "write", place: "standard output", reason: "cannot be written to: \(cause)",
      remedy: "check the space where it goes")
  }
}

extension ExitCode {
  /// Some inputs could not be read, or only in part (`EX_DATAERR`).
  static let someFailed = ExitCode(65)
}
