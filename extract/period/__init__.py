"""The time a figure holds for."""

from extract.period.governing import Period, Periods, period_of, read_periods
from extract.period.mentions import PeriodMention, find_periods

__all__ = ["Period", "PeriodMention", "Periods", "find_periods", "period_of", "read_periods"]
