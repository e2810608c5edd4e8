"""Opens workbooks with openpyxl and compares every cell with what it must show.

Reads a list of paths as JSON; beside each lies a .json with "shown": values by "sheet!address". Writes one JSON line
for each: how many cells were compared, and the first places that differ.
"""

import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import to_excel


def plain(value):
    """A value as Excel keeps it: days as numbers."""
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return to_excel(value)
    return value


def is_same(one, other):
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= 1e-9 * max(1, abs(one))
    return one == other


def compare(path):
    with open(path[: -len(".xlsx")] + ".json", encoding="utf-8") as file:
        shown = json.load(file)["shown"]
    workbook = openpyxl.load_workbook(path)
    troubles = []
    for place, value in shown.items():
        name, _, address = place.rpartition("!")
        found = plain(workbook[name][address].value) if name in workbook.sheetnames else "(no sheet)"
        if not is_same(found, value):
            troubles.append(f"{place}: {value!r}, openpyxl {found!r}")
    return {"cells": len(shown), "sheets": len(workbook.sheetnames), "troubles": troubles}


for each in json.load(sys.stdin):
    print(json.dumps(compare(each)), flush=True)
