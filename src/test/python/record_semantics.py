"""Records what CPython makes of the snippets, for SemanticsTest to compare.

Run with Python 3.11 from anywhere:  python3.11 src/test/python/record_semantics.py
and, for the files whose first line names another version, once more with that version.
"""

import contextlib
import io
import json
import pathlib
import sys
import warnings

SNIPPETS = pathlib.Path(__file__).parent / "semantics"
RECORDS = SNIPPETS.parent.parent / "resources/dev/banister/python/semantics"
PRELUDE = "OUT = []\ndef show(*values): OUT.append(' '.join([str(v) for v in values]))\n"
RUNNING = "Python %d.%d" % sys.version_info[:2]


def version(file):
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    return first if first.startswith("Python 3.") else "Python 3.11"


def snippets(file):
    name, lines = None, []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("=== "):
            if name:
                yield name, "\n".join(lines) + "\n"
            name, lines = line[4:].strip(), []
        else:
            lines.append(line)
    yield name, "\n".join(lines) + "\n"


def complete(source):
    """The snippet with what it shows through, behind an import that has to come first."""
    first, _, rest = source.partition("\n")
    future = first.startswith("from __future__")
    return first + "\n" + PRELUDE + rest if future else PRELUDE + source


def run(name, source):
    source = complete(source)
    variables = {"__name__": "snippet", "__file__": name}
    raised = None
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            exec(compile(source, name, "exec", dont_inherit=True), variables)
    except BaseException as error:
        kind = type(error)
        prefix = "" if kind.__module__ in ("builtins", "snippet") else kind.__module__ + "."
        raised = f"{prefix}{kind.__qualname__}: {str(error).splitlines()[0] if str(error) else ''}"
    return {
        "name": name, "source": source, "output": variables.get("OUT", []),
        "raised": raised,
    }


def record(file):
    records = [run(name, source) for name, source in snippets(file)]
    names = [record["name"] for record in records]
    twice = {name for name in names if names.count(name) > 1}
    assert not twice, f"names of snippets must differ: {twice}"
    with (RECORDS / (file.stem + ".jsonl")).open("w", encoding="utf-8") as out:
        for each in records:
            out.write(json.dumps(each, ensure_ascii=False) + "\n")
    print(file.stem, len(records), "snippets recorded with", RUNNING)


def main():
    warnings.simplefilter("ignore")
    for file in sorted(SNIPPETS.glob("*.txt")):
        if version(file) == RUNNING:
            record(file)


if __name__ == "__main__":
    main()
