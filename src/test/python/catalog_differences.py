#!/usr/bin/env python3
"""Folds a stairway of the real Alembic into what a static audit is held against: catalog_differences.py IN.jsonl OUT.tsv

One line an object that the downgrade leaves different, by kind, table and name; texts of the catalog are left out. A revision
without any has one line with '-'. Revisions after a failed upgrade are no evidence. An index column that only says ASC is the same.
"""
import json
import sys

KINDS = {"columns": "column", "indexes": "index", "foreign_keys": "foreign_key", "checks": "check", "unique": "unique",
         "primary_key": "primary_key"}
TOP = {"sequences": "sequence", "enums": "enum", "views": "view", "functions": "function", "extensions": "extension"}


def subject(difference):
    parts = difference.split(": ", 1)[0].strip("/").split("/")
    if parts[0] != "tables":
        return TOP.get(parts[0], parts[0]), "-", parts[1] if len(parts) > 1 else "-"
    if len(parts) == 2:
        return "table", "-", parts[1]
    if parts[2] == "columns" and parts[-1] == "pk":
        return "primary_key", parts[1], "-"
    kind = KINDS.get(parts[2], parts[2])
    return kind, parts[1], parts[3] if len(parts) > 3 and kind != "primary_key" else "-"


def is_spelling(difference):
    path, _, change = difference.partition(": ")
    before, _, after = change.partition(" -> ")
    return path.endswith("/columns") and "/indexes/" in path and before.replace(" asc", "") == after.replace(" asc", "")


def main():
    with open(sys.argv[1]) as source, open(sys.argv[2], "w") as out:
        print("revision", "downgrade", "kind", "table", "name", sep="\t", file=out)
        for line in source:
            step = json.loads(line)
            outcome = (step.get("downgrade") or {}).get("outcome")
            if step.get("after_failure") or step["upgrade"]["outcome"] != "ok" or outcome not in ("ok", "error"):
                continue
            left = [d for d in step.get("differences") or [] if not is_spelling(d)] if outcome == "ok" else []
            for row in sorted({subject(d) for d in left}) or [("-", "-", "-")]:
                print(step["revision"], outcome, *row, sep="\t", file=out)


main()
