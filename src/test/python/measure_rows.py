"""Times the rehearsal of one revision over many rows, and tells the memory that the program took at most.

    python measure_rows.py target/banister/bin/banister [--rows 100000] [--tables 10] [--dialect sqlite]

Ten tables of a hundred thousand rows make a million. The revision changes every table, so that all rows are compared
after the downgrade. Memory is the largest resident set, as the system counts it. Linux only.
"""
import argparse
import json
import os
import pathlib
import subprocess
import tempfile
import time

BASE = '''import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    for number in range({tables}):
        op.create_table(
            f"item_{{number}}",
            sa.Column("id", sa.Integer(), primary_key=True),
            sa.Column("name", sa.String(40), nullable=False),
            sa.Column("amount", sa.Integer()),
            sa.Column("created", sa.DateTime()),
            sa.Column("note", sa.Text()),
        )


def downgrade():
    for number in range({tables}):
        op.drop_table(f"item_{{number}}")
'''

CHANGE = '''import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade():
    for number in range({tables}):
        op.add_column(f"item_{{number}}", sa.Column("size", sa.Integer()))


def downgrade():
    for number in range({tables}):
        op.drop_column(f"item_{{number}}", "size")
'''


def resident(process):
    """Kilobytes of the largest resident set so far."""
    for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1])
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--tables", type=int, default=10)
    parser.add_argument("--dialect", default="sqlite")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        for name, text in (("a1", BASE), ("b2", CHANGE)):
            pathlib.Path(work, name + ".py").write_text(text.format(tables=arguments.tables))
        command = [arguments.program, "rehearse", work, "--revision", "b2", "--rows", str(arguments.rows),
                   "--dialect", arguments.dialect, "--format", "json"]
        start = time.monotonic()
        largest = 0
        with open(os.path.join(work, "out.json"), "w", encoding="utf-8") as out:
            process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
            while process.poll() is None:
                try:
                    largest = max(largest, resident(process.pid))
                except OSError:
                    pass
                time.sleep(0.02)
        seconds = time.monotonic() - start
        result = json.loads(pathlib.Path(work, "out.json").read_text())
    trip = next(r for r in result["revisions"] if r["revision"] == "b2")["round_trip"]
    print(f"{trip['rows_seeded']} rows, verdict {trip['verdict']}: {seconds:.1f} s, {largest // 1024} MB resident")
    for step in trip["steps"]:
        print(f"  {step['step']}: {step['outcome']}, {step['milliseconds']} ms")


if __name__ == "__main__":
    main()
