#!/bin/sh
# The same letters by many short runs: for a scheduler that hands out files, or a machine where one run may not take all.
#
#     scripts/with_xargs.sh CASES LETTERS [PROCESSES]
#
# `compose --jobs 0` does the same in one run and is quicker: there, a process starts once.
set -eu
cases=${1:?the folder of the cases} letters=${2:?the folder for the letters} processes=${3:-2}

mkdir -p "$letters"
find "$cases" -name '*.yaml' ! -name company.yaml -print0 | xargs -0 -n 50 -P "$processes" compose -o "$letters/" --quiet
