"""The maintenance-contract proposal: two pages to sign."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reportgen.dossier.cover import period_callout
from reportgen.dossier.parts import Tone, lead, left, right
from reportgen.dossier.terms import terms
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.dossier import Callout, Column, Paragraph, Section, Table
from reportgen.model.results import Analysis, ContractOption, Estimate, Stakes

_TONES: Mapping[str, Tone] = {"yes": "good", "depends": "care", "no": "stop"}
_CLAIMS = {"yes": "renewal-pays", "depends": "renewal-depends", "no": "renewal-does-not-pay"}
_LARGE_FACTOR = 10

Cell = Callable[[ContractOption], str]


def estimate(
    value: Estimate | None, voice: Voice, write: Callable[[float], str] | None = None
) -> str:
    """Return a result over the assumptions as the middle and, in brackets, the two ends."""
    if value is None:
        return voice.number.integer(None)
    write = write or voice.number.integer
    return voice.text(
        "estimate", low=write(value.low), mid=write(value.mid), high=write(value.high)
    )


def money(value: float, voice: Voice) -> str:
    """Return an amount for running text."""
    return voice.number.money(value, cents=False)


def days(key: str, n: float, voice: Voice) -> str:
    """Return a number of days or months with its word."""
    return voice.text(key, n=n, text=voice.number.integer(n))


def _break_even(option: ContractOption, voice: Voice) -> str:
    weeks = option.break_even_weeks
    if weeks is None or weeks.high is None:
        return voice.text("break-even-none")
    first = voice.number.integer(weeks.high)
    if weeks.mid is None:
        return voice.text("break-even-only-high", first=voice.weeks(weeks.high))
    if weeks.low is None:
        return voice.text("break-even-open", mid=voice.weeks(weeks.mid), first=first)
    last = voice.number.integer(weeks.low)
    return voice.text("break-even", mid=voice.weeks(weeks.mid), first=first, last=last)


def _column(option: ContractOption, voice: Voice) -> Column:
    name = f"option-{option.code}"
    return left(voice.text(f"{name}-proposed" if option.recommended else name))


def _offered(voice: Voice) -> list[tuple[str, Cell]]:
    number = voice.number
    return [
        ("meant-for", lambda o: voice.text(f"option-{o.code}-for")),
        ("every", lambda o: voice.weeks(o.every_weeks)),
        ("why", lambda o: voice.text(f"reason-{o.reason}")),
        ("visits", lambda o: number.integer(o.visits_in_term)),
        ("delivery", lambda o: days("working-days", o.deliver_within_days, voice)),
        ("answer", lambda o: days("working-days", o.answer_within_days, voice)),
        ("price", lambda o: money(o.price, voice)),
        ("price-term", lambda o: money(o.price_in_term, voice)),
    ]


def _counted(voice: Voice) -> list[tuple[str, Cell]]:
    def amount(value: float) -> str:
        return money(value, voice)

    return [
        ("wrong", lambda o: voice.number.integer(o.n_wrong)),
        ("contacts", lambda o: estimate(o.wrong_contacts, voice)),
        ("at-stake", lambda o: estimate(o.at_stake, voice, amount)),
        ("break-even", lambda o: _break_even(o, voice)),
    ]


def _options(analysis: Analysis, voice: Voice) -> Table:
    contract = analysis.contract
    rows = _offered(voice) + (_counted(voice) if contract.stakes else [])
    term = days("n-months", contract.terms.term_months, voice)
    note = "options-note" if contract.stakes else "options-note-uncounted"
    return Table(
        key="options",
        caption=voice.text("options-caption"),
        columns=(
            left(voice.text("options-row")),
            *(_column(option, voice) for option in contract.options),
        ),
        rows=tuple(
            (voice.text(f"row-{key}", term=term), *(cell(option) for option in contract.options))
            for key, cell in rows
        ),
        note=voice.text(
            note,
            currency=analysis.provenance.currency,
            day_rate=money(contract.rates.day_rate, voice),
            hosting=money(contract.rates.hosting_per_month, voice),
        ),
    )


def pays_callout(analysis: Analysis, stakes: Stakes, voice: Voice) -> Callout:
    """Return whether the standard option pays, with its cost and what it avoids."""
    never, chosen = stakes.compared[0], stakes.compared[1]
    saved = {
        f"saved_{end}": money(getattr(never.at_stake, end) - getattr(chosen.at_stake, end), voice)
        for end in ("low", "mid", "high")
    }
    cost = money(chosen.contract_cost, voice)
    said = [claimed(analysis, voice, _CLAIMS[stakes.pays], cost=cost, **saved)]
    if stakes.pays_from_factor is not None:
        factor = stakes.pays_from_factor
        text = voice.number.decimal(factor, 0 if factor >= _LARGE_FACTOR else 1)
        said.append(voice.text("pays-factor", factor=text))
    said.append(_twice(analysis, stakes, voice))
    if not any(option.recommended for option in analysis.contract.options):
        said.append(voice.text("proposed-none"))
    return Callout(
        title=voice.text(f"pays-title-{stakes.pays}"),
        text=" ".join(each for each in said if each),
        tone=_TONES[stakes.pays],
    )


def _twice(analysis: Analysis, stakes: Stakes, voice: Voice) -> str | None:
    by_code = {schedule.code: schedule.total.mid for schedule in stakes.compared}
    if "twice" not in by_code:
        return None
    amounts = {
        "twice": money(by_code["twice"], voice),
        "chosen": money(by_code["chosen"], voice),
    }
    return claimed(analysis, voice, "twice-costs-more", **amounts) or claimed(
        analysis, voice, "twice-costs-less", **amounts
    )


def _scope(analysis: Analysis, voice: Voice) -> Table:
    options = analysis.contract.options
    items = {item.code: item.days for option in options for item in option.scope}

    def cell(option: ContractOption, code: str) -> str:
        inside = any(item.code == code for item in option.scope)
        return voice.text("scope-in") if inside else voice.text("scope-out")

    total = tuple(voice.number.decimal(option.days) for option in options)
    return Table(
        key="scope",
        caption=voice.text("contract-scope-caption"),
        columns=(
            left(voice.text("column-work")),
            right(voice.text("column-days")),
            *(right(voice.text(f"option-{option.code}")) for option in options),
        ),
        rows=(
            *(
                (
                    voice.text(f"scope-{code}"),
                    voice.number.decimal(n),
                    *(cell(option, code) for option in options),
                )
                for code, n in items.items()
            ),
            (voice.text("scope-total"), "", *total),
        ),
        total_row=True,
    )


def _lead(analysis: Analysis, voice: Voice) -> Paragraph:
    period = analysis.contract.period_weeks
    if period.median is None:
        return lead(voice.text("contract-lead-beyond", weeks=voice.weeks(period.horizon_weeks)))
    return lead(voice.text("contract-lead", weeks=voice.weeks(period.median)))


def contract(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return the offer and its terms, a page each; where there is no basis, why there is none."""
    proposal, title = analysis.contract, voice.text("contract-title")
    if not proposal.options:
        blocks = (
            period_callout(analysis, voice),
            lead(voice.text("contract-none")),
            Paragraph(text=voice.text("contract-not-written")),
        )
        return (Section(key="contract", title=title, blocks=blocks),)
    verdict = [pays_callout(analysis, proposal.stakes, voice)] if proposal.stakes else []
    offer = Section(
        key="contract",
        title=title,
        blocks=(
            _lead(analysis, voice),
            *verdict,
            _options(analysis, voice),
            _scope(analysis, voice),
        ),
    )
    return offer, terms(analysis, voice)
