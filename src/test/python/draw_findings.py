#!/usr/bin/env python3
"""Draws findings over all histories for judging by eye: draw_findings.py FOLDER SEED NUMBER

FOLDER holds one CHAIN.json for each history, as `banister check --format json` writes it. A plain draw: every finding of every rule is as
likely as any other. Written are tab-separated number, severity, rule, project, revision, file, line, object and message.
"""
import json
import pathlib
import random
import sys


def main():
    folder, seed, number = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    findings = []
    for path in sorted(folder.glob("*.json")):
        for finding in json.loads(path.read_text())["findings"]:
            findings.append((finding["severity"], finding["rule"], path.stem, finding["revision"] or "-", finding["file"],
                             finding["line"], finding["object"], finding["message"]))
    findings.sort(key=str)
    for n, row in enumerate(random.Random(seed).sample(findings, number), 1):
        print(n, *row, sep="\t")


main()
