import Testing

/// A sentence boundary table by phenomenon: `‖` marks where one sentence ends and the next begins.
///
/// All text is invented; so are its places and people.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  let phenomenon: String
  let marked: String

  init(_ phenomenon: String, _ marked: String) {
    self.phenomenon = phenomenon
    self.marked = marked
  }

  /// The text as the splitter gets it.
  var text: String { marked.replacing("‖", with: " ") }
  var sentences: [String] { marked.split(separator: "‖").map(String.init) }
  var testDescription: String { "\(phenomenon): \(marked)" }
}

let sentenceCases: [SentenceCase] = [
  .init("full stops", "Tarrow is a small borough.‖Its harbour froze twice."),
  .init("full stops", "One sentence only"),
  .init("questions", "Is Pelham ready for winter?‖Nobody asked its mayor."),
  .init("exclamations", "What a ferry!‖Gulls followed it home."),
  .init("repeated marks", "Really??‖Yes.‖Truly?!‖Of course!!‖Good."),
  .init("spaced marks", "The gulls came ! ! !‖They left, see Fig. ??"),
  .init("questions and answers", "Q. Who came?‖A. The gulls came."),
  .init("titles", "Prof. Ada Lowther and Dr. Wick met Cllr. Penhale in St. Orrin."),
  .init("titles", "Mr. and Mrs. Quill left.‖Ms. Oduya stayed."),
  .init("titles", "The letter is for Rt. Hon. Basil Thorne and Rev. Ives."),
  .init("no titles", "They sat.‖Gulls came."),
  .init("numbers", "See No. 5 in vol. 2, para. 14, pp. 3 to 9."),
  .init("numbers", "The answer was no.‖Nobody minded."),
  .init("numbers", "Read s. 47 and ss. 20 and 31, then reg. 12."),
  .init("numbers", "It follows s.47 of the Tarrow Act.‖It also follows s.17."),
  .init("numbers", "Look under N°. 44.120.7 on the map.‖Dig there."),
  .init("months", "The gate shut on 5 Jan. 2031 and again on 9 Sept. 2032."),
  .init("Latin", "Small boats, e.g. Tarrow skiffs, i.e. those with one oar, may land."),
  .init("Latin", "Some birds, e.g. Arctic terns, winter here.‖Others do not."),
  .init("Latin", "Lowther et al. counted them in two bays.‖They found forty."),
  .init("Latin", "Bring rope, tar, nails, etc.‖Leave the dog."),
  .init("Latin", "Rope, tar, nails etc. are for sale."),
  .init("companies", "Wick & Co. at the quay sells rope.‖Ask Wick & Co.‖They know."),
  .init("companies", "Harbour Homes Ltd. Pelham runs the house."),
  .init("companies", "The house belongs to Harbour Homes Ltd.‖It opened in May."),
  .init("initials", "B. R. Quill wrote to T. S. Oduya."),
  .init("initials", "The report by Ada M. Lowther is short.‖It names J.R. Wick."),
  .init("initials", "My brother and I.‖Both of us, and Ada I. Lowther, came."),
  .init("initials", "Nobody chose plan B.‖The mayor chose plan C.‖It failed."),
  .init("dotted letters", "The U.K. Government met the E.U. envoys in the U.S. last May."),
  .init("dotted letters", "They flew to the U.S.A.‖The rest sailed."),
  .init("dotted letters", "Ruth Wick Ph.D. Pelham spoke.‖She holds a Ph.D.‖She earned it late."),
  .init("times", "The ferry leaves at 9 a.m. and returns at 6.30 p.m. daily."),
  .init("times", "The last ferry docked at 6 p.m.‖Passengers walked home."),
  .init("times", "The office shut at 5 P.M.‖Mr. Quill locked the door."),
  .init("times", "By 8 a.m. Miss Quill had left.‖She was early."),
  .init("decimals", "It rose by 3.5% to £1.2 million.‖Costs fell by 0.4."),
  .init("decimals", "The fare is €2.50.‖It was £1.75.‖$3 is too much."),
  .init("dates", "It closed on 31.12.2030.‖It opened again on 2.1.2031."),
  .init("places", "The wreck lies at 50.12° N., 4.31° W., near the light."),
  .init("places", "Steer for 50.1204, -4.3127.‖Then turn."),
  .init("web and mail", "Write to ada.lowther@tarrow.example.‖She replies."),
  .init("web and mail", "See www.tarrow.example/ferry.times.html.‖It is long."),
  .init("web and mail", "Visit https://tarrow.example/a.b?c=d!‖Then write."),
  .init("file names", "The file map.v2.final.pdf is old.‖Use plan.docx."),
  .init("brackets", "The pier (It was built of oak. It still stands.) needs paint."),
  .init("brackets", "The pier is old (see page 4).‖It needs paint."),
  .init("brackets", "The pier is old.‖(It needs paint.)‖The boats are new."),
  .init("brackets", "A bracket that never closes (like this one.‖Nobody minds it."),
  .init("brackets", "The share was low (12 of 40).‖It fell (to 9)."),
  .init("quotations", "She said, “The tide is in.” he noted later."),
  .init("quotations", "She said, “The tide is in.”‖He went to look."),
  .init("quotations", "“The tide is in.‖Boats may leave,” she said.‖They left."),
  .init("quotations", "He asked, ‘Is it deep?’ and jumped.‖It was ‘deep’.‖Very."),
  .init("quotations", "The play ‘Who Goes There?’ about gulls was long."),
  .init("quotations", "It is called ‘Safe Harbour’.‖‘Safe Harbour’ is new."),
  .init("possessives", "That is Basil Thorne Jr.'s boat.‖It leaks."),
  .init("exclaiming names", "The Hurrah! bakery opens late.‖It is good."),
  .init("ellipses", "They waited... and waited.‖Nothing came."),
  .init("ellipses", "They waited...‖Nothing came."),
  .init("ellipses", "They waited….‖Nothing came…‖Later it did."),
  .init("ellipses", "It was . . . well, odd . . . I thought."),
  .init("ellipses", "It was dark . . . .‖Lamps were lit."),
  .init("ellipses", "It was dark.‖. . . Lamps were lit. . . ."),
  .init("ellipses", "“The sea [...] was calm [...]” (Wick 12)."),
  .init("ellipses", "“The sea […] gave up its dead.”"),
  .init("lists", "1. Buy rope‖2. Sell tar‖3. Go home"),
  .init("lists", "1) Buy rope.‖2) Sell tar.‖It smells.‖3) Go home."),
  .init("lists", "7.) Buy rope‖8.) Sell tar‖9.) Go home"),
  .init("lists", "a) buy rope‖b) sell tar‖c) go home"),
  .init("lists", "i. Rope for the boats‖ii. Tar for the pier‖iii. Beds"),
  .init("lists", "g. Rope‖h. Tar‖i. Beds‖j. Nails"),
  .init("lists", "• Rope is sold here‖• Tar is not‖• Nails are"),
  .init("lists", "⁃4. Rope‖⁃5. Tar"),
  .init("lists", "They sell three things.‖1) Rope‖2) Tar‖3) Nails"),
  .init("no lists", "The crew numbered 2) and the boats 3) that year."),
  .init("no lists", "12. Pupils sail in years 12 and 13.‖Most like it."),
  .init("no lists", "1. Buy rope at quay 4. before noon"),
  .init("numbered paragraphs", "14. Plans are kept.‖Most are read.‖Few are liked."),
  .init("small letters", "Version 2. of the plan. was lost."),
  .init("other scripts", "Éva came.‖Émile left.‖Ætheric oil was sold. éclairs were not."),
  .init("footnote marks", "The pier is old.12‖It needs paint.[3]‖Boats are new."),
  .init("no footnote marks", "Read No.5 Quay Lane, p.12 Tarrow edition, and s.47 Tarrow Act."),
  .init("no missing spaces", "Ask ada.Lowther@tarrow.example or see tarrow.Example/Plan."),
  .init("no missing spaces", "The file plan.Docx.old and Tarrow.gov are gone."),
  .init("no-break spaces", "Mr.\u{A0}Quill left.‖He ran."),
  .init("dashes", "The pier – old as it is. – stands.‖Good."),
  .init("colons", "Three things matter: rope, tar, and nails.‖None is here."),
  .init("semicolons", "Plans exist; Few are read.‖That is all."),
]
