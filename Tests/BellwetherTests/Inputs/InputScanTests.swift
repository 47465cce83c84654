import Foundation
import Reports
import Testing

@testable import Bellwether

@Suite struct InputScanTests {
  @Test func foldersAreReadRecursivelyAndOthersCounted() throws {
    let scratch = try Scratch()
    for name in [
      "b.pdf", "deep/er/a.HTML", "notes.xlsx", "deep/x.docx", "noextension", ".hidden.txt",
    ] {
      try scratch.write(name, "x".utf8)
    }
    let scan = InputScan([scratch.path])
    #expect(scan.files.map(\.file) == ["b.pdf", "deep/er/a.HTML", "deep/x.docx"])
    #expect(scan.passedOver == ["xlsx": 1, "": 1])
    #expect(scan.failures.isEmpty)
  }

  @Test func aFileGivenByItselfIsReadWhateverItsName() throws {
    let scratch = try Scratch()
    let file = try scratch.write("letter.dat", "x".utf8)
    #expect(InputScan([file]).files.map(\.file) == ["letter.dat"])
  }

  @Test func aFileReachedTwiceIsReadOnce() throws {
    let scratch = try Scratch()
    let file = try scratch.write("sub/letter.txt", "x".utf8)
    let one = InputScan([scratch.path, file, "\(scratch.path)/sub"])
    let other = InputScan(["\(scratch.path)/sub", file, scratch.path])
    #expect(one.files.count == 1)
    #expect(one.files == other.files)
  }

  @Test func aLoopOfLinksEndsWithAMessage() throws {
    let scratch = try Scratch()
    try scratch.write("letter.txt", "x".utf8)
    try scratch.link("again", to: scratch.path)
    try scratch.link("one.txt", to: "\(scratch.path)/two.txt")
    try scratch.link("two.txt", to: "\(scratch.path)/one.txt")
    let scan = InputScan([scratch.path])
    #expect(scan.files.map(\.file) == ["letter.txt"])
    #expect(scan.warnings == ["folder 'again' leads to a folder already read; passed over"])
    #expect(scan.failures.map(\.file) == ["one.txt", "two.txt"])
    #expect(scan.failures.allSatisfy { $0.reason == "is a link that leads back to itself" })
  }

  @Test func aMissingPathIsAFailure() {
    let scan = InputScan(["/nowhere/at/all.pdf"])
    #expect(scan.failures.map(\.reason) == ["No such file or directory"])
  }

  @Test func aPipeIsNoRegularFile() throws {
    let scratch = try Scratch()
    #expect(mkfifo("\(scratch.path)/pipe.txt", 0o600) == 0)
    #expect(InputScan([scratch.path]).failures.map(\.reason) == ["is no regular file"])
  }
}

@Suite struct InputReaderTests {
  @Test func aFileOverTheLimitIsRefused() throws {
    let scratch = try Scratch()
    let path = try scratch.write("big.txt", [UInt8](repeating: 65, count: 11))
    let input = InputFile(path: path, file: "big.txt")
    #expect(try InputReader(maxBytes: 11).bytes(of: input).count == 11)
    #expect(throws: Failure.tooLarge("big.txt", limit: 10)) {
      try InputReader(maxBytes: 10).bytes(of: input)
    }
  }

  /// `/proc/self/mem` opens, but reading it fails, for root too.
  @Test func aFileThatCannotBeReadSaysWhy() {
    let input = InputFile(path: "/proc/self/mem", file: "mem.txt")
    #expect {
      try InputReader(maxBytes: 10).bytes(of: input)
    } throws: { error in
      (error as? Failure)?.reason == "cannot be read: Input/output error"
    }
  }
}
