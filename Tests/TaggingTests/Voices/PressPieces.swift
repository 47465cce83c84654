import Reports

/// Press pieces on inspections of councils that do not exist, in different styles, with who says each
/// sentence and what it says of the service.
///
/// A line is `speaker sentiment | sentence`; an empty line ends a paragraph, `#` begins a heading, `-`
/// a point of a list. The piece's own voice reports what inspectors found, so that its sentences are
/// the inspectorate's; a sentence is neutral where it judges nothing, or where what it judges is the
/// speaker's own view.
struct PressPiece: Sendable {
  struct Line: Sendable {
    let speaker: Speaker
    let sentiment: Sentiment
    let text: String

    /// Whether somebody else than the inspectorate speaks, and repeats no finding.
    var isView: Bool { speaker != .inspectorate && sentiment == .neutral }
  }

  let name: String
  let labelled: String

  static let all = [
    PressPiece(name: "local democracy reporter", labelled: localDemocracy),
    PressPiece(name: "trade press", labelled: tradePress),
    PressPiece(name: "broadcaster", labelled: broadcaster),
    PressPiece(name: "single marks", labelled: singleMarks),
  ]

  /// The labelled sentences, paragraph by paragraph.
  var paragraphs: [[Line]] {
    labelled.split(separator: "\n\n").map { paragraph in
      paragraph.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: "|", maxSplits: 1)
        let labels = parts[0].split(separator: " ")
        guard parts.count == 2, labels.count == 2,
          let speaker = Speaker(rawValue: String(labels[0])),
          let sentiment = Sentiment(rawValue: String(labels[1]))
        else { return nil }
        return Line(
          speaker: speaker, sentiment: sentiment,
          text: String(parts[1].drop { $0 == " " }))
      }
    }
  }
}

/// Curly double marks; a councillor's long quotation over paragraphs, the opposition, a union.
private let localDemocracy = """
  inspectorate neutral | # Harrowmere children’s services ‘require improvement’, watchdog says

  inspectorate weakness | Vulnerable children in Harrowmere are waiting too long for help, a damning Ofsted report has revealed.

  inspectorate weakness | Inspectors spent two weeks with the council in March and found that assessments were too often late and that managers did not challenge drift.

  inspectorate weakness | The report, made public on Thursday, said: “Too many children live with neglect for too long before anybody acts.

  inspectorate weakness | “Supervision is irregular and does not help social workers to reflect on their practice.”

  inspectorate strength | It added: “Children in care, however, live in stable homes with carers who know them well.”

  inspectorate strength | Inspectors were impressed by the council’s fostering team, which they called “a real asset to the town”.

  inspectorate weakness | But they had harsher words for the front door, where referrals were “not screened with sufficient rigour”.

  provider neutral | Cllr Imelda Sorrel, cabinet member for children and young people, said: “We accept the findings of this report in full and I am sorry to every family that we have let down.

  provider neutral | “We had already begun to put things right before the inspectors came, and I am confident that our plan is the right one.

  provider neutral | “Our staff are hard-working and dedicated people who give excellent support every day.”

  provider strength | She went on: “I am glad that inspectors recognised the strong work of our fostering team.

  provider neutral | “That is a credit to everybody in it.”

  provider weakness | Cllr Sorrel admitted that Ofsted had found supervision to be poor in several teams.

  provider neutral | She said the council would spend a further £2 million on social workers this year.

  other neutral | Opposition leader Cllr Denzil Attwater called the report “a disgrace” and demanded that heads should roll.

  other neutral | “This administration has failed the most vulnerable children in our town,” he said.
  other neutral | “Services have got worse year after year, and nobody has been held to account.”

  other neutral | Cllr Attwater added that morale in the department was at rock bottom.

  inspectorate neutral | The meeting heard that the report will go before the scrutiny panel in June.

  other neutral | Petra Lomas, regional secretary of Unison, said caseloads had become unmanageable.

  other neutral | “Our members are exhausted,” she said.
  other neutral | “Good people are leaving because they cannot do their jobs safely.”

  other weakness | She pointed out that inspectors had found caseloads to be too high in three of the five teams.

  inspectorate strength | Inspectors also noted that care leavers receive effective help with housing and that personal advisers stay in touch with them.

  inspectorate weakness | Social workers told inspectors that they rarely have time to visit children as often as they should.

  inspectorate strength | Foster carers, meanwhile, told Ofsted that they feel well supported.

  inspectorate neutral | A monitoring visit is expected before the end of the year.

  provider neutral | A spokesperson for the council said: “We are working closely with our partners and have made significant improvements since March.”
  """

