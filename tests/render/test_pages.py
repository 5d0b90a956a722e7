"""Pages: nothing runs off them, nothing is lost, whatever the size of questions."""

from dataclasses import replace

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from quizgen.bank.kinds import (
    Bank,
    BankArticle,
    Choice,
    Match,
    OpenCard,
    Order,
    Question,
    ShortAnswer,
    Table,
    TrueFalse,
    TwoPart,
    WordBoxEntry,
)
from quizgen.render.assemble import assemble
from quizgen.render.options import PageOptions
from quizgen.render.pdf import worksheet_pdf
from quizgen.render.pdf.fonts import book
from quizgen.render.pdf.ink import Ink
from quizgen.render.pdf.pages import NEARLY_EMPTY, _fullness
from quizgen.render.pdf.style import PAPERS, style_for
from quizgen.render.pdf.worksheet import _pages
from quizgen.render.words import words_for
from tests.render.banks import LONG_BANK
from tests.render.pages import text_of

WORDS = ("river", "committee", "says", "a", "unquestionable", "of", "Wiśniewska", "—", "2026")

texts = st.integers(1, 60).flatmap(
    lambda count: st.lists(st.sampled_from(WORDS), min_size=count, max_size=count).map(" ".join)
)
many = st.lists(texts, min_size=2, max_size=6, unique=True).map(tuple)


def two(parts: list[Question]) -> TwoPart:
    return TwoPart(parts=tuple(part for part in parts if not isinstance(part, TwoPart)))


parts: st.SearchStrategy[Question] = st.one_of(
    st.builds(
        lambda ask, options: Choice(ask=ask, options=options, answer=options[0]), texts, many
    ),
    st.builds(lambda ask: TrueFalse(ask=ask, answer=True), texts),
    st.builds(
        lambda ask, one, two: Match(ask=ask, prompts=one, choices=two, answer=()), texts, many, many
    ),
    st.builds(lambda ask, items: Order(ask=ask, items=items, answer=items), texts, many),
    st.builds(
        lambda ask, one, two: Table(ask=ask, rows=one, columns=two[:4], answer=()),
        texts,
        many,
        many,
    ),
    st.builds(
        lambda ask, lines: ShortAnswer(ask=ask, answer="", lines=lines), texts, st.integers(1, 60)
    ),
    st.builds(
        lambda ask, lines: OpenCard(ask=ask, lines=lines, group="Leave the page"),
        texts,
        st.integers(0, 50),
    ),
)
questions = st.one_of(parts, st.lists(parts, min_size=2, max_size=3).map(two))
banks = st.builds(
    lambda paragraphs, asked, box, ticket: Bank(
        title="Any",
        articles=(BankArticle(paragraphs=tuple(paragraphs), title="Any article"),),
        questions=tuple(asked),
        word_box=tuple(WordBoxEntry(word) for word in box),
        exit_ticket=ticket,
    ),
    st.lists(texts, min_size=1, max_size=12),
    st.lists(questions, max_size=5),
    st.lists(texts, max_size=5),
    st.one_of(st.just(""), texts),
)
looks = st.builds(
    PageOptions,
    paper=st.sampled_from(["letter", "a4"]),
    size=st.sampled_from([12.0, 14.0, 18.0, 24.0]),
    spacing=st.sampled_from(["normal", "dyslexia"]),
    columns=st.sampled_from([1, 2]),
    article=st.sampled_from(["with", "without", "only"]),
)


@settings(max_examples=40, deadline=None, phases=[Phase.generate])
@given(bank=banks, options=looks)
def test_nothing_runs_off_a_page(bank: Bank, options: PageOptions) -> None:
    style = style_for(options)
    ink = Ink(book(), PAPERS[options.paper], "Any", "en")
    for page in _pages(ink, assemble(bank).paper, options, words_for("en")):
        for placed in page:
            foot = placed.top - placed.block.height(placed.width)
            assert foot > style.bottom - 1
            assert placed.x + placed.width < style.page[0] - style.right + 1


@settings(max_examples=10, deadline=None, phases=[Phase.generate])
@given(bank=banks, options=looks)
def test_nothing_is_lost(bank: Bank, options: PageOptions) -> None:
    pdf = worksheet_pdf(assemble(bank), replace(options, article="with"))
    text = text_of(pdf).replace(" ", "")
    for article in bank.articles:
        for paragraph in article.paragraphs:
            assert paragraph.split()[-1] in text
    for question in bank.questions:
        assert question.ask.replace(" ", "")[:20] in text


def test_no_last_page_is_nearly_empty() -> None:
    for count in range(1, 15):
        bank = replace(LONG_BANK, questions=LONG_BANK.questions[:count])
        options = PageOptions(article="without")
        ink = Ink(book(), PAPERS["letter"], "Any", "en")
        pages = _pages(ink, assemble(bank).paper, options, words_for("en"))
        assert len(pages) == 1 or _fullness(pages[-1], style_for(options)) > NEARLY_EMPTY
