"""The time a figure holds for: every expression of time of a text, and which of them governs a figure."""

from extract.period.governing import Period, Whole, period_of
from extract.period.marks import DateMark, mark_dates
from extract.period.mentions import PeriodMention, find_dates, find_periods
from extract.period.reporting import in_head, reporting_period
from extract.period.scene import Periods, read_periods

__all__ = [
    "DateMark",
    "Period",
    "PeriodMention",
    "Periods",
    "Whole",
    "find_dates",
    "find_periods",
    "in_head",
    "mark_dates",
    "period_of",
    "read_periods",
    "reporting_period",
]
