"""What a case leaves out is told at the field that lacks it; what it holds is not."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from apology_cli.finding import Level
from apology_cli.flow import compose
from apology_cli.rule import Completeness, rule_ids
from samples import SAMPLES, files, only
from small_cases import case_of

Keys = Mapping[str, object]

LACKS: list[tuple[str, Keys]] = [
    (Completeness.MISSING_FACTS, {}),
    (Completeness.MISSING_REASON, {}),
    (Completeness.MISSING_EVENT, {}),
    (Completeness.NO_LOOK_AHEAD, {}),
    (Completeness.NO_CONTACT, {}),
    (Completeness.UNUSED, {"choose_by": "2026-04-01"}),
    (Completeness.UNUSED, {"inquiry": {"answer_by": "2026-04-01"}}),
    ("vague-promise", {"decisions": [{"we": "will call you"}]}),
    (Completeness.SLOT, {"decisions": [{"we": "called you", "by": "2026-04-01"}]}),
    ("vague-promise", {"compensation": {"kind": "voucher", "amount": "5 GBP"}}),
]
WHOLE: list[tuple[str, Keys]] = [
    ("vague-promise", {"decisions": [{"we": "called you"}]}),
    ("vague-promise", {"decisions": [{"we": "will call you", "by": "2026-04-01"}]}),
    (Completeness.NO_CONTACT, {"contact": {"phone": "020 7946 0000"}}),
    (Completeness.NO_LOOK_AHEAD, {"compensation": {"kind": "gesture", "we": "have named a contact for you"}}),
    (Completeness.UNUSED, {"choose_by": "2026-04-01", "options": ["tea"]}),
]


def found(keys: Keys) -> set[str]:
    """The rules of the findings of a small case with these keys."""
    return {finding.rule for finding in compose(case_of(keys)).findings}


@pytest.mark.parametrize(("rule", "keys"), LACKS, ids=lambda value: str(value)[:40])
def test_what_a_case_lacks_is_found(rule: str, keys: Keys) -> None:
    assert rule in found(keys)


@pytest.mark.parametrize(("rule", "keys"), WHOLE, ids=lambda value: str(value)[:40])
def test_what_a_case_holds_is_not_missed(rule: str, keys: Keys) -> None:
    assert rule not in found(keys)


def test_a_finding_points_at_the_field_and_says_the_mend() -> None:
    case = case_of({"decisions": [{"we": "will call you"}]})
    (finding,) = (finding for finding in compose(case).findings if finding.rule == "vague-promise")
    assert (finding.line, finding.column) == case.source.places["decisions[0]"]
    assert (finding.stage, finding.quote, finding.level) == ("decisions", "will call you", Level.WARNING)
    assert finding.suggestion


def test_a_rule_that_the_case_ignores_is_not_told() -> None:
    keys = {"decisions": [{"we": "will call you"}], "ignore": {"vague-promise": "agreed by telephone"}}
    assert "vague-promise" not in found(keys)


def test_every_finding_bears_the_id_of_a_rule() -> None:
    assert {finding.rule for path in files(SAMPLES) for finding in compose(only(path)).findings} <= rule_ids()


def test_no_sample_has_a_warning() -> None:
    warned = [(path.stem, f.rule) for path in files(SAMPLES) for f in compose(only(path)).findings if f.level != "hint"]
    assert not warned
