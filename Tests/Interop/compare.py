"""The store in other programs: every view answers, and measure_review is what furikaeri says it is.

Usage: compare.py PROGRAM STORE. The sqlite3 shell must be installed; Datasette is beside this interpreter
(requirements.txt).
"""

import csv
import io
import json
import pathlib
import re
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request

QUERY = "SELECT * FROM measure_review ORDER BY plan, position, measure"


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def with_furikaeri(program, store):
    return json.loads(run(program, "query", "--db", store, "--format", "json", QUERY))


def with_shell(store):
    return json.loads(run("sqlite3", "-readonly", "-json", store, QUERY))


def with_shell_csv(program, store):
    """Both as CSV, compared as text."""
    own = run(program, "query", "--db", store, "--format", "csv", "--exact", QUERY)
    shell = run("sqlite3", "-readonly", "-csv", "-header", store, QUERY)
    rows = [list(csv.reader(io.StringIO(text))) for text in (own, shell)]
    # The shell writes 90.0 where furikaeri writes 90.
    return [[[re.sub(r"^(-?\d+)\.0$", r"\1", cell) for cell in row] for row in table] for table in rows]


def with_python(store):
    connection = sqlite3.connect(f"{pathlib.Path(store).absolute().as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    rows = [dict(row) for row in connection.execute(QUERY)]
    connection.close()
    return rows


def with_datasette(store):
    """Serves the store on this machine alone, and asks it as a browser would."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    datasette = pathlib.Path(sys.executable).parent / "datasette"
    server = subprocess.Popen(
        [datasette, "serve", "--immutable", store, "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}/review/measure_review.json?_shape=array&_size=1000"
        rows = json.loads(fetch(address, server))
    finally:
        server.terminate()
        server.wait()
    return sorted(rows, key=lambda row: (row["plan"], row["position"], row["measure"]))


def fetch(address, server):
    for _ in range(600):
        if server.poll() is not None:
            sys.exit("interop: Datasette did not start")
        try:
            with urllib.request.urlopen(address) as answer:
                return answer.read()
        except OSError:
            time.sleep(0.1)
    sys.exit("interop: Datasette did not answer within a minute")


def views(store):
    connection = sqlite3.connect(f"{pathlib.Path(store).absolute().as_uri()}?mode=ro", uri=True)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'view'")]
    for name in names:
        connection.execute(f'SELECT * FROM "{name}"').fetchall()
        run("sqlite3", "-readonly", store, f'SELECT count(*) FROM "{name}"')
    return len(names)


def main(program, store):
    own = with_furikaeri(program, store)
    print(f"interop: {views(store)} views answer in the sqlite3 shell and in Python")
    if len(own) != 73:
        sys.exit(f"interop: furikaeri has {len(own)} measures, not 73")
    mine, shell = with_shell_csv(program, store)
    if mine != shell:
        sys.exit("interop: the sqlite3 shell writes other CSV than furikaeri")
    others = {
        "the sqlite3 shell": with_shell(store), "Python": with_python(store),
        "Datasette": with_datasette(store),
    }
    for name, rows in others.items():
        if rows != own:
            different = [pair for pair in zip(own, rows) if pair[0] != pair[1]]
            sys.exit(f"interop: {name} has {len(rows)} rows; first difference: {different[:1]}")
        print(f"interop: {name} has the same {len(rows)} rows as furikaeri")


main(*sys.argv[1:])
