"""Method, glossary, provenance, and the sentences that were struck."""

from __future__ import annotations

from reportgen.dossier.definitions import definitions
from reportgen.dossier.parts import lead, note
from reportgen.dossier.sampled import sampled_step
from reportgen.dossier.struck import struck
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Bullets, Definitions, Section
from reportgen.model.results import Analysis

_STEPS = ("read", "features", "screen", "finalists", "kept", "structure", "time", "words")
_TERMS = (
    "as-of",
    "recency",
    "one-time",
    "segment",
    "silhouette",
    "ari",
    "jaccard",
    "prediction",
    "bootstrap",
    "noise-floor",
    "censored",
    "confidence",
    "interval",
)
_SOURCES = (
    "Lloyd, S. (1982). Least squares quantization in PCM. IEEE Trans. Inf. Theory 28.",
    "Rousseeuw, P. (1987). Silhouettes. J. Comput. Appl. Math. 20.",
    "Hubert, L. & Arabie, P. (1985). Comparing partitions. J. Classification 2.",
    "Tibshirani, R. & Walther, G. (2005). Cluster validation by prediction strength. JCGS 14.",
    "Hennig, C. (2007). Cluster-wise assessment of cluster stability. CSDA 52.",
    "Dolnicar, S. & Leisch, F. (2010). Evaluation of structure and reproducibility of cluster "
    "solutions using the bootstrap. Marketing Letters 21.",
    "Kaplan, E. & Meier, P. (1958). Nonparametric estimation from incomplete observations. "
    "JASA 53.",
    "Hathaway, R. & Bezdek, J. (2001). Fuzzy c-means clustering of incomplete data. "
    "IEEE Trans. SMC 31.",
)


def _grouped(digits: str) -> str:
    """Return a long fingerprint in groups, so that it breaks well and can be compared by eye."""
    return " ".join(digits[place : place + 16] for place in range(0, len(digits), 16))


def _provenance(analysis: Analysis, voice: Voice) -> Definitions:
    p = analysis.provenance
    libraries = ", ".join(f"{name} {version}" for name, version in sorted(p.libraries.items()))
    return Definitions(
        items=(
            (voice.text("provenance-hash"), _grouped(p.content_hash)),
            (
                voice.text("provenance-as-of"),
                voice.text(
                    "provenance-as-of-given" if p.as_of_given else "provenance-as-of-derived",
                    date=voice.number.date(p.as_of),
                ),
            ),
            (voice.text("provenance-version"), f"reportgen {p.version}"),
            (voice.text("provenance-libraries"), libraries),
            (voice.text("provenance-seed"), str(p.seed)),
        )
    )


def method(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return the chapter on method, with glossary, provenance and struck claims."""
    kept = analysis.selection.candidates[0]
    tried = [candidate.k for candidate in analysis.selection.candidates]
    numbers = {
        "fewest": voice.number.integer(min(tried)),
        "most": voice.number.integer(max(tried)),
        "rows": voice.number.integer(analysis.selection.chosen.search_rows),
        "copies": voice.number.integer(analysis.selection.chosen.reference_copies),
        "starts": voice.number.integer(kept.optima_starts),
        "step": voice.weeks(analysis.stability.step_weeks),
    }
    keys = {"kept": "kept-without-starts"} if kept.optima_starts is None else {}
    steps = [voice.text(f"method-{keys.get(step, step)}", **numbers) for step in _STEPS]
    steps[2:2] = sampled_step(analysis, voice)  # after reading and variables
    terms = tuple((voice.text(f"term-{t}"), voice.text(f"term-{t}-text")) for t in _TERMS)
    return (
        Section(
            key="method",
            title=voice.text("method-title"),
            blocks=(
                lead(voice.text("method-lead")),
                Bullets(items=tuple(steps), ordered=True),
            ),
        ),
        definitions(analysis, voice),
        Section(
            key="glossary",
            title=voice.text("glossary-title"),
            level=2,
            blocks=(Definitions(items=terms),),
        ),
        Section(
            key="struck-claims",
            title=voice.text("struck-title"),
            level=2,
            blocks=struck(analysis, voice),
        ),
        Section(
            key="provenance",
            title=voice.text("provenance-title"),
            level=2,
            blocks=(
                _provenance(analysis, voice),
                Bullets(items=_SOURCES),
                note(voice.text("provenance-note")),
            ),
        ),
    )
