#!/bin/sh
# One letter to many: an outage, a recall, a late delivery. The case says what is the same for all, the table what is not.
#
#     scripts/mass_letter.sh CASE TABLE FOLDER
#
# A column of the table is a field of the case: client.name, complaint.number, compensation.0.amount.
set -eu
case=${1:?the case that all share} table=${2:?the table, a row for each client} folder=${3:?the folder for the letters}

exec compose "$case" --each "$table" -o "$folder/" --name '{complaint.number}-{client.name}' --jobs 0 \
    --report "$folder.jsonl"
