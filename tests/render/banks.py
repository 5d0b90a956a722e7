"""Banks written by hand: an invented story, and questions of every kind."""

from dataclasses import replace

from quizgen.bank.kinds import (
    Bank,
    BankArticle,
    Choice,
    Evidence,
    Highlight,
    Match,
    MultiSelect,
    OpenCard,
    Order,
    Proof,
    Question,
    ShortAnswer,
    Table,
    TrueFalse,
    TwoPart,
    WordBoxEntry,
    Wrong,
)

FERRY = BankArticle(
    title="Island ferry may lose its last evening boat",
    outlet="The Marram Ledger",
    author="Ines Okafor",
    date="14 March 2026",
    url="https://ledger.example/ferry",
    paragraphs=(
        "The last evening ferry to Skell Island could stop running in May, leaving night-shift workers without a way home, according to a draft timetable seen by this newspaper.",
        "“Nobody asked the people who clean the hospital at ten at night,” said Dorota Wiśniewska, who has lived on the island for thirty years. “We would be stranded.”",
        "Harbour director Tomas Breck said the 10:15 boat carried an average of nine passengers last winter. He described the change as “a modest adjustment.”",
        "Breck told the council in a letter dated March 2 that the line loses about 4,000 crowns a week. The letter, which the Ledger has read, does not say how the figure was worked out.",
        "The council’s transport committee is expected to vote on the timetable next Tuesday. Two of its seven members have said they may oppose it.",
        "From the Coastal Wire: Ferry operators along the whole coast have cut evening crossings since fuel prices rose in the autumn.",
        "“This is not about fuel,” Wiśniewska wrote in an open letter to the committee. “Nobody asked the people who clean the hospital at ten at night, and nobody counted the children who wait up for them.”",
        "A hospital spokesman declined to comment. The nurses’ union said that it had not been consulted, and called the plan “a cut dressed up as an adjustment.”",
        "Breck has promised a report on evening travel before the vote. It had not appeared by Friday.",
    ),
)

WORD_BOX = (
    WordBoxEntry("draft", "a first version, not yet decided"),
    WordBoxEntry("adjustment"),
    WordBoxEntry("committee", "a small group that looks after one matter"),
    WordBoxEntry("consulted"),
)

WHO_SAID = Choice(
    id="source/who-said-it-3f2a",
    group="Source",
    ask="Who said that the change was “a modest adjustment” (P3)?",
    options=("Tomas Breck", "Dorota Wiśniewska", "The nurses’ union", "The Coastal Wire"),
    answer="Tomas Breck",
    why="P3 credits the words to the harbour director.",
    evidence=(Evidence(3, "He described the change as “a modest adjustment.”"),),
    wrong=(
        Wrong("Dorota Wiśniewska", "She speaks in P2 and P7, and uses other words."),
        Wrong("The nurses’ union", "P8 gives it “a cut dressed up as an adjustment.”"),
        Wrong("The Coastal Wire", "P6 relays its report, which has no quotation."),
    ),
    proof=(Proof("credited-to", "a modest adjustment", 3, "Tomas Breck"),),
    level=1,
    standards=("CCSS.RI.6.1",),
    skill="attribution",
    rule="source/who-said-it",
    made="91be",
)

SEVERAL = MultiSelect(
    group="Quotes",
    ask="Which of these words stand inside quotation marks in the article?",
    options=(
        "a modest adjustment",
        "We would be stranded",
        "a draft timetable",
        "fuel prices rose",
    ),
    answer=("a modest adjustment", "We would be stranded"),
    why="P3 and P2 print them between quotation marks.",
    evidence=(Evidence(3, "“a modest adjustment.”"), Evidence(2, "“We would be stranded.”")),
    wrong=(Wrong("a draft timetable", "P1 says it in the writer’s own words."),),
    level=2,
    points=2,
    rule="quotes/exact-words",
)

TRUE_FALSE = TrueFalse(
    group="Source",
    ask="P8 names a person at the hospital who explains why the hospital will not comment.",
    answer=False,
    correction="P8 has only “a hospital spokesman”, without a name, who “declined to comment”.",
    evidence=(Evidence(8, "A hospital spokesman declined to comment."),),
    level=1,
    standards=("CCSS.RI.8.1",),
    rule="source/attributed-true-false",
)

MATCH = Match(
    group="Words",
    ask="In whose wording does each phrase stand?",
    prompts=(
        "“a modest adjustment”",
        "“a cut dressed up as an adjustment”",
        "“stranded”",
        "“cut evening crossings”",
    ),
    choices=(
        "Dorota Wiśniewska, quoted",
        "The nurses’ union, quoted",
        "Harbour director Breck, quoted",
        "The Coastal Wire, relayed",
        "Nobody in this article",
    ),
    answer=(
        ("“a modest adjustment”", "Harbour director Breck, quoted"),
        ("“a cut dressed up as an adjustment”", "The nurses’ union, quoted"),
        ("“stranded”", "Dorota Wiśniewska, quoted"),
        ("“cut evening crossings”", "The Coastal Wire, relayed"),
    ),
    evidence=(Evidence(3, "a modest adjustment"), Evidence(6, "have cut evening crossings")),
    level=2,
    note="That P6 is the Wire’s wording to its end is a convention: the article does not mark where the excerpt stops.",
    rule="words/term-by-voice",
)

