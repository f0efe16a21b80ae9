"""Writes the workbooks of this folder: python3 make.py, with openpyxl and XlsxWriter from PyPI and
soffice of LibreOffice. See README.md."""

import datetime
import os
import subprocess
import tempfile

import openpyxl
import xlsxwriter

HERE = os.path.dirname(os.path.abspath(__file__))
CREATED = datetime.datetime(2024, 4, 1)


def results():
    book = openpyxl.Workbook()
    book.properties.creator = "furikaeri"
    book.properties.created = book.properties.modified = CREATED
    sheet = book.active
    sheet.title = "実績"
    sheet.append(["measure", "年度", "実績", "達成率", "公表日", "更新日時", "時間", "公開", "備考"])
    sheet.append([
        "1", 2018, 15000, 0.985, datetime.date(2019, 8, 30), datetime.datetime(2019, 8, 30, 9, 30),
        datetime.time(9, 30), True, "横浜市\n㈱①髙",
    ])
    sheet.append([
        "A-02-3", 2019, 3143.7599999999998, 1.104, datetime.date(1900, 2, 28),
        datetime.datetime(2019, 12, 31, 23, 59, 59), datetime.timedelta(hours=36), False,
        " 前後に空白 ",
    ])
    sheet.append(["003", 2020, None, 0.07, datetime.date(2024, 2, 29), None, None, None, "△5"])
    for row in (2, 3, 4):
        sheet.cell(row, 4).number_format = "0.0%"
        sheet.cell(row, 5).number_format = 'yyyy"年"m"月"d"日"'
    sheet.cell(3, 7).number_format = "[h]:mm:ss"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["H"].hidden = True
    sheet["A6"] = "合計"
    sheet.merge_cells("A6:C6")
    hidden = book.create_sheet("作業用")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "x"
    return book


def libreoffice():
    book = results()
    sheet = book["実績"]
    sheet["C4"] = "=C2*2"
    sheet["I4"] = '=A4&"-"&B4'
    with tempfile.TemporaryDirectory() as folder:
        book.save(os.path.join(folder, "libreoffice.xlsx"))
        # By way of its own format, so that nothing of the first program is left.
        for source, format in (("libreoffice.xlsx", "ods"), ("libreoffice.ods", "xlsx")):
            subprocess.run(
                ["soffice", "--headless", "--convert-to", format, "--outdir", folder,
                 os.path.join(folder, source)], check=True)
        with open(os.path.join(folder, "libreoffice.xlsx"), "rb") as made:
            with open(os.path.join(HERE, "libreoffice.xlsx"), "wb") as kept:
                kept.write(made.read())


def xlsx_writer():
    book = xlsxwriter.Workbook(os.path.join(HERE, "xlsxwriter.xlsx"), {"date_1904": True})
    book.set_properties({"created": CREATED})
    chart = book.add_chart({"type": "column"})
    book.add_chartsheet("グラフ").set_chart(chart)
    sheet = book.add_worksheet("表")
    chart.add_series({"values": "=表!$B$4:$B$5"})
    bold = book.add_format({"bold": True})
    day = book.add_format({"num_format": "[$-411]ge.m.d;@"})
    percent = book.add_format({"num_format": 9})
    sheet.write_row("B3", ["施策", "値", "日", "率"])
    sheet.write_rich_string("B4", "横浜", bold, "市", "役所")
    sheet.write_number("C4", 0.1 + 0.2)
    sheet.write_datetime("D4", datetime.datetime(2018, 4, 1), day)
    sheet.write_number("E4", 0.29, percent)
    sheet.write_string("B5", "a_x000D_b")
    sheet.write_formula("C5", "=1/3", None, 1 / 3)
    sheet.write_blank("F5", None, bold)
    sheet.autofilter("B3:E5")
    sheet.data_validation("C4:C5", {"validate": "decimal", "criteria": ">=", "value": 0})
    sheet.conditional_format("C4:C5", {"type": "data_bar", "data_bar_2010": True})
    book.close()


results().save(os.path.join(HERE, "openpyxl.xlsx"))
libreoffice()
xlsx_writer()
