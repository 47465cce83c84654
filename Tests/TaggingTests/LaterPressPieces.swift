/// Pieces that were written once the code read those of `PressPiece` well, to see what it makes of
/// others. Labels as there.
extension PressPiece {
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
