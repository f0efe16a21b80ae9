"""Writes the workbooks of this folder: python3 make.py, with openpyxl and XlsxWriter from PyPI and
soffice of LibreOffice. See README.md."""

import datetime
import os
import subprocess
import tempfile

import openpyxl
import xlsxwriter
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

HERE = os.path.dirname(os.path.abspath(__file__))
CREATED = datetime.datetime(2024, 4, 1)

# Rows of cells; ranges that are merged, each with its text in its first cell.
BANNER = (
    [
        ["令和３年度　実績報告書（市民局・健康福祉局）", None, None, None, None],
        ["※網掛けのセルに記入してください。", None, None, None, None],
        ["施策番号", "施策名", "年度", "指標番号", "実績"],
        ["5", "防犯カメラ等の導入支援", "R3", 1, "８６ 台（速報値）"],
        ["7", "よこはまウォーキングポイントのサービス拡充", "R3", 1, 11480],
        ["合計", None, None, None, 11566],
        ["注　実績は年度末の値です。", None, None, None, None],
    ],
    ["A1:E1", "A2:E2", "A6:D6", "A7:E7"],
    3,
)
TWO_ROWS = (
    [
        ["進捗状況一覧", None, None, None, None, None],
        ["施策番号", "指標番号", "令和２年度", None, "令和３年度", None],
        [None, None, "目標", "実績", "目標", "実績"],
        ["5", 1, 100, 85, 120, 86],
        ["7", 1, 11000, 10000, 11500, 11480],
    ],
    ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2"],
    3,
)
VERTICAL = (
    [
        ["施策番号", "施策名", "年度", "指標番号", "実績"],
        ["3", "危機管理システム等の再構築", "R3", 1, "実施"],
        [None, None, None, 2, "実施"],
        ["20", "障害者を対象としたICT講習の開催", "R3", 1, "実施"],
        [None, None, None, 2, "31"],
        [None, None, None, 3, "3"],
    ],
    ["A2:A3", "B2:B3", "C2:C3", "A4:A6", "B4:B6", "C4:C6"],
    1,
)
SHAPES = {"banner": BANNER, "two-rows": TWO_ROWS, "vertical": VERTICAL}


def openpyxl_book(rows, merged, heading):
    book = openpyxl.Workbook()
    book.properties.creator = "furikaeri"
    book.properties.created = book.properties.modified = CREATED
    sheet = book.active
    sheet.title = "実績報告"
    for row in rows:
        sheet.append(row)
    thin = Side(style="thin")
    for row in sheet.iter_rows(min_row=heading):
        for cell in row:
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    for cell in sheet[heading]:
        cell.font = Font(name="ＭＳ Ｐゴシック", bold=True)
        cell.fill = PatternFill("solid", fgColor="DDEEFF")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    for cells in merged:
        sheet.merge_cells(cells)
    sheet.freeze_panes = sheet.cell(heading + 1, 1)
    sheet.row_dimensions[1].height = 30
    sheet.column_dimensions["B"].width = 40
    return book


def by_openpyxl(name, shape):
    openpyxl_book(*shape).save(os.path.join(HERE, f"{name}-openpyxl.xlsx"))


def by_libreoffice(name, shape):
    with tempfile.TemporaryDirectory() as folder:
        openpyxl_book(*shape).save(os.path.join(folder, f"{name}.xlsx"))
        # By way of its own format, so that nothing of the first program is left.
        for source, format in ((f"{name}.xlsx", "ods"), (f"{name}.ods", "xlsx")):
            subprocess.run(
                ["soffice", "--headless", "--convert-to", format, "--outdir", folder,
                 os.path.join(folder, source)], check=True, stdout=subprocess.DEVNULL)
        os.replace(
            os.path.join(folder, f"{name}.xlsx"), os.path.join(HERE, f"{name}-libreoffice.xlsx"))


def by_xlsxwriter(name, shape):
    rows, merged, heading = shape
    book = xlsxwriter.Workbook(os.path.join(HERE, f"{name}-xlsxwriter.xlsx"))
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet("実績報告")
    bold = book.add_format({"bold": True, "border": 1, "text_wrap": True})
    plain = book.add_format({"border": 1})
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            sheet.write(row, column, cell, bold if row + 1 == heading else plain)
    for cells in merged:
        first = openpyxl.utils.cell.range_boundaries(cells)
        text = rows[first[1] - 1][first[0] - 1]
        sheet.merge_range(cells, text, bold)
    sheet.freeze_panes(heading, 0)
    sheet.write_comment(heading - 1, 0, "施策の番号を記入")
    book.close()


for name, shape in SHAPES.items():
    by_openpyxl(name, shape)
    by_xlsxwriter(name, shape)
    by_libreoffice(name, shape)
