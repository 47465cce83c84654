import Lexicons
import Terms
import Testing

@Suite struct AuthorityRegisterTests {
  static let header =
    "name,short_code,code,region,also_known_as,not_in,former_codes,neighbours,abolished\n"
  static let rows = """
    Ambry,901,E99000001,North,Ambry Children's Trust; Old Ambry,Ambry Street,E98000001,902,
    North Ambry,902,E99000002,North,Quay Trust,,,901; 903,
    "Quill, City of",903,E99000003,South,Quill; Quay Trust,,,,
    Bury-on-Sea,904,E99000004,South,Bury,,,,2019-03-31
    """

  static func register(_ rows: String = rows) throws -> AuthorityRegister {
    try AuthorityRegister(
      ModelFiles(origin: "test", contents: ["authorities.csv": Array((header + rows).utf8)]))
  }

  /// The names found in a text, each with the authorities that it stands for.
  static func found(_ text: String) throws -> [String] {
    let register = try register()
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    return register.mentions(in: bytes, words: words).map { mention in
      mention.authorities.map { register.authorities[$0].name }.joined(separator: "+")
    }
  }

  @Test(arguments: [
    ("Services in Ambry and in Quill", ["Ambry", "Quill, City of"]),
    ("the City of Quill", ["Quill, City of"]),
    ("Quill, City of", ["Quill, City of"]),
    ("North Ambry’s plan", ["North Ambry"]),
    ("Store House, Ambry Street, Ambry", ["Ambry"]),
    ("Ambry Children’s Trust", ["Ambry"]),
    ("OLD AMBRY", ["Ambry"]),
    ("the Quay Trust", ["North Ambry+Quill, City of"]),
    ("they bury bad news", []),
    ("Bury on Sea, formerly Bury", ["Bury-on-Sea", "Bury-on-Sea"]),
    ("Ambryshire", []),
  ])
  func findsTheLongestName(_ text: String, _ names: [String]) throws {
    #expect(try Self.found(text) == names)
  }

  @Test(
    arguments: [
      ("E99000001", "Ambry"), ("E98000001", "Ambry"), ("903", "Quill, City of"), ("E00000000", nil),
    ] as [(String, String?)])
  func knowsCodesOfTodayAndBefore(_ code: String, _ name: String?) throws {
    #expect(try Self.register().authority(code: code)?.name == name)
  }

  @Test(arguments: [
    (
      "Quill and Wend,901,E1,,Quill & Wend; Quill,,,,", ["Quill and Wend", "Quill & Wend", "Quill"]
    ),
    ("Wend upon Quill,901,E1,,Wend-upon-Quill,,,,", ["Wend upon Quill", "Wend-upon-Quill"]),
    ("Ambry,901,E1,,Ambry Council; City of Ambry; Old Port,,,,", ["Ambry", "Old Port"]),
    (
      "\"Wend upon Quill, City of\",901,E1,,Wend-upon-Quill,,,,",
      ["Wend upon Quill", "Wend-upon-Quill"]
    ),
    ("\"Ambry, Quill and Wend\",901,E1,,,,,,", ["Ambry, Quill and Wend"]),
  ])
  func listsNamesWithoutWordsThatNameNoPlace(_ row: String, _ names: [String]) throws {
    #expect(try Self.register(row).names == names)
  }

  @Test(arguments: [
    ("Ambry,901,,North,,,,,", "line 2: column 'code': is empty"),
    (",901,E99000001,North,,,,,", "line 2: column 'name': is empty"),
    ("–,901,E99000001,North,,,,,", "line 2: '–' holds no word"),
    ("Ambry,901,E99000001,North,,,,905,", "line 2: column 'neighbours': '905' is no other"),
    ("Ambry,901,E99000001,North,,,,901,", "line 2: column 'neighbours': '901' is no other"),
    ("Ambry,901,E99000001,North,,,,,soon", "line 2: column 'abolished': 'soon' is no date"),
    ("A,901,E99000001,N,,,,,\nB,901,E99000002,N,,,,,", "line 3: the code '901' is taken"),
    ("A,901,E99000001,N,–,,,,", "line 2: '–' holds no word"),
  ])
  func refusesWhatItDoesNotKnow(_ rows: String, _ message: String) {
    let error = #expect(throws: LexiconError.self) { try Self.register(rows) }
    #expect(error?.description.hasPrefix("authorities.csv: \(message)") ?? false)
  }
}
