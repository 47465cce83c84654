/// What English tells of a hyphen at a line's end.
enum WordBreaking {
  /// Whether letters make a prefix or first word that hyphens commonly follow: `multi`, `well`, `co`.
  static func isPrefix(_ word: some Collection<UInt8>) -> Bool {
    prefixes.contains(word.map(\.lowercasedASCII))
  }

  /// Whether letters are the end of a word that is none by itself: `ments`, `tion`.
  static func isEnding(_ word: [UInt8]) -> Bool { endings.contains(word) }

  private static let prefixes = words(
    """
    anti care case child co cross decision early evidence ex face family follow full high \
    information inter long low mid multi non one over part post pre problem quality re risk self \
    semi short social solution step strength sub time two under up well
    """)

  private static let endings = words(
    """
    ably ance ances ation ational ations ence ences ential ful fully ible ibly ically \
    ing ings ingly ise ised ising ities ity ive ively ly ment mental ments ness ous ously sion \
    sional sions tial tially tion tional tions tive tively tures
    """)

  private static func words(_ text: String) -> Set<[UInt8]> {
    Set(text.split(separator: " ").map { Array($0.utf8) })
  }
}
