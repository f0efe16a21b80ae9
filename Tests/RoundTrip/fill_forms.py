#!/usr/bin/env python3
"""Fills the forms of the worked example as departments would, with a program that is not ours.

fill_forms.py blank SEED FOLDER         copies the package without the last year's answers
fill_forms.py fill SEED FORMS           writes these answers into the forms, into unlocked cells only
fill_forms.py compare SEED FOLDER       compares the two packages, file by file

Needs openpyxl (Debian: python3-openpyxl). `make roundtrip` runs it.
"""

import csv
import pathlib
import shutil
import sys

import openpyxl

YEAR = "2021"
ANSWERS = {
    "results.csv": ["result", "result_text", "result_status", "achieved"],
    "assessments.csv": ["rate", "status", "comment"],
}
JAPANESE = {
    "施策番号": "measure",
    "年度": "fiscal_year",
    "指標番号": "indicator",
    "実績": "result",
    "実績原文": "result_text",
    "実績状況": "result_status",
    "達成状況": "achieved",
    "達成率": "rate",
    "状況": "status",
    "コメント": "comment",
}
STATUSES = {
    "pending": "集計中",
    "not_measured": "調査年外",
    "not_set": "未設定",
    "not_applicable": "対象外",
    "ended": "完了・廃止",
    "provisional": "速報値",
}
WORDS = {
    "result_status": STATUSES,
    "status": STATUSES,
    "achieved": {"1": "達成", "0": "未達成"},
}


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return reader.fieldnames, list(reader)


def blank(seed, folder):
    shutil.copytree(seed, folder)
    for name, answers in ANSWERS.items():
        columns, rows = read(seed / name)
        if name == "assessments.csv":
            rows = [row for row in rows if row["fiscal_year"] != YEAR]
        else:
            for row in rows:
                if row["fiscal_year"] == YEAR:
                    row.update(dict.fromkeys(answers, ""))
        with open(folder / name, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


def header(sheet):
    """The row of the headings and the columns by field, or None for a sheet that is not filled in."""
    for row in sheet.iter_rows(max_row=20):
        fields = {JAPANESE.get(cell.value, cell.value): cell.column for cell in row if cell.value}
        if {"measure", "fiscal_year"} <= fields.keys():
            return row[0].row, fields
    return None


def typed(field, text):
    """What a clerk types or chooses for a value of the package."""
    if field in WORDS:
        return WORDS[field][text]
    return float(text) if field in ("result", "rate") else text


def fill_sheet(sheet, seeds, done):
    found = header(sheet)
    if not found:
        return 0
    first, fields = found
    name = "results.csv" if "indicator" in fields else "assessments.csv"
    assert sheet.protection.sheet, f"{sheet.title} is not protected"
    count = 0
    for number in range(first + 1, sheet.max_row + 1):
        key = tuple(
            str(sheet.cell(number, fields[field]).value)
            for field in ("measure", "fiscal_year", "indicator") if field in fields)
        if key[0] == "None":
            continue
        assert key in seeds[name], f"{sheet.title}: nothing is known of {key}"
        assert (name, key) not in done, f"{key} is asked for twice"
        done.add((name, key))
        for field in ANSWERS[name]:
            text = seeds[name][key][field]
            if not text:
                continue
            cell = sheet.cell(number, fields[field])
            assert not cell.protection.locked, f"{sheet.title}!{cell.coordinate} is locked"
            cell.value = typed(field, text)
            count += 1
    return count


def fill(seed, forms):
    seeds = {}
    for name in ANSWERS:
        keys = ["measure", "fiscal_year"] + (["indicator"] if name == "results.csv" else [])
        seeds[name] = {tuple(row[key] for key in keys): row for row in read(seed / name)[1]}
    done = set()
    files = sorted(forms.glob("*.xlsx"))
    assert files, f"{forms} has no forms"
    for file in files:
        workbook = openpyxl.load_workbook(file)
        count = sum(fill_sheet(sheet, seeds, done) for sheet in workbook)
        workbook.save(file)
        print(f"{file.name}: {count} cells")
    expected = {
        (name, key) for name in ANSWERS for key, row in seeds[name].items()
        if row["fiscal_year"] == YEAR and any(row[field] for field in ANSWERS[name])}
    assert done >= expected, f"not asked for: {sorted(expected - done)}"
    print(f"{len(files)} forms, {len(done)} rows")


def compare(seed, folder):
    differing = [
        file.name for file in sorted(seed.glob("*.csv"))
        if file.read_bytes() != (folder / file.name).read_bytes()]
    assert not differing, f"these differ: {differing}"
    print("the packages are the same, byte for byte")


if __name__ == "__main__":
    commands = {"blank": blank, "fill": fill, "compare": compare}
    if len(sys.argv) != 4 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