ORDER = Order(
    group="Source",
    ask="Put in order the path of the figure “about 4,000 crowns a week”, from its first appearance to this page.",
    items=("The Marram Ledger reads the letter", "Breck writes to the council", "You read it here"),
    answer=(
        "Breck writes to the council",
        "The Marram Ledger reads the letter",
        "You read it here",
    ),
    evidence=(Evidence(4, "The letter, which the Ledger has read"),),
    level=2,
    rule="source/attribution-chain",
)

TABLE = Table(
    group="Source",
    ask="How is each voice heard in this article?",
    rows=("Dorota Wiśniewska", "Tomas Breck", "The hospital", "The transport committee"),
    columns=("Quoted in their own words", "Reported without quotation marks", "Only mentioned"),
    answer=(
        ("Dorota Wiśniewska", "Quoted in their own words"),
        ("Tomas Breck", "Quoted in their own words"),
        ("The hospital", "Reported without quotation marks"),
        ("The transport committee", "Only mentioned"),
    ),
    evidence=(Evidence(8, "A hospital spokesman declined to comment."),),
    level=2,
    rule="source/voices-table",
)

SHORT = ShortAnswer(
    group="Evidence",
    ask="What would a reader need to know to check the figure “about 4,000 crowns a week” (P4)?",
    answer="How the loss was worked out: which costs and which fares were counted, and over what time.",
    accept=("the sum behind the figure", "the period it covers"),
    rubric=(
        "2 points: names the missing method and one thing that was counted.",
        "1 point: says only that proof is missing.",
    ),
    evidence=(Evidence(4, "does not say how the figure was worked out"),),
    level=3,
    standards=("CCSS.RI.8.8",),
    lines=3,
    rule="evidence/vague-amount",
)

HIGHLIGHT = Highlight(
    group="Quotes",
    ask="P7 begins a quotation with “This is not about fuel”. Underline the sentence before it that suggests what “this” answers.",
    answer="Ferry operators along the whole coast have cut evening crossings since fuel prices rose in the autumn.",
    rubric=("The sentence of P6; its wording is the Coastal Wire’s.",),
    evidence=(Evidence(6, "since fuel prices rose in the autumn"),),
    level=3,
    rule="quotes/quote-pointer",
)

TWO_PART = TwoPart(
    group="Quotes",
    ask="P2 and P7 both quote the sentence that begins “Nobody asked the people”.",
    parts=(
        Choice(
            ask="Which words appear only in P7?",
            options=(
                "nobody counted the children who wait up for them",
                "who clean the hospital",
                "at ten at night",
            ),
            answer="nobody counted the children who wait up for them",
            wrong=(
                Wrong("who clean the hospital", "Both paragraphs have it."),
                Wrong("at ten at night", "Both paragraphs have it."),
            ),
        ),
        ShortAnswer(
            ask="What does a reader of P2 alone not learn?",
            answer="That children wait for the workers to come home.",
            rubric=("1 point for the children.",),
            lines=2,
        ),
    ),
    evidence=(Evidence(7, "and nobody counted the children who wait up for them"),),
    level=2,
    rule="quotes/quote-extension",
)

CARD = OpenCard(
    group="Leave the page",
    ask="Find the Coastal Wire’s own report on evening crossings. Who is quoted in it who is not heard here? What does the sentence before the relayed one say?",
    rubric=("Names the page that was found, with its date.", "Compares at least one sentence."),
    lines=4,
    rule="leave/leave-the-page",
)

ALL_KINDS: tuple[Question, ...] = (
    WHO_SAID,
    ORDER,
    TABLE,
    TRUE_FALSE,
    SEVERAL,
    TWO_PART,
    HIGHLIGHT,
    MATCH,
    SHORT,
    CARD,
)