/// Straight double marks; a list, “the report said” after quotations of several sentences, a
/// director of children's services, the department.
private let tradePress = """
  inspectorate neutral | # Ofsted lifts Tolland Vale out of 'inadequate' after four years

  inspectorate strength | Services for children in Tolland Vale have improved considerably under a new leadership team, an Ofsted inspection has found.

  inspectorate neutral | The authority, which was rated inadequate in 2019, now requires improvement to be good.

  inspectorate strength | "Leaders have tackled weaknesses with determination, and children are safer as a result.
  inspectorate strength | Partners have confidence in the multi-agency safeguarding hub.
  inspectorate weakness | Nevertheless, the quality of plans remains too variable," said the report.

  inspectorate strength | Caseloads had fallen and the workforce was "increasingly stable", while supervision was now regular.

  inspectorate neutral | Inspectors highlighted:

  inspectorate strength | - Timely responses to contacts and referrals.
  inspectorate strength | - Purposeful direct work with children, whose voices are heard.
  inspectorate weakness | - Delays in the completion of life-story work.

  inspectorate neutral | # 'Not where we want to be'

  provider neutral | Tolland Vale's director of children's services, Rufus Okonjo, said that the judgement was "a milestone, not the finish line".

  provider neutral | "We're proud of how far we've come," Okonjo told The Caseworker.
  provider neutral | "Our practitioners are among the best that I have worked with, and their commitment is outstanding.

  provider neutral | "But we're not where we want to be, and there is still inconsistent practice in places."

  provider strength | Ofsted had been clear that children are now safe, he added.

  provider neutral | The director believes that the authority's academy will reduce its reliance on agency staff.

  provider neutral | According to Okonjo, seven in ten newly qualified workers now stay for three years or more.

  inspectorate weakness | However, inspectors warned that too few children had an up-to-date pathway plan.

  inspectorate weakness | "Personal advisers do not always know what young people are entitled to," the report stated.

  inspectorate weakness | Oversight by independent reviewing officers was described as ineffective.

  other neutral | A Department for Education spokesperson said: "We are pleased to see progress in Tolland Vale and will continue to support the council."

  inspectorate neutral | The department has lifted its statutory direction but an adviser will stay in place until spring.

  inspectorate neutral | Maud Birkett, who chairs the area's foster carers' association, was more cautious.

  other neutral | "Carers still wait far too long for an answer from the duty team," Birkett said.
  other neutral | "Communication is poor and allowances are paid late."

  inspectorate weakness | Inspectors shared some of those concerns: they found that support for connected carers was underdeveloped.

  inspectorate strength | The virtual school was a particular strength, they concluded.
  """

/// Straight marks and short paragraphs; a mother, a charity, a member of parliament, a leader's
/// statement on a website.
private let broadcaster = """
  inspectorate neutral | # Brackwater: Council 'sorry' after children left at risk

  inspectorate weakness | Children were left at risk of harm because of "serious and widespread failures" at a council, inspectors have found.

  inspectorate neutral | Brackwater Council's children's services were rated inadequate in every category by Ofsted.

  inspectorate weakness | The watchdog said social workers were overwhelmed and that plans for children in need were left to drift.

  provider neutral | The council apologised and said it would act "with urgency".

  inspectorate weakness | Ofsted's report said leaders "do not have a grip on practice" and that partners had lost confidence in them.

  inspectorate weakness | It said some children had been "left for months in homes where they were harmed".

  inspectorate strength | Inspectors did praise the support for young people who seek asylum.

  other neutral | One mother, who asked not to be named, told the BBC: "They just never rang back.

  other neutral | "I begged for help and got a terrible service from start to finish."

  inspectorate neutral | Her son, who is 11, has lived with his grandmother since last summer.

  other neutral | "He is happy now, but it took them two years," she said.

  provider neutral | Council leader Giles Penhallow said: "This is a bad day for Brackwater and I apologise without reservation.

  provider weakness | "Ofsted found that our managers did not act quickly enough and that is simply not good enough.

  provider neutral | "We have appointed an experienced interim director and our improvement board is already making a real difference."

  provider neutral | Mr Penhallow said he had no plans to resign.

  provider neutral | "I have a strong team around me and I am determined to see this through," he said.

  other neutral | Brackwater's Labour MP, Hattie Oduya, said she was "horrified but not surprised".

  other neutral | "Families come to my surgery every week with stories of poor support and broken promises," she added.

  other neutral | "Ministers must now step in."

  other neutral | The children's charity Lantern said it was deeply worried by the lack of early help in the town.

  other neutral | Its chief executive, Bo Farthing, said: "Early help has been cut to the bone, and children are paying the price.

  other neutral | "The council was warned again and again."

  provider neutral | In a statement on its website, the council said that recruitment was going well and that vacancies had halved.

  inspectorate weakness | Inspectors found that recruitment was slow and that almost a third of posts were vacant.

  inspectorate weakness | "Children experience too many changes of social worker, and they have to tell their story again each time," they wrote.

  inspectorate neutral | The Department for Education has been approached for comment.
  """

/// Curly single marks as older British papers use them, double ones inside.
private let singleMarks = """
  inspectorate neutral | # Ofsted praises ‘transformed’ Netherby

  inspectorate strength | Children’s homes’ managers and social workers in Netherby have been praised by inspectors for their ‘tenacious and creative’ work.

  inspectorate strength | ‘Leaders’ ambition for children is shared by staff at every level,’ the inspectors write.
  inspectorate strength | ‘Workers’ visits are regular and purposeful.’

  inspectorate weakness | They also say that children’s health assessments ‘aren’t always completed in time’.

  provider neutral | ‘I couldn’t be happier with this result,’ said Councillor Wynn Haddock, the lead member.
  provider neutral | ‘It’s our workers’ skill and care that have made the difference.

  provider neutral | ‘Netherby’s children deserve the very best, and that’s what they’re getting.’

  provider strength | Councillor Haddock said that the inspectors’ report described social workers as ‘skilled and kind’.

  provider neutral | ‘One of the inspectors said to me, “You should be proud of this place,” and I am,’ he added.

  inspectorate weakness | The inspectors’ only real concern was the quality of return home interviews, which were poor.

  other neutral | ‘We’ve heard such promises before,’ said Ines Calloway, a parent of two disabled children.
  other neutral | ‘Short breaks are still impossible to get.’

  inspectorate strength | Parents whom inspectors met spoke warmly of the disabled children’s team.

  inspectorate strength | The local safeguarding partners work well together and their audits lead to better practice.

  provider neutral | Anselm Roe, interim chief executive, has promised that nothing will change when he leaves in the autumn.

  provider neutral | ‘The foundations are solid,’ Mr Roe said.
  """
