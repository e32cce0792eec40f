"""Templates made ready to render, with one wording of each sentence. The only file that knows Jinja2."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from apology_cli.resources import templates

__all__ = ["WORDINGS", "Environment", "TemplateError", "environment", "one_wording"]

WORDINGS: Final = 3  # of every generic sentence, at least
_OPENER: Final = re.compile(r"\s*(?:(?:¶|-|#(?:\d+|\{\{.*?\}\}))(?: +|$))?")  # opens a paragraph or an item
_OTHER: Final = re.compile(r"\s*\|\s*")
_TAGS: Final = re.compile(r"\{[%#].*?[%#]\}")


def environment(code: str, company: Path | None, wording: int) -> Environment:
    """Our templates of a language with one wording of each sentence, over them those of a company's folder."""
    ours = FileSystemLoader([templates() / code, templates()])
    own = [FileSystemLoader(company / code)] if company else []
    loader = _OneWording(ChoiceLoader([*own, ours, PrefixLoader({"ours": ours})]), wording)
    if company:
        # A company's templates come from outside: they run sandboxed.
        from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415 (only they need it)

        env: Environment = ImmutableSandboxedEnvironment(loader=loader)
    else:
        env = Environment(loader=loader, autoescape=False)  # noqa: S701 (letters are no markup)
        env.context_class = _Calling
    env.undefined = StrictUndefined
    env.bytecode_cache = _BesideModules(wording) if wording <= WORDINGS else None
    env.trim_blocks = env.lstrip_blocks = True
    env.auto_reload = False  # one run, one state of the templates
    # A plain mapping in the place of a chain of them, which takes long to look through, and every letter does.
    env.make_globals = lambda d: {**env.globals, **(d or {})}  # type: ignore[method-assign]
    return env


class _Calling(Context):
    """Calls the phrases of a template as they are: none of ours asks for the context it is called from."""

    @staticmethod
    def call(phrase: Any, /, *given: Any, _block_vars: Any = None, _loop_vars: Any = None, **named: Any) -> Any:
        """What the phrase gives back; the variables that Jinja passes along stay behind."""
        return phrase(*given, **named)


class _OneWording(BaseLoader):
    """Gives the templates of another loader with one wording of each sentence: a letter renders only what it says."""

    def __init__(self, loader: BaseLoader, number: int) -> None:
        self.loader = loader
        self.number = number

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text of a template. TemplateSyntaxError for a wording that stands below no sentence."""
        source, file, fresh = self.loader.get_source(environment, template)
        lines = source.split("\n")
        if stray := next((at for at in range(len(lines)) if _is_other(lines[at]) and not _above(lines, at)), None):
            why = "a line that begins with | must stand right below the sentence that it words differently"
            raise TemplateSyntaxError(why, stray + 1, template, file)
        return one_wording(source, self.number), file, fresh


class _BesideModules(FileSystemBytecodeCache):
    """Keeps compiled templates beside compiled modules: compiling them takes longer than all the rest."""

    def __init__(self, number: int) -> None:
        super().__init__(str(Path(__file__).with_name("__pycache__")), f"template-%s-{number}.pyc")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, where the folder may be written to."""
        with suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


def one_wording(source: str, number: int) -> str:
    """The text of a template with the wording of this number of each sentence, counted round; no line changes place."""
    lines = source.split("\n")
    groups: list[list[int]] = []
    for at, line in enumerate(lines):
        if _is_other(line) and groups:
            groups[-1].append(at)
        else:
            groups.append([at])
    for first, *others in groups:
        taken = (number - 1) % (1 + len(others))
        if taken:
            opener = _OPENER.match(lines[first])
            lines[first] = f"{opener[0] if opener else ''}{_OTHER.sub('', lines[others[taken - 1]], count=1)}"
        for other in others:
            lines[other] = ""
    return "\n".join(lines)


def _is_other(line: str) -> bool:
    return line.lstrip(" ").startswith("|")


def _above(lines: list[str], at: int) -> bool:
    """Whether a line that holds words stands right above."""
    return at > 0 and bool(_TAGS.sub("", lines[at - 1]).strip())
