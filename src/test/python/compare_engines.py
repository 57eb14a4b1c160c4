"""Rehearses histories with both engines and names every step in which they disagree.

    python compare_engines.py PROGRAM PYTHON [--dialect DIALECT] [--rows N] FOLDER...

PROGRAM is Banister's start script, PYTHON an interpreter with Alembic. A revision that either engine could not run is
counted apart: an interpreter without the application's modules proves nothing. Ends with 1 when they disagree.
"""
import argparse
import json
import subprocess
import sys


def rehearsed(arguments, folder, engine):
    command = [arguments.program, "rehearse", folder, "--format", "json", "--rows", str(arguments.rows), "--engine", engine]
    command += ["--python", arguments.python] if engine == "alembic" else []
    command += ["--dialect", arguments.dialect] if arguments.dialect else []
    ended = subprocess.run(command, capture_output=True, text=True)
    if ended.returncode not in (0, 1, 3):
        sys.exit(ended.stderr)
    return {revision["revision"]: revision for revision in json.loads(ended.stdout)["revisions"]}


def steps(revision):
    trip = revision.get("round_trip") or {}
    return {
        step["step"]: {key: step.get(key) for key in ("outcome", "error", "schema", "rows")}
        for step in trip.get("steps", [])
    }


def could_not_run(revision):
    return any(step["outcome"] == "skipped" for name, step in steps(revision).items() if name == "upgrade")


def compare(arguments, folder):
    embedded = rehearsed(arguments, folder, "embedded")
    alembic = rehearsed(arguments, folder, "alembic")
    equal = apart = 0
    for name, revision in embedded.items():
        ours, theirs = steps(revision), steps(alembic[name])
        if could_not_run(revision) or could_not_run(alembic[name]):
            apart += 1
        elif ours == theirs:
            equal += 1
        else:
            for step in ours:
                if ours[step] != theirs.get(step):
                    print(f"{folder} {name} {step}\n  embedded {ours[step]}\n  alembic  {theirs.get(step)}")
    print(f"{folder}: {equal} of {len(embedded)} equal, {apart} could not be run by one of them")
    return equal + apart == len(embedded)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("python")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--dialect")
    parser.add_argument("--rows", type=int, default=5)
    arguments = parser.parse_args()
    sys.exit(0 if all([compare(arguments, folder) for folder in arguments.folders]) else 1)


if __name__ == "__main__":
    main()
