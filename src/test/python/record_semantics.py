"""Records what CPython makes of the snippets, for SemanticsTest to compare.

Run with Python 3.11 from anywhere:  python3.11 src/test/python/record_semantics.py
"""

import contextlib
import io
import json
import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).parent
TARGET = HERE.parent / "resources/dev/banister/python/semantics.jsonl"
PRELUDE = "OUT = []\ndef show(*values): OUT.append(' '.join([str(v) for v in values]))\n"


def snippets():
    name, lines = None, []
    for line in (HERE / "semantics.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("=== "):
            if name:
                yield name, "\n".join(lines) + "\n"
            name, lines = line[4:].strip(), []
        else:
            lines.append(line)
    yield name, "\n".join(lines) + "\n"


def run(name, source):
    variables = {"__name__": "snippet", "__file__": name}
    raised = None
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(PRELUDE + source, name, "exec"), variables)
    except BaseException as error:
        kind = type(error)
        prefix = "" if kind.__module__ in ("builtins", "snippet") else kind.__module__ + "."
        raised = f"{prefix}{kind.__qualname__}: {str(error).splitlines()[0] if str(error) else ''}"
    return {
        "name": name, "source": PRELUDE + source, "output": variables.get("OUT", []),
        "raised": raised,
    }


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit("record with Python 3.11, the version that the messages come from")
    warnings.simplefilter("ignore")
    records = [run(name, source) for name, source in snippets()]
    names = [record["name"] for record in records]
    assert len(names) == len(set(names)), "names of snippets must differ"
    with TARGET.open("w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    print(len(records), "snippets recorded")


if __name__ == "__main__":
    main()
