"""Times a stairway without rows on SQLite, ours beside the real Alembic's, over made histories and a folder of one's own.

    python measure_stairway.py PROGRAM PYTHON [--count 100 200 400 800] [--runs 3] [--folder VERSIONS PROJECT]

PROGRAM is Banister's start script, PYTHON an interpreter with Alembic. Told are the least seconds of the runs: of the
whole process, and of the steps alone. The first run of the program finds an empty cache folder, the others the recordings
of the first; it is told apart. A load of other programs falls on both, so read the ratios.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent


def timed(command, environment=None):
    start = time.monotonic()
    ended = subprocess.run(command, capture_output=True, text=True, env=environment)
    seconds = time.monotonic() - start
    if ended.returncode not in (0, 1, 3):
        sys.exit(ended.stderr)
    return seconds, json.loads(ended.stdout)


def ours(program, versions, cache):
    whole, answer = timed([program, "rehearse", versions, "--rows", "0", "--dialect", "sqlite", "--format", "json"],
                          dict(os.environ, XDG_CACHE_HOME=cache))
    steps = [step for revision in answer["revisions"] for step in revision.get("round_trip", {}).get("steps", [])]
    walked = [step for step in steps if step["step"] in ("upgrade", "downgrade", "reupgrade")]
    ran = sum(step["outcome"] in ("passed", "differs") for step in walked)
    return whole, sum(step.get("milliseconds", 0) for step in walked) / 1000, ran


def measure(arguments, name, versions, project, work):
    cache = os.path.join(work, "cache " + name)
    cold, again, real = [], [], []
    for number in range(arguments.runs):
        seconds, answer = timed([arguments.python, str(HERE / "alembic_stairway.py"), versions] + project)
        real.append((seconds, answer["seconds"]))
        (again if number else cold).append(ours(arguments.program, versions, cache))
    again.append(ours(arguments.program, versions, cache))
    whole, steps = (min(times) for times in zip(*real))
    ours_whole, ours_steps = min(a[0] for a in again), min(a[1] for a in again)
    print(f"{name:>12} {answer['revisions']:>5} revisions, {answer['ran']} and {again[0][2]} steps ran: Alembic {whole:.2f} s, "
          f"steps {steps:.2f} s; Banister first {cold[0][0]:.2f} s, again {ours_whole:.2f} s, steps {ours_steps:.2f} s "
          f"({1000 * ours_steps / answer['revisions']:.1f} ms a revision); {whole / ours_whole:.1f} times as fast, "
          f"steps {steps / ours_steps:.1f} times", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("python")
    parser.add_argument("--count", type=int, nargs="*", default=[100, 200, 400, 800])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", nargs=2, metavar=("VERSIONS", "PROJECT"))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        for count in arguments.count:
            history = os.path.join(work, f"history{count}")
            subprocess.run([sys.executable, str(HERE / "make_history.py"), str(count), history], check=True)
            measure(arguments, f"made {count}", os.path.join(history, "versions"), [], work)
        if arguments.folder:
            measure(arguments, pathlib.Path(arguments.folder[0]).name, arguments.folder[0], [arguments.folder[1]], work)


if __name__ == "__main__":
    main()
