"""From an article to its facts: the order of the steps on one screen."""

from quizgen.article import Article
from quizgen.extract.attributions import find_attributions
from quizgen.extract.facts import Facts
from quizgen.extract.quotations import find_quotations
from quizgen.extract.sentences import sentence_spans, tokenise
from quizgen.extract.statements import statements_in


def extract(article: Article) -> Facts:
    """Everything that is found in the article; never raises, whatever the text."""
    quotations = find_quotations(article)
    blocks = tokenise(article, quotations)
    found = find_attributions(article, blocks, quotations)
    sentences = sentence_spans(blocks, quotations)
    statements = statements_in(article, sentences, found.quotations, found.attributions)
    return Facts(
        article=article,
        sentences=sentences,
        quotations=found.quotations,
        voices=found.voices,
        attributions=found.attributions,
        repetitions=found.repetitions,
        relays=found.relays,
        claims=statements.claims,
        figures=statements.figures,
        families=statements.families,
        dates=statements.dates,
        vague_amounts=statements.vague_amounts,
        modalities=statements.modalities,
        repeated_phrases=statements.repeated_phrases,
    )
