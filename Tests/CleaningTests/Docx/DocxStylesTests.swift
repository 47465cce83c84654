import Testing

@testable import Cleaning

/// What the styles and lists of a Word document say, and how its paragraphs are counted.
@Suite struct DocxStylesTests {
  private func xml(_ inside: String) -> DocxXML {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return DocxXML(Array("<w:x xmlns:w='\(space)'>\(inside)</w:x>".utf8))
  }

  private func style(_ id: String, _ inside: String) -> String {
    "<w:style w:styleId='\(id)'>\(inside)</w:style>"
  }

  @Test(
    arguments: [
      ("<w:name w:val='heading 3'/>", 3), ("<w:name w:val='Heading 3'/>", 3),
      ("<w:name w:val='heading 9'/>", 6), ("<w:name w:val='heading 0'/>", 1),
      ("<w:name w:val='heading'/>", nil), ("<w:outlineLvl w:val='0'/>", 1),
      ("<w:outlineLvl w:val='5'/>", 6), ("<w:outlineLvl w:val='8'/>", 6),
      ("<w:outlineLvl w:val='9'/>", nil), ("<w:outlineLvl w:val='-1'/>", nil),
      ("<w:basedOn w:val='Base'/>", 2), ("<w:basedOn w:val='None'/>", nil),
      ("<w:basedOn w:val='Own'/>", nil), ("<w:outlineLvl w:val='3'/><w:basedOn w:val='Base'/>", 4),
    ] as [(String, Int?)])
  func headingLevels(inside: String, level: Int?) {
    let styles = DocxStyles(
      xml(style("Base", "<w:name w:val='heading 2'/>") + style("Own", inside)))
    #expect(styles.headingLevel("Own") == level)
    #expect(styles.headingLevel("Missing") == nil)
  }

  @Test func titlesBulletsAndListsAreInherited() {
    let styles = DocxStyles(
      xml(
        style("T", "<w:name w:val='Title'/>") + style("T2", "<w:basedOn w:val='T'/>")
          + style("B", "<w:name w:val='List Bullet 2'/><w:numId w:val='4'/><w:ilvl w:val='1'/>")
          + style("B2", "<w:basedOn w:val='B'/>") + style("N", "<w:numId w:val='7'/>")))
    #expect(styles.isTitle("T2"))
    #expect(!styles.isTitle("B2"))
    #expect(styles.isBullet("B2"))
    #expect(!styles.isBullet("N"))
    #expect(styles.list("B2")?.id == "4")
    #expect(styles.list("B2")?.level == 1)
    #expect(styles.list("N")?.level == 0)
    #expect(styles.list("T")?.id == nil)
  }

  private func level(_ number: Int, _ format: String, _ text: String, start: Int = 1) -> String {
    "<w:lvl w:ilvl='\(number)'><w:start w:val='\(start)'/><w:numFmt w:val='\(format)'/>"
      + "<w:lvlText w:val='\(text)'/></w:lvl>"
  }

  private func numbering(_ levels: String) -> DocxNumbering {
    DocxNumbering(
      xml(
        "<w:abstractNum w:abstractNumId='0'>\(levels)</w:abstractNum>"
          + "<w:num w:numId='5'><w:abstractNumId w:val='0'/></w:num>"
          + "<w:num w:numId='6'><w:abstractNumId w:val='0'/></w:num>"))
  }

  @Test(arguments: [
    ("decimal", 3, "3."), ("lowerLetter", 1, "a."), ("lowerLetter", 26, "z."),
    ("lowerLetter", 27, "a."), ("upperLetter", 2, "B."), ("lowerLetter", 0, "a."),
    ("lowerRoman", 4, "iv."), ("lowerRoman", 1_999, "mcmxcix."), ("upperRoman", 9, "IX."),
    ("lowerRoman", 3_999, "mmmcmxcix."), ("lowerRoman", 4_000, "4000."), ("lowerRoman", 0, "0."),
    ("decimal", 40_000, "32767."), ("decimal", -3, "0."), ("bullet", 3, "%1."),
  ])
  func marks(format: String, start: Int, mark: String) {
    var counters = DocxCounters()
    #expect(counters.next(0, of: "5", numbering(level(0, format, "%1.", start: start))) == mark)
  }

  @Test func levelsCountInsideEachOtherAndListsOfOneDefinitionTogether() {
    let lists = numbering(level(0, "decimal", "%1.") + level(1, "lowerLetter", "%1.%2)"))
    var counters = DocxCounters()
    let marks = [(0, "5"), (1, "5"), (1, "5"), (0, "6"), (1, "6")].map { level, list in
      counters.next(level, of: list, lists)
    }
    #expect(marks == ["1.", "1.a)", "1.b)", "2.", "2.a)"])
  }

  @Test func whatIsNotDefinedIsABullet() {
    let lists = numbering(level(0, "bullet", "\u{F0B7}") + level(1, "bullet", "–"))
    var counters = DocxCounters()
    #expect(counters.next(0, of: "5", lists) == "•")
    #expect(counters.next(1, of: "5", lists) == "–")
    #expect(counters.next(2, of: "5", lists) == "•")
    #expect(counters.next(0, of: "9", lists) == "•")
    #expect(lists.level(0, of: "9") == nil)
    #expect(lists.counterKey(of: "6") == lists.counterKey(of: "5"))
    #expect(lists.counterKey(of: "9") == "9")
  }
}
