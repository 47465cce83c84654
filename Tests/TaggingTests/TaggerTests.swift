import Foundation
import Lexicons
import Reports
import Testing

@testable import Tagging

@Suite struct TaggerTests {
  let bench: TaggerBench

  init() throws { self.bench = try TaggerBench() }

  @Test(arguments: [
    (
      "subject nouns judge nothing by themselves",
      "A panel on missing children and abuse meets in Merrow town hall.", Sentiment.neutral
    ),
    (
      "who inspected", "His Majesty’s Inspectors for this visit were Ada Quill and Tom Birch.",
      .neutral
    ),
    (
      "what was looked at",
      "Inspectors looked at the local authority’s arrangements for care leavers.", .neutral
    ),
    ("plain praise", "Supervision in Merrowshire is thorough and reflective.", .strength),
    ("praise with a light qualifier", "Most care plans are detailed and clear.", .strength),
    ("plain shortfall", "Pathway plans in Merrowshire are poor.", .weakness),
    ("negated praise", "Managers do not provide effective oversight.", .weakness),
    ("negated shortfall", "There is no drift or delay for these babies.", .strength),
    ("not yet", "The new practice model is not yet embedded.", .weakness),
    ("not always", "Visits are not always recorded promptly.", .weakness),
    ("pseudo-negation", "Workers are not only skilled but also kind.", .strength),
    ("lack of", "There is a lack of effective challenge by senior managers.", .weakness),
    ("fails to", "The plan fails to set clear timescales.", .weakness),
    ("rarely", "Fathers are rarely involved in assessments.", .weakness),
    ("without delay", "Strategy meetings take place without delay.", .strength),
    ("too many", "Too many children move home at short notice.", .weakness),
    ("small number with shortfall", "For a small number of children, visits are late.", .weakness),
    ("recommendation", "Leaders should strengthen the quality of supervision.", .weakness),
    ("needs to", "The quality of chronologies needs to improve further.", .weakness),
    ("improvement", "Caseloads have reduced since the last inspection.", .strength),
    ("worsening", "Timeliness of health assessments has deteriorated.", .weakness),
    ("variable", "The quality of recording is variable.", .weakness),
    (
      "predicate decides", "Opportunities to share good practice across teams are underdeveloped.",
      .weakness
    ),
    ("shortfall that was mended", "Weaknesses in the front door have been addressed.", .strength),
    ("clauses disagree", "Visits are regular, but records are not kept up to date.", .mixed),
    (
      "concession after",
      "Plans are clear and purposeful, although a few are not reviewed on time.", .mixed
    ),
    (
      "a name that looks like a negation",
      "Decisions to take no further action are not always safe.", .weakness
    ),
    ("what stands in the way", "This makes it harder for workers to plan.", .weakness),
    ("what takes ability away", "Sickness reduces the ability of teams to respond.", .weakness),
    ("effort", "Personal advisers work hard to stay in touch.", .strength),
    (
      "condition", "When children cannot stay at home, decisions are timely and well considered.",
      .strength
    ),
  ])
  func judges(name: String, text: String, sentiment: Sentiment) throws {
    let judgement = try bench.last(text)
    #expect(judgement.sentiment == sentiment, "\(name): \(judgement.evidence)")
  }

