"""What kind of record would show whether a thing was done, by the verb that tells of it."""

import re

# Verb forms, and where such a deed leaves a trace. Put together by hand from how newsrooms check.
RECORDS = (
    (
        r"won|lost|elected|re-elected|defeated|voted",
        "the official results or the record of the vote",
    ),
    (
        r"gave|given|donated|spent|raised|paid|bought|sold|invested|lent|contributed|earned|collected",
        "accounts or filings in which the money is listed",
    ),
    (
        r"signed|passed|approved|rejected|vetoed|adopted|introduced|sponsored|repealed|enacted|banned",
        "the official text with the record of who voted on it or signed it",
    ),
    (
        r"arrested|charged|sued|convicted|sentenced|indicted|fined|jailed|pleaded|ruled|filed|settled"
        r"|acquitted",
        "the court or police file",
    ),
    (
        r"died|married|divorced|graduated|enrolled|retired",
        "a register, or a report of that time",
    ),
    (
        r"appointed|hired|resigned|fired|promoted|nominated|dismissed|launched|founded"
        r"|merged|announced|endorsed|unveiled|released|published|aired|suspended",
        "the announcement of those who did it",
    ),
    (
        r"met|visited|held|attended|traveled|flew|arrived|gathered|marched|hosted|protested|performed"
        r"|appeared|landed|crashed|collapsed|injured|wounded",
        "pictures or a report by somebody who was there",
    ),
    (
        r"built|installed|planted|repaired|shipped|delivered|evacuated",
        "the file of the office or firm that did it, or a visit to the place",
    ),
)


MONEY = r"[$€£]\s?\d|\d [bm]illion"
# What the statement must have too, so that the verb is meant so: “won the war” is no vote.
NEEDS = (
    (
        r"won|lost|elected|re-elected|defeated",
        r"\b(?:primar(?:y|ies)|caucus(?:es)?|elections?|seats?|votes?|delegates?|nomination|runoff|ballot"
        r"|majority|percent|district|Senate|Congress|House|governor|mayor|council)\b",
    ),
    (RECORDS[1][0], MONEY),
    (
        r"passed|approved|rejected|adopted|signed|introduced|sponsored|repealed|banned",
        r"\b(?:bills?|laws?|measures?|resolutions?|acts?|budget|order|amendments?|ordinance|treaty|agreement"
        r"|deal|rules?|legislation|tax(?:es)?|funding)\b",
    ),
    (
        r"held|hosted|attended",
        r"\b(?:meetings?|rall(?:y|ies)|hearings?|events?|conference|ceremon(?:y|ies)|protests?|vigil"
        r"|fundraisers?|dinner|meal|summit|convention|debates?|concert|funeral|services?|march)\b",
    ),
    (
        r"built",
        r"\b(?:bridges?|walls?|roads?|schools?|houses?|homes|plants?|factory|dams?|stations?|hospitals?|towers?"
        r"|ports?|fences?|stadiums?|tunnels?|airports?|apartments)\b",
    ),
)


def record_of(verb: str, statement: str) -> str:
    """Where the deed would be recorded; empty where that is not plain."""
    word = verb.split()[-1].casefold() if verb else ""
    if any(
        re.fullmatch(forms, word) and not re.search(with_it, statement) for forms, with_it in NEEDS
    ):
        return ""  # “gave the crowd her all”
    if re.search(r"\bcost(?:s|ing)?\b|\bpounds\b", statement) or (
        re.search(MONEY, statement) and not re.fullmatch(RECORDS[1][0], word)
    ):
        return ""  # what is to be checked is the sum
    if re.search(rf"\b{re.escape(word)} (?:over|up|out|off|away|down|with [a-z])", statement):
        return ""  # “won over many voters”, “met with resistance”
    return next((record for forms, record in RECORDS if re.fullmatch(forms, word)), "")
