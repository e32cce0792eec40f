"""Work shared among processes: results in the order of the tasks, and a process that dies costs only its task."""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterator
from multiprocessing import Process
from multiprocessing.connection import Connection, Pipe, wait
from typing import Any, Generic, NamedTuple, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_AHEAD = 2  # tasks a process has at hand, so that it never waits for the next
_WINDOW = 4  # results a process may be ahead of the one that is waited for: memory stays flat
_LOOK = 0.2  # seconds between looks whether to stop


_OURS: set[Connection] = set()  # our ends of the pipes


class _Given(NamedTuple, Generic[Task]):
    number: int
    task: Task


class _Worker(Generic[Task]):
    """A process, the pipe to it, and the tasks it has, the one at work first."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        self.pipe, theirs = Pipe()
        _OURS.add(self.pipe)
        self.given: deque[_Given[Task]] = deque()
        self.process = Process(target=_serve, args=(work, theirs), daemon=True)
        self.process.start()
        theirs.close()

    def give(self, given: _Given[Task]) -> bool:
        """Hand over a task; False when the process is dead."""
        try:
            self.pipe.send(given.task)
        except OSError:
            return False
        self.given.append(given)
        return True

    def end(self) -> None:
        _OURS.discard(self.pipe)
        self.pipe.close()
        self.process.join(1)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def _serve(work: Callable[[Any], Any], pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    for other in _OURS:
        other.close()  # a forked process has these, too; as long as it does, no other learns that the parent is gone
    gc.freeze()  # what the parent has made is no garbage: looking through it again and again takes longer than a letter
    while True:
        try:
            pipe.send(work(pipe.recv()))
        except (EOFError, OSError):
            return


def shared(  # noqa: C901 (one loop that feeds and gathers)
    tasks: Iterator[Task],
    work: Callable[[Task], Result],
    lost: Callable[[Task, int], Result],
    jobs: int,
    stopped: Callable[[], bool],
) -> Iterator[Result]:
    """The results of the work on each task, in the order of the tasks.

    `lost` makes the result of a task whose process died, from the task and the exit code. Once `stopped` says so, no
    task is begun any more, and what is under way is finished.
    """
    workers: list[_Worker[Task]] = [_Worker(work) for _ in range(jobs)]
    done: dict[int, Result] = {}
    again: deque[_Given[Task]] = deque()
    numbered = enumerate(tasks)
    due, exhausted = 0, False
    try:
        while True:
            for at, worker in enumerate(workers):
                # What a dead process leaves is waited for: it may not wait itself until the others' results are taken.
                while len(worker.given) < _AHEAD and not (
                    stopped() or (not again and (exhausted or len(done) > _WINDOW * jobs))
                ):
                    given = again.popleft() if again else next((_Given(*pair) for pair in numbered), None)
                    if given is None:
                        exhausted = True
                    elif not worker.give(given):
                        again.appendleft(given)
                        if not worker.given:  # else its pipe will tell of what it had
                            worker.end()
                            workers[at] = _Worker(work)
                        break
            busy = {worker.pipe: at for at, worker in enumerate(workers) if worker.given}
            if not busy:
                break
            for pipe in wait(list(busy), _LOOK):
                at = busy[pipe]  # type: ignore[index]
                worker = workers[at]
                try:
                    result = worker.pipe.recv()
                    done[worker.given.popleft().number] = result
                except (EOFError, OSError):
                    worker.end()
                    number, task = worker.given.popleft()
                    done[number] = lost(task, worker.process.exitcode or 0)
                    again.extend(worker.given)
                    workers[at] = _Worker(work)
            while due in done:
                yield done.pop(due)
                due += 1
        yield from (done[number] for number in sorted(done))
    finally:
        for worker in workers:
            worker.end()
