import Foundation
import Terms
import Testing

@testable import Lexicons

/// A register as large as that of all schools and care homes of a country.
@Suite struct RegisterSizeTests {
  static let count = 60_000

  /// Bodies with identifiers of any form; names of two or three words, each body its own.
  static let register: [UInt8] = {
    let first = [
      "Amber", "Birch", "Cinder", "Dale", "Elder", "Fern", "Gale", "Hazel", "Iron", "Jay",
    ]
    let rows = (0..<count).map { number in
      let name = "\(first[number % 10])\(letters(number)) \(first[number / 10 % 10]) House"
      return "\(name),URN/\(number)-x,\(first[number % 7]) Region"
    }
    return Array("name,code,region\n\(rows.joined(separator: "\n"))\n".utf8)
  }()

  /// A number in letters, so that names are words.
  static func letters(_ number: Int) -> String {
    var (rest, text) = (number, "")
    for _ in 0..<4 {
      text.append(Character(UnicodeScalar(UInt8(97 + rest % 26))))
      rest /= 26
    }
    return text
  }

  /// Seconds of this thread's processor time.
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    try body()
    return now() - start
  }

  @Test func sixtyThousandBodiesLoadAndAreFound() throws {
    let files = ModelFiles(origin: "the test", contents: ["authorities.csv": Self.register])
    let name = "Fern\(Self.letters(59_995)) Jay House"
    let bytes = Array("Inspection of \(name) on 4 May 2024".utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    var found: [AuthorityRegister.Mention] = []
    var code: String?
    let spent = try Self.seconds {
      let register = try AuthorityRegister(files)
      found = register.mentions(in: bytes, words: words)
      code = found.first.map { register.authorities[$0.authorities[0]].code }
    }
    #expect(found.count == 1)
    #expect(code == "URN/59995-x")
    #if DEBUG
      // Unoptimised code is ten times slower; what must not be is time that grows with the square.
      #expect(spent < 10, "\(spent) s")
    #else
      #expect(spent <= 0.5, "\(spent) s")
    #endif
  }
}