  @Test func aPointUnderAnImprovementHeadingIsAWeaknessInPositiveWords() throws {
    let points =
      "# What needs to improve?\n- Consistent and timely supervision for all social workers."
    let judgement = try bench.last(points)
    #expect(judgement.sentiment == .weakness)
    #expect(judgement.recommendation)
    #expect(
      try bench.last("# Strengths\n- Timely supervision of all social workers is strong.").sentiment
        == .strength)
  }

  /// Joint inspections print what they found as running prose, cut into bullets, under such headings too.
  @Test func aWholeSentenceUnderAnImprovementHeadingIsJudgedByItsWords() throws {
    let lines = "# What does the area partnership need to do better?\n- "
    let praise = try bench.last(
      lines + "The new training is excellent, highly valued by staff, and has improved practice.")
    #expect(praise.sentiment == .strength)
    #expect(!praise.recommendation)
    #expect(try bench.last(lines + "Waiting times are too long.").sentiment == .weakness)
    #expect(try bench.last(lines + "Ensure that good plans are shared.").sentiment == .weakness)
    #expect(try bench.last(lines + "The timeliness of high-quality plans.").sentiment == .weakness)
  }

  @Test(arguments: [
    ("the longest entry of a heading counts", "# Key strengths and weaknesses of the board", false),
    ("a heading of praise", "# Key strengths", true),
    ("a question", "# What is the area partnership doing that is effective?", true),
  ])
  func headingsOfPraise(name: String, heading: String, isPraise: Bool) throws {
    let text = "\n- Schools and police have good links with the panel."
    let plain = try bench.last("# Findings" + text).score
    let score = try bench.last(heading + text).score
    #expect((score > plain) == isPraise, "\(name): \(score), else \(plain)")
  }

  @Test func aHeadingOfOneWordHoldsInTheTextOnlyWhereItStandsAlone() throws {
    let heading = "Immediately:\nThe timeliness of visits to foster homes."
    #expect(try bench.last(heading).sentiment == .weakness)
    let sentence = try bench.last(
      "Immediately after the visit, leaders put effective plans in place.")
    #expect(sentence.sentiment == .strength)
  }

  @Test func aHeadingThatStandsInTheTextHoldsForThePointsBelow() throws {
    let lines = """
      What needs to improve in this area of social work practice?
      Timeliness and quality of return home interviews.
      """
    #expect(try bench.last(lines).sentiment == .weakness)
    let end = try bench.last(lines + "\nManagers know their service well and act decisively.")
    #expect(end.sentiment == .strength)
  }

  @Test func headingsTablesAndFurnitureAreNeverJudged() throws {
    let judgement = try bench.last("# Excellent and effective practice")
    #expect(judgement.sentiment == .neutral)
    #expect(judgement.findings.isEmpty)
  }

  @Test func aReportThatWasNotSegmentedComesBackAsItIs() {
    var report = TaggerBench.report("Plans are poor.")
    report.sentences = nil
    #expect(bench.tagger.tag(report) == report)
  }

  @Test(arguments: [
    ("Most plans are clear.", Extent.most), ("Too few carers are approved.", .few),
    ("Some plans are weak.", .some), ("All children are visited.", .all),
  ])
  func namesTheExtent(text: String, extent: Extent) throws {
    #expect(try bench.last(text).extent == extent)
  }

  @Test(arguments: [
    ("Supervision has improved.", Trajectory.improved), ("Morale has deteriorated.", .declined),
    ("Recording remains weak.", .unchanged),
  ])
  func namesTheTrajectory(text: String, trajectory: Trajectory) throws {
    #expect(try bench.last(text).trajectory == trajectory)
  }

  @Test func whatACouncillorSaysOfItselfIsNeutral() throws {
    let opinion = "“We are proud of our excellent workers,” said Councillor Jan Pell."
    let judgement = try bench.last(opinion, source: .press)
    #expect(judgement.speaker == .provider)
    #expect(judgement.sentiment == .neutral)
    let finding =
      "Councillor Jan Pell said inspectors found that plans were poor and supervision was too infrequent."
    #expect(try bench.last(finding, source: .press).sentiment == .weakness)
  }

  @Test func aQuotationThatRunsOverSentencesKeepsItsSpeaker() throws {
    let lines = """
      “We have made strong progress,” said Councillor Jan Pell, “and we are pleased.
      Our plans are effective.”
      Inspectors found effective plans.
      """
    let speakers = bench.judgements(lines, source: .press).map(\.speaker)
    #expect(speakers == [.provider, .provider, .inspectorate])
  }

  @Test func inAMixedSentenceEachAreaHasThePolarityOfItsClause() throws {
    let text = "Management oversight is regular and effective, but caseloads are far too high."
    let judgement = try bench.last(text)
    #expect(judgement.sentiment == .mixed)
    let polarities = Dictionary(
      uniqueKeysWithValues: judgement.findings.map { ($0.area, $0.polarity) })
    #expect(polarities["workforce"] == .weakness)
    #expect(polarities["management-oversight"] == .strength)
  }

  @Test(arguments: [
    ("Care leavers are visited regularly, but records of it are poor.", Sentiment.mixed),
    ("Care leavers are visited regularly, but strategy meetings are poorly attended.", .strength),
  ])
  func whoASentenceIsAboutHoldsForItsLaterClauses(text: String, polarity: Sentiment) throws {
    let judgement = try bench.last(text)
    #expect(judgement.sentiment == .mixed)
    let leavers = try #require(judgement.findings.first { $0.area == "care-leavers" })
    #expect(leavers.polarity == polarity)
  }

  @Test func findingsOfANeutralSentenceAreNeutral() throws {
    let judgement = try bench.last(
      "Inspectors looked at the local authority’s arrangements for care leavers.")
    #expect(!judgement.findings.isEmpty)
    #expect(judgement.findings.allSatisfy { $0.polarity == .neutral })
  }

  @Test func theSameReportGivesTheSameJudgements() {
    let report = TaggerBench.report(
      "Plans are clear.\nHowever, they are not reviewed.\nStaff are kind.")
    #expect(bench.tagger.tag(report) == bench.tagger.tag(report))
  }

  @Test func aLearnedTermStandsBesideTheRatedOnes() throws {
    let text = "There is no clear plan for the quern."
    let plain = try bench.last(text)
    var lexicons = try TaggingLexicons(TaggerBench.models)
    for (term, lean) in [("no clear", -0.5), ("clear", 0.25), ("the quern", -1.5)] {
      var entry = SentimentLexicon.Entry(learned: term)
      entry.lean = lean
      lexicons.sentiment.entries.append(entry)
    }
    let learned = try #require(
      Tagger(lexicons).tag(TaggerBench.report(text)).judgements?.first)
    #expect(abs(atanh(learned.score) - atanh(plain.score) + 1.75 / 4) < 1e-6)
    let mention = try #require(learned.mentions.first { $0.term == "the quern" })
    #expect(mention.weight == -1.5)
    #expect(learned.evidence == plain.evidence)
  }

  @Test func learnedTermsAreTheEvidenceWhereNoRatedOneSpeaks() throws {
    var lexicons = try TaggingLexicons(TaggerBench.models)
    var entry = SentimentLexicon.Entry(learned: "quern")
    (entry.lean, entry.claim) = (-4, 6)
    lexicons.sentiment.entries.append(entry)
    let report = TaggerBench.report("The quern turns on Mondays.")
    let judgement = try #require(Tagger(lexicons).tag(report).judgements?.first)
    #expect(judgement.sentiment == .weakness)
    #expect(judgement.evidence == ["quern"])
  }
}
