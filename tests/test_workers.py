"""Work shared among processes: every task has its result, in order, whichever processes die and when."""

from __future__ import annotations

import os
import time

import pytest

from apology_cli.workers import shared

TASKS = 300


def dying_at_times(task: int) -> str:
    """Work that takes long now and then, and now and then takes its process with it."""
    if task % 60 == 1:
        time.sleep(0.3)  # the others run ahead of it
    if task % 17 == 3 or task % 60 == 2:
        os._exit(9)
    return f"done {task}"


def dying_late(task: int) -> str:
    """Work that takes long and then dies, while the others are as far ahead as they may be."""
    if task == 1:
        time.sleep(0.5)
        os._exit(9)
    return f"done {task}"


def lost(task: int, code: int) -> str:
    return f"lost {task} ({code})"


@pytest.mark.parametrize("jobs", [2, 3])
def test_processes_that_die_cost_their_tasks_and_no_other(jobs: int) -> None:
    results = list(shared(iter(range(TASKS)), dying_at_times, lost, jobs, lambda: False))
    fatal = {task for task in range(TASKS) if task % 17 == 3 or task % 60 == 2}
    assert results == [f"lost {task} (9)" if task in fatal else f"done {task}" for task in range(TASKS)]


def test_a_process_that_dies_behind_all_others_costs_one_task() -> None:
    results = list(shared(iter(range(TASKS)), dying_late, lost, 2, lambda: False))
    assert results == [f"lost {task} (9)" if task == 1 else f"done {task}" for task in range(TASKS)]
