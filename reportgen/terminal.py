"""What ``check`` prints: tables on a terminal, the same without colour elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportgen.app.check import CheckReport
from reportgen.inputs.problems import Problem, Severity, counted, printable
from reportgen.model.results import ChapterGate, Eligibility
from reportgen.texts.catalog import Texts
from reportgen.texts.eligibility import chapter_text, reasons_text
from reportgen.texts.numbers import Numbers

PLAIN_WIDTH = 120  # columns, where there is no terminal to ask
EFFECTS = {Severity.STOP: "stops", Severity.DROP: "left out", Severity.TOLD: "told"}
STYLES = {Severity.STOP: "bold red", Severity.DROP: "yellow", Severity.TOLD: "dim"}


def console_for_output() -> Console:
    """Return a console on stdout."""
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console = Console(
            highlight=False, markup=False, emoji=False, color_system=None, width=PLAIN_WIDTH
        )
    return console


def show(report: CheckReport, console: Console, currency: str) -> None:
    """Print a report: every problem, then the chapters, then whether a build would run."""
    if report.problems:
        console.print(_problems(report.problems))
    if report.eligibility is not None:
        texts, numbers = Texts(lang="en"), Numbers(lang="en", currency=currency)
        console.print(_chapters(report.eligibility, texts, numbers))
    console.print(_verdict(report), soft_wrap=True)


def _problems(problems: Sequence[Problem]) -> Table:
    table = _grid("Problems")
    for name in ("Code", "Effect", "Table", "Column"):
        table.add_column(name, overflow="fold")
    table.add_column("Rows", justify="right")
    table.add_column("Found, expected, what to do", ratio=1, overflow="fold")
    for problem in problems:
        table.add_row(
            problem.code,
            Text(EFFECTS[problem.severity], style=STYLES[problem.severity]),
            problem.table,
            problem.column,
            f"{problem.n_rows:,}" if problem.n_rows else "",
            _told(problem),
        )
    return table


def _told(problem: Problem) -> Text:
    lines = [problem.found, *(f"    {row}" for row in problem.rows)]
    lines += [f"expected: {problem.expected}", f"what to do: {problem.remedy}"]
    return Text("\n".join(printable(line, 10_000) for line in lines))


def _chapters(eligibility: Eligibility, texts: Texts, numbers: Numbers) -> Table:
    table = _grid("Chapters")
    table.add_column("Chapter")
    table.add_column("Printed")
    table.add_column("Why", ratio=1)
    for gate in eligibility.chapters:
        printed = Text(_printed(gate), style="" if gate.printable else "bold red")
        table.add_row(chapter_text(gate, texts), printed, Text(reasons_text(gate, texts, numbers)))
    return table


def _printed(gate: ChapterGate) -> str:
    if not gate.printable:
        return "no"
    return "with care" if gate.reasons else "yes"


def _grid(title: str) -> Table:
    return Table(title=title, title_justify="left", title_style="bold", box=box.ASCII, expand=True)


def _verdict(report: CheckReport) -> str:
    if not report.usable:
        n_stopping = sum(problem.severity is Severity.STOP for problem in report.problems)
        return f"A build would not run: {counted(n_stopping, 'problem')} to mend first."
    eligibility = report.eligibility
    n_left_out = len(eligibility.left_out) if eligibility is not None else 0
    left_out = f", {counted(n_left_out, 'chapter')} left out" if n_left_out else ""
    return f"A build would run, as of {report.as_of}{left_out}."
