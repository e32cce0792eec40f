"""The plan of a letter in words: why this scheme, where each sentence comes from, what would make it better."""

from __future__ import annotations

from collections.abc import Iterator

from apology_cli.case import Case
from apology_cli.flow import compose
from apology_cli.letter import Paragraph, Sentence
from apology_cli.scheme import Plan, plan
from apology_cli.wording import wording_number


def explained(case: Case) -> Iterator[str]:
    """The lines of the explanation. CaseError when the scheme is forced against the verdicts."""
    chosen, letter = plan(case), compose(case)
    yield f"{case.source.file}: {chosen.scheme}, because {chosen.because}; wording {wording_number(case)}"
    for section in letter.sections:
        yield ""
        yield section.stage
        for block in section.blocks:
            for paragraph in (block,) if isinstance(block, Paragraph) else block.items:
                for sentence in paragraph.sentences:
                    yield f"  {sentence.text}"
                    yield f"    {_origin(case, chosen, section.stage, sentence)}"
    if letter.findings:
        yield ""
        yield "What would make the letter better:"
    for finding in letter.findings:
        yield f"  line {finding.line}: {finding.level} {finding.rule}: {finding.message}"
        if finding.suggestion:
            yield f"    {finding.suggestion}"


def _origin(case: Case, chosen: Plan, stage: str, sentence: Sentence) -> str:
    """The fields a sentence holds, and the template that says the rest."""
    paths = dict.fromkeys(span.path for span in sentence.spans if span.path)
    fields = [
        f"{path} (line {case.source.places[path].line})" if path in case.source.places else path for path in paths
    ]
    own = any(not span.path and any(map(str.isalpha, span.text)) for span in sentence.spans)
    if own:
        fields.insert(0, f"wording {case.language.partition('-')[0]}/{chosen.scheme}.j2, {stage}")
    return "from " + "; ".join(fields)
