/// Pieces that were written once the code read those of `PressPiece` well, to see what it makes of
/// others. Labels as there.
extension PressPiece {
  /// Written last. Their errors were read once afterwards: the colon rule and two words came of it.
  static let unseen = [
    PressPiece(name: "tabloid", labelled: tabloid),
    PressPiece(name: "broadsheet", labelled: broadsheet),
    PressPiece(name: "live page", labelled: livePage),
  ]

  /// Read for what was missing.
  static let later = [
    PressPiece(name: "regional daily", labelled: regionalDaily),
    PressPiece(name: "sector magazine", labelled: sectorMagazine),
    PressPiece(name: "council's own news", labelled: councilNews),
  ]
}

/// Long paragraphs, several voices in each, quotations that start in the middle.
private let regionalDaily = """
  inspectorate neutral | # Fury as Stonebeck children's chief clings on after Ofsted blast

  inspectorate weakness | Bosses at Stonebeck Borough Council failed to act on repeated warnings about children in danger, according to a scathing report by the education watchdog.
  inspectorate weakness | Ofsted inspectors uncovered "significant failings" in the way that referrals are handled and said that thresholds are poorly understood.

  inspectorate weakness | Their report, which was published on Tuesday, states: "Children wait too long to be seen. Strategy meetings are frequently delayed.
  inspectorate weakness | Decisions are not recorded, and managers do not know what their teams are doing."

  provider neutral | Director of children's services Corin Blyth told the Examiner that he would not be stepping down.
  provider neutral | "Walking away would be the easy option," said Mr Blyth, who joined the authority in 2016.
  provider neutral | "I've got a fantastic team and we're making great strides."

  other neutral | But Lib Dem councillor Hester Yeo, who sits on the scrutiny panel, accused him of "living in a fantasy world".
  other neutral | "How many more reports do we need before somebody takes responsibility?" she asked.
  other neutral | Coun Yeo said members had been kept in the dark about the scale of the problem.

  other neutral | The town's MP, Tobias Crane, has written to the Education Secretary to ask for commissioners to be sent in.
  other neutral | "I have no confidence in the leadership of this service," he writes in the letter.
  other neutral | "The council has had every chance to improve, and it has blown them all."

  inspectorate strength | There were some crumbs of comfort for the authority: inspectors commended the "warm and nurturing" care given by foster families and said that adoption work was strong.
  provider strength | Mr Blyth stressed that the report also praised the emergency duty team for its swift responses.

  inspectorate neutral | The council's budget for children's services has grown by a third since 2014.
  provider neutral | Council leader Sal Prentice insisted that money was not the issue.
  provider neutral | "It's about culture," she told reporters, "and culture takes time to change."
  provider neutral | Pressed on whether children were safe tonight, Coun Prentice replied: "Yes, I believe they are."

  other neutral | A spokesman for the NSPCC said: "This is a deeply troubling report.
  other neutral | Children in Stonebeck have been let down by those who should have protected them, and urgent improvements are needed."

  inspectorate weakness | Inspectors will return within six months, and have told the council that the pace of change is too slow.
  """

/// A monthly for professionals: indirect speech, a list, a former worker, a professor.
private let sectorMagazine = """
  inspectorate neutral | # Innovation and integrity: how Carrow Bay turned round its services

  inspectorate strength | When inspectors came back to Carrow Bay this spring, they found a service that had been transformed.

  inspectorate strength | “Social workers know their children well,” they reported. “Plans are clear, purposeful and regularly reviewed.”

  inspectorate strength | The inspection report singles out the edge-of-care team, whose work it describes as “exceptional”.

  provider neutral | For Delphine Marsh, who has led the department since 2018, the secret lies in small caseloads.

  provider neutral | “If you give good people time, they do great things,” Marsh explains.
  provider neutral | “We took the view that everything else would follow – and it has.”

  provider neutral | She says the council now recruits only in cohorts, and that sickness absence has fallen by half.

  inspectorate strength | This is borne out by the inspectors, who note that turnover is low and that morale is high.

  inspectorate neutral | The changes included:

  inspectorate neutral | - A new practice framework, introduced in 2019
  inspectorate neutral | - A group supervision model in every team

  inspectorate neutral | Not everyone is convinced.
  other neutral | “The numbers look good, but I left because nobody listened,” says a former social worker, who did not want to be identified.
  other neutral | “Good practice was rewarded only when there was an inspector in the building.”

  other neutral | Professor Ianthe Lowe of the University of the Marches argues that improvement of this kind seldom lasts.

  other neutral | “Authorities that depend on one strong leader are fragile,” she says.

  provider neutral | Marsh disagrees.

  provider neutral | “That may be true elsewhere,” she counters, “but here it’s the whole partnership that is strong.”

  inspectorate weakness | Inspectors do sound one warning: permanence planning for older children is not yet good enough, and too many plans drift.

  provider weakness | The council acknowledges that the inspectors found permanence work to be weak and says it has drawn up a plan.

  inspectorate neutral | The full report can be read on the watchdog’s website.
  """

