#!/bin/sh
# Answers the cases that the day has left in a folder.
#
#     scripts/nightly.sh INBOX OUTBOX
#
# Run it as often as you like: a letter is written again only when its case has changed, and one that somebody has
# edited is left alone. What was promised, found or not written stands in OUTBOX/report.jsonl, one line a case.
set -u
inbox=${1:?the folder of the cases} outbox=${2:?the folder for the letters}

mkdir -p "$outbox"
compose "$inbox" -o "$outbox/" --jobs 0 --report "$outbox/report.jsonl" --quiet
code=$?
# 1: some letters were not written, the others were. Anything above is for somebody to look at now.
if [ "$code" -gt 1 ]; then
    echo "nightly: compose ended with $code" >&2
    exit "$code"
fi
echo "letters to sign: $(grep -c '"outcome": "written"' "$outbox/report.jsonl")"
exit "$code"
