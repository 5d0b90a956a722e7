"""How good the extraction is, measured on labelled articles.

`python -m quality` scores our own labels (labels/), `python -m quality GOLD.jsonl[.gz]` any file of
labelled articles or labelled sentences; see gold.py for the formats and measures.py for what is
counted.
"""