MORE: tuple[Question, ...] = (
    Choice(
        group="Evidence",
        ask="Who supplied the number “nine passengers” (P3)?",
        options=("Tomas Breck", "The transport committee", "The sentence does not say"),
        answer="Tomas Breck",
        evidence=(
            Evidence(
                3,
                "Harbour director Tomas Breck said the 10:15 boat carried an average of nine passengers",
            ),
        ),
        wrong=(
            Wrong("The transport committee", "It is only mentioned, in P5."),
            Wrong("The sentence does not say", "It opens with Breck’s name."),
        ),
        level=1,
        rule="evidence/number-source",
    ),
    Choice(
        group="Quotes",
        ask="P2, P3 and P7 each report someone’s words. Which paragraph’s verb says that the words were put on paper?",
        options=("P7", "P2", "P3"),
        answer="P7",
        evidence=(Evidence(7, "Wiśniewska wrote in an open letter"),),
        wrong=(Wrong("P2", "“said”"), Wrong("P3", "“said”, “described”")),
        level=2,
        rule="words/channel",
    ),
    Choice(
        group="Words",
        ask="Which sentence leaves room for the vote to go either way?",
        options=(
            "“Two of its seven members have said they may oppose it.” (P5)",
            "“It had not appeared by Friday.” (P9)",
            "“A hospital spokesman declined to comment.” (P8)",
        ),
        answer="“Two of its seven members have said they may oppose it.” (P5)",
        evidence=(Evidence(5, "they may oppose it"),),
        level=2,
        rule="words/hedge-words",
    ),
    TrueFalse(
        group="Evidence",
        ask="The report on evening travel was published before this article.",
        answer=False,
        correction="P9: it had not appeared by Friday.",
        evidence=(Evidence(9, "It had not appeared by Friday."),),
        level=1,
        rule="evidence/done-or-to-come",
    ),
    ShortAnswer(
        group="Evidence",
        ask="What is missing from P4 for a reader who wants to find Breck’s letter?",
        answer="Where it can be read: the council’s file or page.",
        rubric=("1 point for the place.",),
        lines=2,
        level=2,
        rule="evidence/document-trail",
    ),
)

FERRY_BANK = Bank(
    title="The last evening boat",
    articles=(FERRY,),
    questions=ALL_KINDS,
    word_box=WORD_BOX,
    exit_ticket="One thing I would still like to check about this story, and where I would look:",
    notes=(
        "Job cuts and ferries may touch families in the class.",
        "Q on P6 rests on a convention.",
    ),
    seed=7,
)

LONG_BANK = Bank(
    title="The last evening boat: full worksheet",
    articles=(FERRY,),
    questions=ALL_KINDS + MORE,
    word_box=WORD_BOX,
    seed=7,
)

SHORT_BANK = Bank(
    title="Bell-ringer: who is speaking?",
    articles=(FERRY,),
    questions=(WHO_SAID, TRUE_FALSE, SHORT),
    seed=7,
)

NAMES = BankArticle(
    title="Ten mayors sign a letter on rivers",
    outlet="The Marram Ledger",
    author="Aşkın Yıldırım",
    paragraphs=(
        "The letter was signed by Łukasz Wiśniewski of Gdańsk, İpek Çağlar of Iğdır, Nguyễn Thị Hồng of Huế and Đorđe Šćepanović of Niš.",
        "“Вода не знает границ,” wrote Валентина Кузнецова (Kuznetsova). Ελένη Παπαδοπούλου agreed: “Το ποτάμι είναι ένα.”",
        "The Hebrew line, signed by דוד לוי (David Levi) and 3 others, reads “המים שייכים לכולם” in full.",
        "The Arabic line, signed by محمد الأمين (Mohammed al-Amin), reads “الماء للجميع، والنهر 12 كيلومترا” and is dated 4 May.",
        "Two names, 李明 and 🐟, were in no font at all. Prices ran from €12 to ₺340; ½ of the signers asked for “naïve” hopes… – and more — than that.",
    ),
)

NAMES_BANK = Bank(
    title="Names from everywhere: דוד, محمد, Ελένη",
    articles=(NAMES,),
    questions=(
        Choice(
            group="Source",
            ask="Who wrote “Вода не знает границ” (P2)?",
            options=("Валентина Кузнецова", "Ελένη Παπαδοπούλου", "דוד לוי", "محمد الأمين"),
            answer="Валентина Кузнецова",
            evidence=(Evidence(2, "wrote Валентина Кузнецова"),),
        ),
        ShortAnswer(
            group="Words", ask="What does “المياه” stand for in P4?", answer="Water.", lines=1
        ),
    ),
)

HOSTILE = (
    "<b>bold</b> &amp; {brace} %s \\n </para> (paren \\ ) \x00\x07\u202e\u200b\ufeff" + "x" * 5000
)

HOSTILE_BANK = Bank(
    title="<h1>& {title} \x00",
    articles=(BankArticle(paragraphs=(HOSTILE, "", "\t\n", "\ud800 lone"), title="<i>\u2028"),),
    questions=tuple(replace(question, ask=f"{question.ask} {HOSTILE}") for question in ALL_KINDS),
    word_box=(WordBoxEntry("w" * 300, "<m>"), WordBoxEntry("")),
    directions="\n\n<&>",
    exit_ticket="{}%(x)s",
    notes=(HOSTILE,),
)

# No groups at all; and a card among numbered questions, with points of its own.
PLAIN_BANK = Bank(
    title="No groups",
    articles=(),
    questions=tuple(replace(question, group=None) for question in ALL_KINDS),
)
ODD_BANK = Bank(
    title="Cards among questions",
    articles=(FERRY, NAMES),
    questions=(
        CARD,
        replace(SHORT, group="Leave the page"),
        replace(CARD, points=3, ask="A second card, with points."),
        replace(WHO_SAID, group=None),
        replace(CARD, group="Words", ask="A card with a number."),
    ),
)
