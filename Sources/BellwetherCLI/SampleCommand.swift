import ArgumentParser
import Bellwether
import Foundation

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draw a coding sheet: sentences for people to label.",
    discussion: """
      The sheet is a CSV for a spreadsheet. Fill in sentiment (strength, weakness, mixed, neutral) \
      and areas ('health;workforce', with ':weakness' after an area that differs from the \
      sentence); rows flagged 'context' are there to be read only. Sentiments, areas and kinds of \
      visit are drawn about equally often, so that rare ones are judged too, and of each the \
      sentences whose label is least sure come first: figures on the sheet are not those of all \
      sentences. 'evaluate --gold' reads the sheet back.

      Examples:
        bellwether sample --output Output --size 200 --seed 1 > sheet.csv
        bellwether evaluate --gold sheet.csv
      """)

  @Option(
    help: ArgumentHelp("Output folder of an earlier run.", valueName: "folder"),
    completion: .directory)
  var output = "Output"

  @Option(help: ArgumentHelp("How many sentences to draw.", valueName: "n"))
  var size = 200

  @Option(help: "The same seed draws the same sentences from the same folder.")
  var seed: UInt64 = 1

  @Flag(help: "Draw at random, not the least sure first.")
  var random = false

  @Flag(inversion: .prefixedNo, help: "Start with a byte order mark, for Excel.")
  var bom = true

  func validate() throws {
    guard size > 0 else { throw ValidationError("--size takes a number from 1.") }
  }

  func run() throws {
    let sheet = try CodingSheet(size: size, seed: seed, isUnsureFirst: !random).csv(
      from: output, isMarked: bom)
    try StandardOutput.write(Data(sheet))
  }
}
