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
        r"|accused|acquitted",
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
        r"|appeared|landed|crashed|burned|collapsed|killed|injured|wounded|damaged|destroyed",
        "pictures or a report by somebody who was there",
    ),
    (
        r"built|installed|planted|repaired|removed|tested|shipped|delivered|seized|evacuated",
        "the file of the office or firm that did it, or a visit to the place",
    ),
)


MONEY = RECORDS[1]


def record_of(verb: str, statement: str) -> str:
    """Where the deed would be recorded; empty where that is not plain."""
    word = verb.split()[-1].casefold() if verb else ""
    if re.fullmatch(MONEY[0], word) and not re.search(r"[$€£]\s?\d|\d [bm]illion", statement):
        return ""  # “gave the crowd her all”
    if re.search(rf"\b{re.escape(word)} (?:over|up|out|off|with [a-z])", statement):
        return ""  # “won over many voters”, “met with resistance”
    return next((record for forms, record in RECORDS if re.fullmatch(forms, word)), "")
