import Foundation
import Testing

@testable import Bellwether

@Suite struct OutputFolderTests {
  @Test func filesAreReplacedAndOthersLeftAlone() throws {
    let scratch = try Scratch()
    try scratch.write("mine.txt", "keep".utf8)
    try scratch.write("out.csv", "old".utf8)
    try OutputFolder(scratch.path).replace("out.csv", with: Array("new".utf8))
    #expect(FileManager.default.contents(atPath: "\(scratch.path)/out.csv") == Data("new".utf8))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
        == ["mine.txt", "out.csv"])
  }

  @Test func aFolderThatCannotBeMadeSaysSo() throws {
    let scratch = try Scratch()
    try scratch.write("file", "x".utf8)
    #expect {
      try OutputFolder("\(scratch.path)/file/out")
    } throws: { error in
      "\(error)".hasSuffix("choose another folder with --output")
    }
  }
}
