"""Measures furikaeri beside the sqlite3 shell and xlsx2csv, in one run, and prints ratios.

    python3 Tests/Benchmarks/bench.py .build/release/furikaeri [--rows N] [--rounds N]

Each pair is run in turn (ours, theirs, ours, ...); the ratio is that of the medians. Below 1 we are
faster. Beside it stands what the ratio is held to. A timing never decides a test: this file only
prints.

The workbook is written with openpyxl, which Debian has for its own Python (python3-openpyxl).
"""

import argparse
import csv
import multiprocessing
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).parent
SEED = HERE.parent.parent / "seeds" / "yokohama-ict-2018"
YEARS, INDICATORS = 5, 4
SECOND_YEARS = 4
WORKBOOK_ROWS = 100_000


def write_plan(folder, measures, last_year):
    """A plan with as many measures as asked for, without results."""
    folder.mkdir()
    (folder / "plans.csv").write_text(
        f"plan,title,first_year,last_year\nbench,Bench,2018,{last_year}\n")
    (folder / "grade_bands.csv").write_text(
        "plan,grade,at_least,meaning,on_track\n"
        "bench,A,120,ahead,1\nbench,B,90,on plan,1\nbench,C,,behind,0\n"
    )
    (folder / "fields.csv").write_text(
        "plan,field,kind,name\n"
        "bench,1,pillar,First\nbench,2,pillar,Second\nbench,5,theme,Across\n"
    )
    with open(folder / "measures.csv", "w") as file:
        file.write("plan,measure,position,name,field,other_fields,departments\n")
        for m in range(1, measures + 1):
            theme = "5" if m % 3 == 0 else ""
            file.write(
                f"bench,M{m:06},{m},施策 {m},{1 + m % 2},{theme},局{m % 20}/課{m % 100}\n"
            )


def write_package(folder, rows):
    """20 results to a measure, in the order of their keys, in 13 columns."""
    measures = rows // (YEARS * INDICATORS)
    write_plan(folder, measures, 2018 + YEARS - 1)
    with open(folder / "results.csv", "w") as file:
        file.write(
            "plan,measure,fiscal_year,indicator,label,indicator_name,unit,formula,"
            "target,target_text,result,result_text,achieved\n"
        )
        for m in range(1, measures + 1):
            for year in range(2018, 2018 + YEARS):
                for n in range(1, INDICATORS + 1):
                    target, result = 100 + (m * 7 + n) % 50, 90 + (m * 13 + year * n) % 77
                    file.write(
                        f"bench,M{m:06},{year},{n},①,研修の受講者数,人,ratio,"
                        f"{target},{target} 人,{result}.5,{result}.5 人,\n"
                    )


def write_second_package(folder, rows):
    """One result to a measure and year, in 9 columns: as many measures as there are in a country."""
    measures = rows // SECOND_YEARS
    write_plan(folder, measures, 2018 + SECOND_YEARS - 1)
    with open(folder / "results.csv", "w") as file:
        file.write(
            "plan,measure,fiscal_year,indicator,indicator_name,unit,formula,target,result\n")
        for m in range(1, measures + 1):
            for year in range(2018, 2018 + SECOND_YEARS):
                file.write(
                    f"bench,M{m:06},{year},1,研修の受講者数,人,ratio,"
                    f"{100 + m % 50},{90 + (m * 13 + year) % 77}.5\n"
                )


