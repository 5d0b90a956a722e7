"""The kinds of subjects that rules can ask about, one module each; an explicit table."""

from quizgen.rules.subject import AnyKind
from quizgen.rules.subjects.acronym import ACRONYM
from quizgen.rules.subjects.again import VOICE_AGAIN
from quizgen.rules.subjects.bracket import BRACKET
from quizgen.rules.subjects.channel import CHANNELS
from quizgen.rules.subjects.claim import OWNED_CLAIM
from quizgen.rules.subjects.continued import CONTINUED
from quizgen.rules.subjects.contrast import CONTRAST
from quizgen.rules.subjects.cut_short import QUOTATION_CUT_SHORT
from quizgen.rules.subjects.described import DESCRIBED_PEOPLE
from quizgen.rules.subjects.document import DOCUMENT
from quizgen.rules.subjects.doer import REPEATED_PHRASE
from quizgen.rules.subjects.event import PRESENTED_EVENTS
from quizgen.rules.subjects.extension import EXTENSION
from quizgen.rules.subjects.few_quoted import FEW_WORDS_PARAGRAPH
from quizgen.rules.subjects.figure import FIGURE
from quizgen.rules.subjects.fragment import FRAGMENT
from quizgen.rules.subjects.given import PERSON_IN_PARAGRAPHS
from quizgen.rules.subjects.group import GROUP_MENTION
from quizgen.rules.subjects.headline import HEADLINE_QUOTATION, PARTIAL_QUOTATION
from quizgen.rules.subjects.headline_line import HEADLINE
from quizgen.rules.subjects.headline_word import HEADLINE_WORD
from quizgen.rules.subjects.heard import HEARD, UNHEARD
from quizgen.rules.subjects.hedge import HEDGED_PARAGRAPH
from quizgen.rules.subjects.judging import JUDGING_WORDS
from quizgen.rules.subjects.label import LABEL
from quizgen.rules.subjects.ladder import IDENTIFIED_SOURCE, SOURCES
from quizgen.rules.subjects.main_voice import MAIN_VOICE
from quizgen.rules.subjects.manner import WAYS_OF_QUOTING
from quizgen.rules.subjects.marked_word import MARKED_WORD
from quizgen.rules.subjects.occasion import OCCASION
from quizgen.rules.subjects.original import ORIGINAL
from quizgen.rules.subjects.ought import OUGHT_PARAGRAPH
from quizgen.rules.subjects.paragraph import MIXED_PARAGRAPH, NARRATION_TERM
from quizgen.rules.subjects.pointer import POINTING
from quizgen.rules.subjects.pronoun import PRONOUN_TAG
from quizgen.rules.subjects.quotation import QUOTATION
from quizgen.rules.subjects.reference import NAME_IN_FULL
from quizgen.rules.subjects.relay import RELAY_CHAIN
from quizgen.rules.subjects.room import FIRST_QUOTED, QUOTED_PEOPLE
from quizgen.rules.subjects.share import SHARE_OF
from quizgen.rules.subjects.slip import NAME_SLIP
from quizgen.rules.subjects.sourced import SOURCED_PARAGRAPHS
from quizgen.rules.subjects.speakers import SPEAKERS
from quizgen.rules.subjects.spoken import SPOKEN_JUDGMENT
from quizgen.rules.subjects.stake import ROLE
from quizgen.rules.subjects.statement import REPORTED_STATEMENT
from quizgen.rules.subjects.summed_up import SUMMARY_AND_QUOTATION
from quizgen.rules.subjects.swap import PHRASE_PAIR, REPORTING_VERB
from quizgen.rules.subjects.telling import TELLING_WORD
from quizgen.rules.subjects.together import SAYING_TOGETHER, VOICES_TOGETHER
from quizgen.rules.subjects.told import DEED_WITHOUT_DOER, TOLD_SENTENCE
from quizgen.rules.subjects.two_parts import QUOTATION_IN_TWO_PARTS
from quizgen.rules.subjects.unsourced import UNSOURCED_STATEMENT
from quizgen.rules.subjects.untagged import UNTAGGED
from quizgen.rules.subjects.vague import VAGUE_AMOUNT
from quizgen.rules.subjects.verbs import REPORTING_PARAGRAPHS
from quizgen.rules.subjects.wording import WORDING_FAMILY

SUBJECTS: dict[str, AnyKind] = {
    kind.name: kind
    for kind in (
        QUOTATION,
        EXTENSION,
        UNTAGGED,
        NAME_IN_FULL,
        RELAY_CHAIN,
        SPEAKERS,
        SOURCED_PARAGRAPHS,
        CONTRAST,
        SHARE_OF,
        GROUP_MENTION,
        FRAGMENT,
        UNSOURCED_STATEMENT,
        REPORTING_PARAGRAPHS,
        WORDING_FAMILY,
        MIXED_PARAGRAPH,
        NARRATION_TERM,
        QUOTED_PEOPLE,
        PERSON_IN_PARAGRAPHS,
        FIRST_QUOTED,
        MARKED_WORD,
        FEW_WORDS_PARAGRAPH,
        QUOTATION_CUT_SHORT,
        SUMMARY_AND_QUOTATION,
        QUOTATION_IN_TWO_PARTS,
        DESCRIBED_PEOPLE,
        NAME_SLIP,
        ORIGINAL,
        FIGURE,
        OWNED_CLAIM,
        REPORTING_VERB,
        PHRASE_PAIR,
        VAGUE_AMOUNT,
        VOICES_TOGETHER,
        SAYING_TOGETHER,
        REPEATED_PHRASE,
        TOLD_SENTENCE,
        DEED_WITHOUT_DOER,
        PRESENTED_EVENTS,
        HEDGED_PARAGRAPH,
        BRACKET,
        PARTIAL_QUOTATION,
        LABEL,
        POINTING,
        DOCUMENT,
        ROLE,
        CHANNELS,
        OCCASION,
        VOICE_AGAIN,
        PRONOUN_TAG,
        REPORTED_STATEMENT,
        MAIN_VOICE,
        WAYS_OF_QUOTING,
        SOURCES,
        IDENTIFIED_SOURCE,
        HEARD,
        UNHEARD,
        CONTINUED,
        ACRONYM,
        HEADLINE_QUOTATION,
        HEADLINE,
        HEADLINE_WORD,
        JUDGING_WORDS,
        OUGHT_PARAGRAPH,
        TELLING_WORD,
        SPOKEN_JUDGMENT,
    )
}