/// What a council writes of itself when the news is good.
private let councilNews = """
  inspectorate neutral | # Inspectors praise Westering's services for children

  inspectorate strength | Ofsted inspectors have praised Westering Council for the help and protection that it offers to children and families.

  inspectorate strength | In a letter to the council following a focused visit in November, inspectors said that children benefit from timely and well-coordinated early help.

  inspectorate strength | They also found that the multi-agency safeguarding hub makes swift and proportionate decisions.

  inspectorate weakness | The letter identifies one area for improvement, the quality of case recording.

  provider neutral | Councillor Flora Tench, Westering Council's Cabinet Member for Children, said: "I'm absolutely thrilled with this outcome. It's testament to the brilliant work of our teams.

  provider strength | "The inspectors highlighted that our social workers are passionate and committed, and that children are at the heart of everything we do.

  provider neutral | "We know there is always more to do, and we won't be complacent."

  provider neutral | Westering's Chief Executive, Hamish Boon, added: "I want to thank every member of staff for their hard work. They provide an excellent service in challenging times."

  provider neutral | The council plans to open a second family hub in the new year.
  """

private let tabloid = """
  inspectorate neutral | # SHAMED: Kids' services at Pellbury slammed AGAIN

  inspectorate weakness | Blundering social services chiefs left terrified youngsters with abusive parents for months, a devastating report reveals.

  inspectorate weakness | Ofsted's team found case files "littered with errors" and visits that never took place.

  inspectorate weakness | One inspector's note says a baby's injuries were "not followed up by anyone".

  other neutral | Gran Dot Wickes, 63, who cares for two grandchildren, blasted: "They couldn't care less.

  other neutral | "I rang and rang and all I got was an answerphone."

  other neutral | Furious Dot added: "Heads must roll."

  provider neutral | Town hall boss Lyle Hargan yesterday said sorry for the scandal.

  provider neutral | "I'm gutted for these families," the £160,000-a-year chief executive said.
  provider neutral | "But we've turned a corner and the new team is brilliant."

  other neutral | Children's Minister Rowan Keep vowed to take "whatever action is needed".

  other neutral | A Whitehall source said: "They have run out of road. The service is a basket case."

  inspectorate strength | Inspectors did say that foster carers were "superb" and that babies now get seen quickly.

  provider weakness | Mr Hargan admitted: "The inspectors said that our record keeping was poor."

  other neutral | Neighbourhood campaigner Bea Stott stormed: "It's a disgrace."
  """

private let broadsheet = """
  inspectorate neutral | # Inspectors find ‘quiet progress’ in county that lost its children’s services

  inspectorate strength | Seven years after ministers stripped it of its powers, Aldermark’s services for children have become, in the words of inspectors, “a safe and increasingly confident place to be helped”.

  inspectorate strength | The judgment, published this morning, is that leaders understand their strengths and weaknesses and that the help given to families is timely.

  provider neutral | “It has been a long road,” said Cressida Vaughan, who was appointed to lead the children’s trust in 2020, “and I would be lying if I said that every mile had been well lit.”

  provider neutral | Vaughan, a former probation officer, attributes the change to patience.
  provider neutral | “You can’t bully a system into being kind,” she said. “You have to model it.”

  inspectorate weakness | Yet the inspectors also record that too many adolescents are still placed far from home, and they are critical of the sufficiency strategy.

  other neutral | Julian Amadi, who advised the previous government on child protection, cautioned against triumphalism.
  other neutral | “One good inspection doesn’t make a good service,” he said.
  other neutral | “The deep problems of recruitment have not gone away.”

  provider neutral | The county council, which still commissions the trust, said it was “hugely encouraged”.
  provider neutral | Its leader, Margery Poole, said residents could be proud.

  inspectorate weakness | Asked by inspectors about their social workers, several teenagers could not name them.

  other neutral | The trust’s critics, among them the local branch of Unison, point to a rise in complaints.
  other neutral | “Look behind the headline and you find exhausted staff,” said its secretary, Omar Finch.
  """

private let livePage = """
  inspectorate neutral | # Dunmarsh: what we know

  inspectorate neutral | - Ofsted inspected Dunmarsh Council in September
  inspectorate weakness | - Inspectors say children in need of protection are not identified quickly enough
  provider neutral | - The council says it has already hired 20 more social workers

  provider neutral | Speaking on BBC Radio Dunmarsh this morning, the council's cabinet member for families, Priya Hollis, said: "I want to be clear that no child is at risk today.

  provider neutral | "We've got really strong partnerships in this borough."

  provider neutral | Hollis was asked whether she had considered her position.

  provider neutral | "No," she said. "I'm focused on the job."

  inspectorate weakness | The report says partners do not share information well and that strategy meetings are held without health staff.

  inspectorate strength | However, it also says care leavers feel well supported.

  other neutral | Dunmarsh Conservatives have called for an emergency debate.

  other neutral | Group leader Ed Marlow said: "The cabinet has been asleep at the wheel. Services are in chaos."

  other neutral | Police said they were aware of the report and would not comment further.
  """
