"""Kills rehearsals with SIGKILL at random moments and looks at what is left.

    python kill_rehearsals.py --count 50 target/banister/bin/banister

Connected are a SQLite file and a PostgreSQL of the script's own. Each round starts a rehearsal, kills
the program, its child that runs scripts, or its database server after a random while, and then wants

- the connected databases to be what they were, by a digest of everything in them,
- the processes of the rehearsal to be gone,
- the next rehearsal to come to the usual end, and to have removed all folders and clones that were left.

At last two rehearsals run at once and must not meet. Needs psycopg and Linux; the moments come from
--seed. Ends with 1 when anything was not as it should be.
"""

import argparse
import contextlib
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time

import psycopg

NOBODY = 65534
HISTORY = {
    "a1": (None, "CREATE TABLE customer (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL)", "DROP TABLE customer"),
    "b2": ("a1", "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER REFERENCES customer (id), note TEXT)", "DROP TABLE orders"),
    "c3": ("b2", "ALTER TABLE customer ADD COLUMN email VARCHAR(80)", "ALTER TABLE customer DROP COLUMN email"),
}
ROWS = 3_000
# what is killed in which mode; a clone is the program while its clone is there
PLANS = [
    *[(mode, "program") for mode in ("sqlite", "sample", "on-server") for _ in range(2)],
    *[(mode, "child") for mode in ("sqlite", "sample", "on-server")],
    ("sample", "server"), ("sample", "server"), ("on-server", "clone"), ("on-server", "clone"),
]
CATALOGS = {"pg_class": "oid", "pg_attribute": "attrelid", "pg_constraint": "oid", "pg_proc": "oid", "pg_type": "oid", "pg_authid": "oid"}


def write_project(folder):
    versions = folder / "migrations" / "versions"
    versions.mkdir(parents=True)
    (folder / "alembic.ini").write_text("[alembic]\nscript_location = migrations\n")
    (folder / "migrations" / "env.py").write_text("")
    for revision, (down, up, back) in HISTORY.items():
        (versions / f"{revision}.py").write_text(
            f'"""{revision}"""\nfrom alembic import op\nrevision = {revision!r}\ndown_revision = {down!r}\n'
            f"def upgrade():\n    op.execute({up!r})\ndef downgrade():\n    op.execute({back!r})\n"
        )


def statements(make_rows):
    yield "CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY)"
    yield "INSERT INTO alembic_version VALUES ('c3')"
    for down, up, back in HISTORY.values():
        yield up
    yield from make_rows


def fill(execute):
    for i in range(1, ROWS + 1):
        execute(f"INSERT INTO customer VALUES ({i}, 'customer {i}', 'c{i}@example.org')")
        execute(f"INSERT INTO orders VALUES ({i}, {i}, 'note {i}')")


class Sqlite:
    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
        with contextlib.closing(sqlite3.connect(folder / "shop.db")) as connection:
            for statement in statements([]):
                connection.execute(statement)
            fill(connection.execute)
            connection.commit()

    def url(self):
        return f"sqlite:///{self.folder / 'shop.db'}"

    def digest(self):
        digest = hashlib.sha256()
        for file in sorted(self.folder.iterdir()):
            digest.update(file.name.encode() + file.read_bytes())
        return digest.hexdigest()


