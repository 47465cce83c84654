/// Documents about bodies that the children's pack is not about, and by hands that count in no trend, all
/// of them invented; beside them the council's own inspection of the same days.
enum OtherSubjects {
  /// The report that counts, whatever stands beside it.
  static let inspection = """
    Merrowshire County Council

    Inspection of local authority children’s services

    Inspection dates: 4 to 15 March 2024

    Overall effectiveness: good

    Social workers know their children well. Assessments are thorough and plans are clear. Some visits \
    are late. Care leavers value their personal advisers.
    """

  /// By what `subject` should say.
  static let bodies: [(subject: String, text: String)] = [
    (
      "school",
      """
      Inspection of Dunmere Primary School

      Stannick Road, Merrowshire MX1 4QQ

      Inspection dates: 5 and 6 March 2024

      Overall effectiveness: good

      What is it like to attend this school?

      Pupils are happy and behave well. Teachers check what pupils know. Reading is taught well in the \
      reception class. Leaders should make sure that the curriculum is precise in every subject.
      """
    ),
    (
      "college",
      """
      Short inspection of Merrowshire College

      Inspection dates: 12 and 13 March 2024

      Dear Mr Vale

      This letter summarises what a short inspection of Merrowshire College came to. Learners \
      enjoy their courses. Too few apprentices complete on time. Teaching in engineering is weak.
      """
    ),
    (
      "nursery",
      """
      Inspection of Little Quays Day Nursery, Merrowshire

      Inspection date: 7 March 2024

      What is it like to attend this early years setting?

      Babies settle quickly with their key person. Children enjoy messy play. Staff plan well, but the \
      provider does not ensure that all records are kept.
      """
    ),
    (
      "children's home",
      """
      SC4100200: a children’s home run by Merrowshire County Council

      Inspection date: 8 March 2024

      Overall experiences and progress of children and young people: inadequate

      Overall judgement at last inspection: good

      Children do not feel safe in this home. The registered manager has left. Staff are poorly trained.
      """
    ),
    (
      "fostering or adoption agency",
      """
      Brightwater independent fostering agency, Merrowshire

      Inspection dates: 11 to 14 March 2024

      Inspected under the social care common inspection framework

      Foster carers speak highly of this agency. The responsible individual is experienced. The \
      fostering panel gives clear advice. Records of training are poor.
      """
    ),
    (
      "adult care",
      """
      Larchfield Care Home, Merrowshire

      Date of inspection visit: 6 March 2024

      Is the service safe? Requires improvement

      People living at the home told us that they were happy. Medicines were not managed safely. The \
      registered manager supported care staff well.
      """
    ),
    (
      "police",
      """
      Merrowshire Police: an inspection of how well the constabulary protects children

      Inspection dates: 4 to 8 March 2024

      The chief constable has made protection a priority. The force investigates crimes against children \
      well. Officers do not always record what victims say.
      """
    ),
    (
      "prison or custody",
      """
      Report on an unannounced inspection of HMP and YOI Merrowshire

      Inspection dates: 4 to 14 March 2024

      Prisoners spent too long in their cells. Staff were caring. Purposeful activity was poor, and \
      resettlement had improved.
      """
    ),
    (
      "health service",
      """
      Merrowshire General Hospital: quality report

      Inspection dates: 5 to 7 March 2024

      Are services safe? Requires improvement

      Patients in the emergency department waited too long. Nurses on the children’s ward were kind. The \
      trust had improved its records.
      """
    ),
    (
      "probation or youth justice",
      """
      An inspection of youth justice services in Merrowshire

      Inspection dates: 4 to 8 March 2024

      HM Inspectorate of Probation

      The service works well with the courts. Out of court disposals are planned well. Desistance is \
      not always considered.
      """
    ),
  ]

  static let minutes = """
    Agenda item 7: Ofsted inspection of children’s services

    Minutes of the Scrutiny Committee of Merrowshire County Council

    The Committee received the report on the inspection of local authority children’s services of 4 to \
    15 March 2024. Members asked how visits would improve.

    It was moved by Councillor Ash, seconded by Councillor Reed, and RESOLVED that the report be noted.
    """

  static let councilPage = """
    Ofsted praises our children’s services

    Merrowshire County Council has received the outcome of its Ofsted inspection, which took place from 4 \
    to 15 March 2024.

    We are delighted. Our social workers are excellent and our services are strong.
    """

  static let twoLetters = """
    Dear Ms Vale

    Focused visit to Merrowshire children’s services

    This letter summarises what the focused visit on 4 and 5 March 2024 showed. Assessments are weak.

    Yours sincerely

    Ada Quill
    His Majesty’s Inspector

    Dear Mr Marsh

    Focused visit to Stannick children’s services

    This letter summarises what the focused visit on 6 and 7 March 2024 showed. Plans are strong.

    Yours sincerely

    Ben Reed
    His Majesty’s Inspector
    """
}
