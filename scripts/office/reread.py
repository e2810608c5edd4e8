"""Opens workbooks with openpyxl, lists their sheets and compares cells with what they must show.

Reads a list of paths as JSON; beside each may lie a .json with "shown": values by "sheet!address". Writes one JSON line
for each: its sheets, how many cells were compared, and the places that differ; a workbook that does not open is told
among them.
"""

import datetime
import json
import os
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


def shown_in(path):
    """What the cells of a workbook must show; nothing where that is not told."""
    beside = os.path.splitext(path)[0] + ".json"
    if not os.path.exists(beside):
        return {}
    with open(beside, encoding="utf-8") as file:
        return json.load(file)["shown"]


def compare(path):
    try:
        workbook = openpyxl.load_workbook(path, keep_vba=path.endswith(".xlsm"))
    except Exception as error:  # whatever it stumbles over is a finding, and the other files are still read
        return {"cells": 0, "sheets": [], "troubles": [f"openpyxl could not open it: {error!r}"]}
    shown = shown_in(path)
    troubles = []
    for place, value in shown.items():
        name, _, address = place.rpartition("!")
        found = plain(workbook[name][address].value) if name in workbook.sheetnames else "(no sheet)"
        if not is_same(found, value):
            troubles.append(f"{place}: {value!r}, openpyxl {found!r}")
    return {"cells": len(shown), "sheets": workbook.sheetnames, "troubles": troubles}


for each in json.load(sys.stdin):
    print(json.dumps(compare(each)), flush=True)