class Postgresql:
    """A server of the script's own, from the programs that Banister unpacked."""

    def __init__(self, folder, programs):
        folder.mkdir()
        self.port = free_port()
        self.account = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        if self.account:
            os.chown(folder, NOBODY, NOBODY)
        environment = {"LC_ALL": "C"}
        log = open(folder.parent / "postgresql.log", "ab")
        common = {"stdout": log, "stderr": log, "env": environment, "cwd": folder, **self.account}
        data = folder / "data"
        subprocess.run([programs / "initdb", "-D", data, "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], check=True, **common)
        self.process = subprocess.Popen(
            [programs / "postgres", "-D", data, "-p", str(self.port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "autovacuum=off"], **common
        )
        for _ in range(300):
            with contextlib.suppress(psycopg.OperationalError):
                self.run("postgres", "CREATE DATABASE shop")
                break
            time.sleep(0.1)
        with psycopg.connect(self.address("shop")) as connection:
            for statement in statements([]):
                connection.execute(statement)
            fill(connection.execute)

    def address(self, database):
        return f"host=127.0.0.1 port={self.port} user=app dbname={database}"

    def url(self):
        return f"postgresql://app@127.0.0.1:{self.port}/shop"

    def run(self, database, sql):
        with psycopg.connect(self.address(database), autocommit=True) as connection:
            cursor = connection.execute(sql)
            return cursor.fetchall() if cursor.description else []

    def digest(self):
        digest = hashlib.sha256()
        for catalog, key in CATALOGS.items():
            digest.update(repr(self.run("shop", f"SELECT {key}, xmin FROM {catalog} ORDER BY 1, 2::text")).encode())
        for table in ("alembic_version", "customer", "orders"):
            digest.update(repr(self.run("shop", f"SELECT xmin, t::text FROM {table} t ORDER BY 2")).encode())
        digest.update(repr(self.run("postgres", "SELECT rolname FROM pg_roles ORDER BY 1")).encode())
        return digest.hexdigest()

    def clones(self):
        return [name for name, in self.run("postgres", "SELECT datname FROM pg_database WHERE datname LIKE 'banister%'")]

    def is_busy(self):
        return self.run("postgres", "SELECT 1 FROM pg_stat_activity WHERE application_name ILIKE 'banister%'") != []

    def close(self):
        self.process.terminate()
        self.process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def processes():
    """Every process: its number, its parent, its command line."""
    found = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                state = (entry / "stat").read_text().rsplit(")", 1)[1].split()[0]
                words = (entry / "cmdline").read_bytes().split(b"\0")
                if state != "Z":
                    found[int(entry.name)] = (parent, [word.decode(errors="replace") for word in words])
    return found


def descendants(root):
    everything = processes()
    below, open_ = {}, [root]
    while open_:
        parent = open_.pop()
        for number, (its_parent, words) in everything.items():
            if its_parent == parent and number not in below:
                below[number] = words
                open_.append(number)
    return below


def victim(program, kind):
    for number, words in descendants(program).items():
        is_server = any(word.endswith("/postgres") for word in words[:1]) and "-D" in words
        is_child = any(word.endswith("java") for word in words[:1]) and any("recorder" in word for word in words)
        if (kind == "server" and is_server) or (kind == "child" and is_child):
            return number
    return None


class Trial:
    def __init__(self, banister, work, programs):
        self.banister = banister
        self.project = work / "project"
        self.scratch = work / "tmp"
        self.scratch.mkdir()
        self.cache = work / "cache"
        self.cache.mkdir()
        os.chmod(work, 0o755)
        write_project(self.project)
        self.sqlite = Sqlite(work / "sqlite")
        self.server = Postgresql(work / "server", programs)
        self.digests = self.digest()
        self.failures = []
        self.modes = {
            "sqlite": ["--database", self.sqlite.url(), "--from", "c3", "--to", "a1"],
            "sample": ["--database", self.server.url(), "--from", "c3", "--to", "a1", "--sample", "500"],
            "on-server": ["--database", self.server.url(), "--from", "c3", "--to", "a1", "--on-server"],
        }
        self.usual, self.seconds = {}, {}
        for mode in self.modes:
            start = time.monotonic()
            self.usual[mode] = self.finish(self.start(mode))
            self.seconds[mode] = time.monotonic() - start
            if self.usual[mode][0] not in (0, 1, 3):
                sys.exit(f"a rehearsal in mode {mode} ends with {self.usual[mode]}")
            print(f"{mode}: {self.usual[mode]} in {self.seconds[mode]:.1f} s", flush=True)

    def digest(self):
        return self.sqlite.digest(), self.server.digest()

    def start(self, mode, fresh=False):
        """Starts a rehearsal; a fresh one finds no recordings, so that it needs a child."""
        environment = dict(os.environ, JAVA_TOOL_OPTIONS=f"-Djava.io.tmpdir={self.scratch}")
        if fresh:
            environment["XDG_CACHE_HOME"] = tempfile.mkdtemp(dir=self.cache)
        return subprocess.Popen(
            [self.banister, "rehearse", self.project, *self.modes[mode], "--format", "json"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, start_new_session=True,
        )

    def finish(self, process):
        try:
            out, err = process.communicate(timeout=180)
        except subprocess.TimeoutExpired:
            process.kill()
            return "hangs", ""
        try:
            return process.returncode, json.loads(out)["verdict"]
        except (ValueError, KeyError):
            return process.returncode, err.decode(errors="replace").splitlines()[-1:]

    def expect(self, what, actual, expected):
        if actual != expected:
            self.failures.append(f"{what}: {actual!r}, not {expected!r}")
            print("  WRONG " + self.failures[-1], flush=True)

    def kill(self, number, chance):
        mode, kind = chance.choice(PLANS)
        wait = chance.uniform(0.1, self.seconds[mode])
        begin = time.monotonic()
        process = self.start(mode, kind == "child")
        if kind == "program":
            time.sleep(wait)
        else:
            self.meet(process, kind)
            time.sleep(chance.uniform(0, 0.3))
        wait = time.monotonic() - begin
        below = descendants(process.pid)
        target = victim(process.pid, kind) if kind in ("child", "server") else None
        hit = "over already" if process.poll() is not None else kind if target or kind == "clone" else "program"
        if process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(target or process.pid, signal.SIGKILL)
        ended = self.finish(process)
        if hit in ("program", "clone") and ended[0] == self.usual[mode][0]:
            hit = "over already"  # it ended between the look and the signal
        if hit in ("program", "clone"):
            self.expect("the program", ended[0], -signal.SIGKILL)
        else:
            self.expect("its exit status", ended[0] in (0, 1, 2, 3), True)
        self.wait("processes left", lambda: [n for n in below if n in processes()])
        self.wait("sessions left", self.server.is_busy)
        self.expect("the connected databases", self.digest(), self.digests)
        left = len(list(self.scratch.glob("banister*"))), len(self.server.clones())
        start = time.monotonic()
        self.expect("the next rehearsal", self.finish(self.start(mode)), self.usual[mode])
        self.seconds[mode] = min(self.seconds[mode], time.monotonic() - start)
        self.expect("folders left", [f.name for f in self.scratch.glob("banister*")], [])
        if mode == "on-server":
            self.expect("clones left", self.server.clones(), [])
        self.expect("the connected databases", self.digest(), self.digests)
        print(f"{number:3} {mode:9} {hit:12} after {wait:5.2f} s, ended {ended[0]}, left {left[0]} folders and {left[1]} clones", flush=True)
        return hit, left

    def meet(self, process, kind):
        """Waits until the rehearsal has what is to be met, or is over."""
        while process.poll() is None:
            if self.server.clones() if kind == "clone" else victim(process.pid, kind):
                return
            time.sleep(0.01)

    def wait(self, what, there):
        for _ in range(100):
            if not there():
                return
            time.sleep(0.1)
        self.expect(what, there(), [])

    def together(self):
        for mode in self.modes:
            ends = [self.finish(process) for process in [self.start(mode), self.start(mode)]]
            self.expect(f"two at once, {mode}", ends, [self.usual[mode]] * 2)
            print(f"two at once, {mode}: {ends}", flush=True)
        self.expect("the connected databases", self.digest(), self.digests)
        self.expect("clones left", self.server.clones(), [])


def programs():
    """Where Banister has unpacked PostgreSQL."""
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "banister/postgresql"
    for folder in (pathlib.Path("/var/cache/banister/postgresql"), cache):
        for found in sorted(folder.glob("*/bin")):
            if (found / "initdb").exists():
                return found
    sys.exit("No unpacked PostgreSQL is found. Rehearse a history on PostgreSQL first, or name one with --postgres.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("banister", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=4711)
    parser.add_argument("--postgres", type=pathlib.Path, help="a folder with initdb and postgres")
    arguments = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="kill-rehearsals-"))
    trial = Trial(arguments.banister.resolve(), work, arguments.postgres or programs())
    try:
        chance = random.Random(arguments.seed)
        hits = [trial.kill(i + 1, chance) for i in range(arguments.count)]
        trial.together()
    finally:
        trial.server.close()
        shutil.rmtree(work)
    counts = {what: sum(1 for hit, left in hits if hit == what) for what in sorted({hit for hit, left in hits})}
    print(f"{arguments.count} kills {counts}, {sum(f for h, (f, c) in hits)} folders and {sum(c for h, (f, c) in hits)} clones were left and removed, {len(trial.failures)} wrong")
    sys.exit(1 if trial.failures else 0)


if __name__ == "__main__":
    main()
