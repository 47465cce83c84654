import Foundation
import Lexicons
import Terms
import TestSupport
import Testing

/// The register that Bellwether ships.
@Suite struct OwnRegisterTests {
  static let register = try? AuthorityRegister(Checkout.models())

  @Test func hasEveryAuthorityOfToday() throws {
    let register = try #require(Self.register)
    let today = register.authorities.filter { $0.abolished == nil }
    #expect(today.count == 153)
    #expect(Set(today.map(\.region)).count == 9)
    #expect(today.allSatisfy { $0.neighbours.count == 10 || $0.neighbours.isEmpty })
  }

  @Test(arguments: [
    ("E08000016", "E08000038"), ("E08000019", "E08000039"), ("E10000002", "E06000060"),
    ("E10000023", "E06000065"), ("E10000021", "E10000021"),
  ])
  func knowsCodesThatChanged(_ former: String, _ today: String) throws {
    let register = try #require(Self.register)
    #expect(register.authority(code: former)?.code == today)
  }

  /// Every name finds its authority, and a name that holds another finds it alone.
  @Test func everyNameFindsItsAuthority() throws {
    let register = try #require(Self.register)
    for (position, authority) in register.authorities.enumerated() {
      for name in [authority.name] + authority.alsoKnownAs {
        let bytes = Array("Focused visit to \(name) children’s services".utf8)
        var words: [Word] = []
        WordScanner().scan(bytes, in: bytes.indices, into: &words)
        let mentions = register.mentions(in: bytes, words: words)
        #expect(mentions.count == 1, "\(name)")
        #expect(mentions.first?.authorities.contains(position) ?? false, "\(name)")
      }
    }
  }
}