def write_workbook(path, source, rows):
    """The first rows of a file of results as a workbook, figures as numbers."""
    # Here, for only the process that writes it: see `prepare`.
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("results")
    with open(source, newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        sheet.append(header)
        kinds = {"fiscal_year": int, "indicator": int, "target": float, "result": float}
        convert = [kinds.get(name, str) for name in header]
        for _, row in zip(range(rows), reader):
            sheet.append([kind(text) if text else None for kind, text in zip(convert, row)])
    book.save(path)


def write_inputs(folder, rows):
    """All that is imported: two packages, and the results of the first in CP932 and as a workbook."""
    write_second_package(folder / "second", rows)
    first = folder / "first"
    write_package(first, rows)
    with open(first / "results.csv") as source:
        with open(folder / "results-cp932.csv", "w", encoding="cp932") as target:
            shutil.copyfileobj(source, target)
    write_workbook(folder / "results.xlsx", first / "results.csv", WORKBOOK_ROWS)


def prepare(folder, rows):
    """Writes the inputs in a process of its own: the peak memory of a command begins with what its
    parent has, so that has to stay small."""
    process = multiprocessing.Process(target=write_inputs, args=(folder, rows))
    process.start()
    process.join()
    if process.exitcode != 0:
        raise SystemExit("the inputs could not be written")
    # Else the disk would still be writing them while the first commands are measured.
    os.sync()


def run(command, stdin=None):
    """Seconds and peak memory (KiB) of a command; its output is dropped."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    if stdin:
        process.stdin.write(stdin.encode())
    process.stdin.close()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command}: {errors.decode()}")
    return seconds, usage.ru_maxrss


def header(*columns):
    """The heading of a part of the table."""
    ours, theirs = columns
    print(f"\n{'':<44} {ours:>11} {theirs:>11} {'ratio':>6} {'held to':>8} {'memory of each':>17}")


def compare(title, held_to, rounds, ours, theirs, unit="s"):
    """Runs two functions in turn and prints the ratio of their medians, what it is held to (None:
    nothing yet), and the peak memory of each; functions that do not know theirs give 0."""
    figures, memory = ([], []), [0, 0]
    for _ in range(rounds):
        for side, function in enumerate((ours, theirs)):
            seconds, peak = function()
            figures[side].append(seconds)
            memory[side] = max(memory[side], peak)
    mine, other = (statistics.median(side) for side in figures)
    scale = 1000 if unit == "ms" else 1
    held = "" if held_to is None else f"{held_to:.2f}"
    peaks = [f"{peak / 1024:5.0f} MB" if peak else "" for peak in memory]
    print(
        f"{title:<44} {mine * scale:8.2f} {unit:<2} {other * scale:8.2f} {unit:<2} "
        f"{mine / other:6.2f} {held:>8} {peaks[0]:>8} {peaks[1]:>8}".rstrip(),
        flush=True,
    )


def timed(shell, database, sql):
    """Seconds that SQLite itself says a query takes."""
    script = f".output /dev/null\n{sql}\n.output stdout\n.timer on\n.once /dev/null\n{sql}\n"
    output = subprocess.run(
        [shell, str(database)], input=script, capture_output=True, text=True, check=True
    )
    line = [line for line in output.stdout.splitlines() if line.startswith("Run Time")][-1]
    return float(line.split()[3])


def first_row(program, store):
    """Until the first row of a query without end can be read from a pipe."""
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    seconds = []
    for _ in range(20):
        start = time.perf_counter()
        command = [program, "query", endless, "--format", "csv", "--header", "none", "--db", store]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as query:
            if not query.stdout.readline().startswith(b"1"):
                raise SystemExit("the query without end has no first row")
            seconds.append(time.perf_counter() - start)
            query.kill()
    return statistics.median(seconds)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--shell", default=shutil.which("sqlite3") or "sqlite3")
    options = parser.parse_args()
    program, shell, rounds = os.path.abspath(options.program), options.shell, options.rounds
    with tempfile.TemporaryDirectory(prefix="furikaeri-bench-") as name:
        folder = pathlib.Path(name)
        prepare(folder, options.rows)
        results, cp932 = folder / "first" / "results.csv", folder / "results-cp932.csv"
        second = folder / "second" / "results.csv"
        workbook = folder / "results.xlsx"
        store, bare, example = folder / "store.db", folder / "bare.db", folder / "example.db"
        run([program, "init", "--db", example, "--from", SEED])
        # Stores with all that results refer to, and no results.
        empty = {}
        for results_file in (results, second):
            empty[results_file] = results_file.with_name("empty.db")
            run([program, "init", "--db", empty[results_file]])
            kinds = ("plans", "grade_bands", "fields", "measures")
            parents = [results_file.with_name(f"{kind}.csv") for kind in kinds]
            run([program, "import", *parents, "--db", empty[results_file]])

        print(f"{options.rows:,} result rows, {results.stat().st_size / 1e6:.0f} MB; "
              f"median of {rounds} rounds")

        def imported(file, into=results):
            shutil.copyfile(empty[into], store)
            return run([program, "import", file, "--as", "results", "--db", store])

        def imported_bare(file):
            bare.unlink(missing_ok=True)
            return run([shell, bare], f".mode csv\n.import {file} results\n")

        rows = min(WORKBOOK_ROWS, options.rows)
        header("furikaeri", "xlsx2csv")
        compare(
            f"a workbook of {rows:,} rows, imported", 0.2, rounds,
            lambda: imported(workbook),
            lambda: run(["xlsx2csv", workbook, folder / "results-from-workbook.csv"]))
        header("CP932", "UTF-8")
        compare(
            "import, by encoding", 1.3, rounds, lambda: imported(cp932), lambda: imported(results))
        header("furikaeri", "sqlite3")
        compare(
            "import of 250,000 measures × 4 years × 1", None, rounds,
            lambda: imported(second, into=second), lambda: imported_bare(second))
        one = folder / "one.csv"
        with open(second) as source:
            one.write_text(source.readline() + source.readline())
        check = statistics.median(imported(one, into=second)[0] for _ in range(rounds))
        print(f"{'of that, the file looked through before':<44} {check:8.2f} s")
        compare(
            "import of 50,000 measures × 5 years × 4", 1, rounds,
            lambda: imported(results), lambda: imported_bare(results))
        table = "SELECT * FROM indicator"
        compare(
            "a table as CSV", 0.5, rounds,
            lambda: run([program, "query", table, "--format", "csv", "--db", store]),
            lambda: run([shell, "-csv", store, table]))
        compare(
            "a table as JSON", 0.5, rounds,
            lambda: run([program, "query", table, "--format", "json", "--db", store]),
            lambda: run([shell, "-json", store, table]))
        print(f"{'first row of a query without end':<44} "
              f"{first_row(program, store) * 1000:8.2f} ms   held to 20")
        hand = (HERE / "measure_review.sql").read_text()
        view = "SELECT * FROM measure_review;"
        compare(
            "measure_review, against hand-written SQL", 1.3, rounds,
            lambda: (timed(shell, store, view), 0), lambda: (timed(shell, store, hand), 0))
        one = "SELECT * FROM measure_review WHERE plan = 'bench' AND measure = 'M000777';"
        print(f"{'one measure of measure_review':<44} {timed(shell, store, one) * 1000:8.2f} ms")
        compare(
            "start-up: --version", 3, rounds * 10,
            lambda: run([program, "--version"]), lambda: run([shell, "--version"]), "ms")
        question = "SELECT code FROM plan"
        compare(
            "start-up: a query of the example", None, rounds * 10,
            lambda: run([program, "query", question, "--db", example]),
            lambda: run([shell, example, question]), "ms")


main()
