"""Times a command over a made history, cold and again with nothing changed, and tells the memory of the processes.

    python measure_check.py target/banister/bin/banister [--command check|operations] [--count 450] [--runs 5]

Cold is a new process with an empty cache folder. Resident memory is the largest seen, sampled every 50 ms, of the
program and of one child. Linux only.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time


def processes():
    """Parent and resident kilobytes of every process, by its number."""
    found = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                status = (entry / "status").read_text()
            except OSError:
                continue
            fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
            found[int(entry.name)] = (int(fields["PPid"]), int(fields.get("VmRSS", "0 kB").split()[0]))
    return found


def largest(root, seen):
    table = processes()
    if root in table:
        seen["program"] = max(seen["program"], table[root][1])
    for number, (parent, resident) in table.items():
        ancestors = []
        while parent in table and parent != 1 and len(ancestors) < 6:
            ancestors.append(parent)
            parent = table[parent][0]
        if root in ancestors:
            seen["child"] = max(seen["child"], resident)


def run(program, command, folder, cache, seen):
    environment = dict(os.environ, XDG_CACHE_HOME=cache)
    start = time.monotonic()
    process = subprocess.Popen([program, command, folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env=environment)
    while process.poll() is None:
        largest(process.pid, seen)
        time.sleep(0.05)
    return time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--command", choices=("check", "operations"), default="check")
    parser.add_argument("--count", type=int, default=450)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    maker = pathlib.Path(__file__).with_name("make_history.py")
    cold, again, seen = [], [], {"program": 0, "child": 0}
    with tempfile.TemporaryDirectory() as work:
        history = os.path.join(work, "history")
        subprocess.run([sys.executable, str(maker), str(arguments.count), history], check=True)
        for number in range(arguments.runs):
            cache = os.path.join(work, f"cache{number}")
            versions = os.path.join(history, "versions")
            cold.append(run(arguments.program, arguments.command, versions, cache, seen))
            again.append(run(arguments.program, arguments.command, versions, cache, seen))
    for name, times in (("cold", cold), ("again", again)):
        print(f"{name}: {min(times):.2f} {statistics.median(times):.2f} {max(times):.2f} s (least, median, most)")
    print(f"resident: program {seen['program'] // 1024} MB, child {seen['child'] // 1024} MB")


if __name__ == "__main__":
    main()
