"""What an input of a published model is: a number, a list, a schedule or a word that whoever asks may set."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from groundswell.grammar.spelling import BadInput, unknown

Value = float | str | tuple[float, ...]
Inputs = Mapping[str, Value]
"""The value of every input of a model, by name."""

_LARGEST = 1e15
_STEP = re.compile(r"(\d+)([:~])(.+)")


@dataclass(frozen=True)
class Input:
    """One input.

    Attributes
    ----------
    name, meaning, unit : str
        What it is called and says, and in what it is given. A share is 0-1.
    default : float, str or tuple of float
        Its value in the published model.
    low, high : float
        Between which it may lie, both included.
    symbol : str
        The letter that the paper has for it, which is understood as well.
    whole : bool
        Whether only whole numbers make sense.
    words : tuple of str
        What may be chosen, where it is a word and no number.
    many : bool
        Whether it is a list of numbers.
    by_step : bool
        Whether it may change while the model runs: ``0.9``, or ``0:0.9,75:0.65`` (from step 75 on another value), or
        ``0:0.9,270~0`` (falls evenly until step 270).
    """

    name: str
    meaning: str
    unit: str
    default: Value
    low: float = 0.0
    high: float = math.inf
    symbol: str = ""
    whole: bool = False
    words: tuple[str, ...] = ()
    many: bool = False
    by_step: bool = False

    def read(self, text: str) -> Value:
        """The value that a text says.

        Raises
        ------
        BadInput
            If it says none, or one out of range.

        >>> Input("sigma", "spread", "share", 0.1, 0.0, 1.0).read("12%")
        0.12
        >>> Input("legitimacy", "L", "share", 0.9, 0.0, 1.0, by_step=True).read("0:0.9,75:0.65")
        '0:0.9,75:0.65'
        """
        if self.words:
            if text not in self.words:
                raise unknown(f"value of {self.name}", text, self.words)
            return text
        if self.many:
            return tuple(self._number(part, text) for part in text.split(",")) if text.strip() else ()
        if self.by_step and ("," in text or ":" in text):
            self.by_steps(text, 1)
            return text
        return self._number(text, text)

    def by_steps(self, value: Value, steps: int) -> tuple[float, ...]:
        """The value at each of so many steps.

        >>> Input("cops", "", "share", 0.04, by_step=True).by_steps("0:4,4~0", 6)
        (4.0, 3.0, 2.0, 1.0, 0.0, 0.0)
        """
        if isinstance(value, float | int):
            return (float(value),) * steps
        written = str(value)
        values, last = [0.0] * steps, (-1, 0.0)
        for part in written.split(","):
            match = _STEP.fullmatch(part.strip())
            if match is None or int(match[1]) <= last[0] or (last[0] < 0 and match[1] != "0"):
                raise self._complain(written, "steps that rise from 0, such as 0:0.9,75:0.65 or 0:0.9,270~0")
            first, reached = int(match[1]), self._number(match[3], written)
            if match[2] == "~":
                for step in range(max(last[0], 0), min(first, steps)):
                    values[step] = last[1] + (reached - last[1]) * (step - last[0]) / (first - last[0])
            for step in range(first, steps):
                values[step] = reached
            last = first, reached
        return tuple(values)

    def _number(self, text: str, whole: str) -> float:
        part = text.strip()
        try:
            number = float(part[:-1]) / 100.0 if part.endswith("%") and self.unit == "share" else float(part)
        except ValueError:
            raise self._complain(whole, self._expected) from None
        if not math.isfinite(number) or not self.low <= number <= self.high or abs(number) > _LARGEST:
            raise self._complain(whole, self._expected)
        if self.whole and number != int(number):
            raise self._complain(whole, f"a whole number of {self.unit}")
        return number

    @property
    def _expected(self) -> str:
        above = f"at least {self.low:g}" if math.isinf(self.high) else f"from {self.low:g} to {self.high:g}"
        percent = " (12 % is 0.12 or 12%)" if self.unit == "share" else ""
        every = "numbers parted by commas, each" if self.many else "a number"
        return f"{every} {above}, in {self.unit}{percent}"

    def _complain(self, text: str, expected: str) -> BadInput:
        said = text if len(text) <= 60 else f"{text[:60]}..."
        return BadInput(f"cannot set {self.name}={said!r}", expected=expected)
