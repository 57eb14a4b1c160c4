"""Climbs a folder of revisions with the real Alembic on SQLite in memory: upgrade, downgrade and upgrade of each.

    python alembic_stairway.py VERSIONS [PROJECT]

PROJECT is put on the path; what it imports and nobody has is stood in for. Prints one JSON object: how many steps ran,
how many failed, and the seconds of the steps alone.
"""
import argparse
import json
import logging
import sys
import tempfile
import time
import warnings

import sqlalchemy as sa
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import RevisionStep
from alembic.script import ScriptDirectory
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.pool import StaticPool

import stand_ins


@compiles(stand_ins.Unknown)
def guessed(element, compiler, **kw):
    """A type of the application where one is asked for, and the only default that every column takes elsewhere."""
    return "TEXT" if isinstance(compiler, sa.sql.compiler.TypeCompiler) else "NULL"


class Stairway:
    def __init__(self, script, config):
        self.script, self.config = script, config
        engine = sa.create_engine("sqlite://", poolclass=StaticPool)
        self.connection = engine.connect()
        self.ran = self.failed = 0
        self.reasons = []

    def step(self, revision, upgrade):
        try:
            self.run(RevisionStep(self.script.revision_map, revision, upgrade))
            self.ran += 1
        except Exception as error:
            self.connection.rollback()
            self.failed += 1
            self.reasons.append(f"{revision.revision}: {type(error).__name__}: {str(error).splitlines()[0]}")
            return False
        return True

    def run(self, step):
        with EnvironmentContext(self.config, self.script, fn=lambda heads, context: [step]) as environment:
            environment.configure(connection=self.connection, transaction_per_migration=True)
            with environment.begin_transaction():
                environment.run_migrations()

    def stamp(self, revision):
        step = RevisionStep(self.script.revision_map, revision, True)
        step.migration_fn = lambda **kw: None
        self.run(step)

    def climb(self, revisions):
        for revision in revisions:
            if not self.step(revision, True):
                self.stamp(revision)
            elif hasattr(revision.module, "downgrade") and self.step(revision, False):
                if not self.step(revision, True):
                    self.stamp(revision)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("versions")
    parser.add_argument("project", nargs="?")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    sys.dont_write_bytecode = True
    if arguments.project:
        sys.path.insert(0, arguments.project)
        stand_ins.install(arguments.project)
    with tempfile.TemporaryDirectory() as nothing:
        config = Config()
        config.set_main_option("script_location", nothing)
        script = ScriptDirectory(nothing, version_locations=[arguments.versions], recursive_version_locations=True)
        revisions = list(reversed(list(script.walk_revisions())))
        start = time.perf_counter()
        stairway = Stairway(script, config)
        stairway.climb(revisions)
        seconds = time.perf_counter() - start
    print(json.dumps({"revisions": len(revisions), "ran": stairway.ran, "failed": stairway.failed,
                      "seconds": round(seconds, 3), "reasons": stairway.reasons}))


if __name__ == "__main__":
    main()
