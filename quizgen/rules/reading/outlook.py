"""Whether a paragraph speaks of what is to come, or only of the present and the past.

The whole paragraph is searched, quoted words too: where a word could be taken for a future the
paragraph counts as neither the one nor the other.
"""

import re

from quizgen.base import Span
from quizgen.extract.facts import Facts
from quizgen.rules.reading.marks import is_doubtful
from quizgen.rules.reading.phrases import sentence_at
from quizgen.rules.reading.places import touches_quotation

BETWEEN = r"(?:(?:also|now|soon|then|again|instead|together) )?"
# Duties, judgements and effects are no events to come.
NO_EVENT = (
    r"(?!be\b|have\b|ever\b|still\b|and\b|of\b|to\b|in\b|power\b|is\b|was\b|almost\b|at\b|only\b|now\b|also\b"
    r"|soon\b|then\b|again\b|\w+ly\b|need\b|take\b|prove\b|determine\b|mean\b|lead\b|guarantee\b|cast\b|see\b"
    r"|make\b|help\b|matter\b|show\b|know\b|like\b|want\b|require\b|cost\b|depend\b|get\b|do\b|play\b|come\b"
    r"|find\b|seem\b|look\b|give\b|feel\b|use\b|add\b|change\b|gather\b)"
)
VERB = (
    r"(?:be (?!interesting|exciting|willing|missing|challenging|needed|required|concerned|pleased|surprised)"
    r"(?:\w+ing|\w+ed|held|made|given|taken|sent|built|paid|shown|sold|put|cut)\b"
    rf"|{NO_EVENT}[a-z]+)"
)
# A plain future of the article's own; “plans to” after a name or a pronoun, where it is a verb.
COMES = re.compile(
    rf"(?:\b(?<![Tt]his )(?<![Tt]hat )(?<![Ii]t )(?<![Tt]here )(?<!which )(?<!what )(?<!who )"
    rf"will {BETWEEN}{VERB}"
    rf"|\b(?:is|are) {BETWEEN}(?:going|set|scheduled|slated|due|expected) to {VERB}"
    rf"|\b(?:[A-Z][\w’'.]*|he|she|who|they) (?<![’']s )(?P<plan>plans? to {VERB}))"
)
# It hangs on something else, it is denied, or it is a saying rather than an event.
HANGS = re.compile(
    r"\b(?:if|unless|whether|would|could|might|(?-i:may)|when|whenever|whoever|anyone|everyone|people"
    r"|not|never|no|nobody|nothing|none|unlikely|need\w*|ha(?:ve|s|d) to|chances?|can(?:not)?|should|must"
    r"|once|how|things|imagin\w*|doubt\w*|confident\w*|sure|certain\w*|optimis\w*|think\w*|believ\w*|impl\w+|predict\w*|worr\w*|argu\w*|warn\w*|typical\w*|always|sometimes|often|likely|probably|perhaps|maybe|tell"
    r"|you|say|continue|remain|was|were|only|hop\w*|until|fear\w*|question|who will|everybody|the will|good will)\b|n[’']t\b|\?",
    re.I,
)
# Any word that speaks of a future, or could be taken to.
FUTURE = re.compile(
    r"\b(?:will|shall|would|could|(?-i:may)|might|going to|gonna|about to|set to|due|poised|slated"
    r"|schedul\w*|plan(?:s|ned|ning)?|expect\w*|anticipat\w*|await\w*|waiting|upcoming|coming"
    r"|comes|forthcoming|next|tomorrow|tonight|later (?:this|in|today|on)|soon|until|till|future|ahead|promis\w*"
    r"|vow\w*|pledg\w*|propos\w*|inten[dt]\w*|aim\w*|hop(?:e|es|ed|ing|eful\w*)|want\w*|wish\w*"
    r"|prepar\w*|threat\w*|predict\w*|forecast\w*|projected|projections?|prospect\w*|likely"
    r"|unlikely|if|unless|whether|eventual\w*|deadlines?|goals?|eager|willing|agreed?|warn\w*"
    r"|opens|starts|begins|meets|kicks? off|takes place|arrives?|weigh\w*|mull\w*"
    r"|consider\w*|pending|to be|to come"
    r"|yet to|on the way|possib\w*|ha(?:s|ve) to|must|need to|chances?|opportunit\w*|look(?:s|ing)? (?:good|bad|forward)|potential\w*|perhaps|maybe|probabl[ey]|risk\w*|fear\w*|bound|reserv\w*"
    r"|this (?:spring|summer|fall|autumn|winter|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)|in November|ballot|conventions?|calls? for|call(?:ed|ing) (?:for|on)|demand\w*|urg\w*|order\w* to|deadline|ready|design\w* to"
    r"|(?:is|are|was|were) (?:\w+ly )?(?:opting|skipping|attending|leaving|joining|heading|hosting|visiting"
    r"|meeting|running|traveling|returning|taking|holding|getting|planning|mounting|facing|campaigning)"
    r"|remains? to|seek\w*|try|tries|trying|effort|efforts|bid|offer\w*|run-up|lead-up|looming|looms?|holds?|goes|moves|votes"
    r"|(?:January|February|March|April|June|July|August|September|October|November|December|Jan\.|Feb\."
    r"|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d\d?)\b"
    r"|[’'](?:ll|d)\b|won[’']t|let[’']s|\?",
    re.I,
)


def to_come(facts: Facts, number: int) -> Span | None:
    """The writer's words that say of something that it is going to happen."""
    text, block = facts.article.text, facts.article.paragraphs[number - 1]
    for match in COMES.finditer(text, block.start, block.end):
        span = Span(*match.span("plan" if match["plan"] else 0))
        sentence = sentence_at(facts, span.start)
        if touches_quotation(facts, span) or is_doubtful(facts, span):
            continue  # what a speaker says of the future is a promise, a fear or a threat
        if not HANGS.search(sentence.of(text)):
            return span
    return None


def nothing_to_come(facts: Facts, number: int) -> Span | None:
    """The first sentence of a paragraph without a word on what is to come."""
    return None if FUTURE.search(facts.article.paragraph(number)) else _opening(facts, number)


def _opening(facts: Facts, number: int) -> Span:
    return sentence_at(facts, facts.article.paragraphs[number - 1].start)
