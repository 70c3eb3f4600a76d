"""The few spreadsheet functions that the pocket rules use, evaluated as a spreadsheet does."""

from __future__ import annotations

import math
import operator
import re

_TOKEN = re.compile(r'"[^"]*"|[A-Z]+(?=\()|[A-Z]+\d+|\d+(?:\.\d+)?|<=|>=|<>|[<>=(),-]')
_COMPARE = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
}


def _is_number(value):
    return isinstance(value, int | float) and not math.isnan(value)


class _Reader:
    def __init__(self, text, cell):
        self.tokens = _TOKEN.findall(text)
        assert "".join(self.tokens) == text, "the formula uses something unknown"
        self.place, self.cell = 0, cell

    def take(self):
        self.place += 1
        return self.tokens[self.place - 1]

    def peek(self):
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def expression(self):
        left = self.operand()
        if self.peek() not in _COMPARE:
            return left
        compare, right = _COMPARE[self.take()], self.operand()
        # An empty cell counts as 0 in a comparison.
        return compare(*(value if _is_number(value) else 0.0 for value in (left, right)))

    def operand(self):
        token = self.take()
        if token == "-":
            return -self.operand()
        if token.startswith('"'):
            return token[1:-1]
        if self.peek() == "(":
            return self.call(token)
        return self.cell(token) if token[0].isalpha() else float(token)

    def call(self, name):
        arguments = []
        self.take()
        while True:
            arguments.append(self.expression())
            if self.take() == ")":
                break
        if name == "IF":
            return arguments[1] if arguments[0] else arguments[2]
        known = {"AND": all, "OR": any}
        if name in known:
            return known[name](arguments)
        return {"NOT": operator.not_, "ISNUMBER": _is_number}[name](arguments[0])


def evaluate(formula, cell):
    """Return what a formula gives; ``cell`` maps a reference to its value (NaN: empty)."""
    reader = _Reader(formula.removeprefix("="), cell)
    value = reader.expression()
    assert reader.place == len(reader.tokens)
    return value
