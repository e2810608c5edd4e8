"""What an office's colleague would script with pandas and openpyxl: the peer of `npm run bench`.

usage: peer.py LEDGER.xlsx OUT.xlsx      (python3 with pandas and openpyxl)
It knows the ledger's header (row 2), normalises grades, scores, finds overdue rows and counts. Probity does far more.
"""
import datetime
import re
import sys

import pandas as pd
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

source, output = sys.argv[1], sys.argv[2]
AS_OF = pd.Timestamp("2026-11-22")
GRADE = {"一级": 1, "二级": 2, "三级": 3, "高": 1, "中": 2, "低": 3}
table = pd.read_excel(source, header=1)
table["等级"] = table["风险级别"].map(lambda word: GRADE.get(str(word).strip()))
table["得分"] = table["可能性"] * table["危害程度"]


def due(value):
    if isinstance(value, (pd.Timestamp, datetime.datetime)):
        return pd.Timestamp(value)
    text = str(value)
    found = re.match(r"(\d{4})[年.](\d+)[月.](\d+)", text)
    if found:
        return pd.Timestamp(*map(int, found.groups()))
    found = re.match(r"(\d{4})年(\d+)月底", text)
    return pd.Timestamp(int(found[1]), int(found[2]), 1) + pd.offsets.MonthEnd(0) if found else pd.NaT


table["到期日"] = table["整改时限"].map(due)
finished = table["完成情况"].isin(["已完成", "已整改", "已办结"])
late = ~finished & table["到期日"].notna() & (table["到期日"] < AS_OF)
table["状态"] = ["已完成" if done else "逾期" if over else "未到期" for done, over in zip(finished, late)]
table["逾期天数"] = [(AS_OF - day).days if over else "" for day, over in zip(table["到期日"], late)]
problems = [(row + 3, name, "空白") for name in ("廉政风险点", "风险级别", "防范措施") for row in table.index[table[name].isna()]]
problems += [(row + 3, "廉政风险点", "重复") for row in table.index[table["廉政风险点"].duplicated()]]
with pd.ExcelWriter(output, engine="openpyxl") as book:
    table.to_excel(book, sheet_name="台账", index=False)
    pd.crosstab(table["单位名称"], table["等级"], margins=True).to_excel(book, sheet_name="等级统计")
    pd.crosstab(table["风险类型"], table["等级"], margins=True).to_excel(book, sheet_name="类别统计")
    pd.crosstab(table["责任人"], table["状态"]).to_excel(book, sheet_name="责任人统计")
    table[late].sort_values("逾期天数", ascending=False).to_excel(book, sheet_name="逾期清单", index=False)
    pd.DataFrame(problems, columns=["行", "列", "问题"]).to_excel(book, sheet_name="问题清单", index=False)
    line = Side(style="thin")
    box, wrap, red = Border(line, line, line, line), Alignment(wrap_text=True, vertical="top"), PatternFill("solid", fgColor="FFC7CE")
    sheet = book.sheets["台账"]
    for cell in sheet[1]:
        cell.font, cell.border = Font(bold=True), box
    for cells, over in zip(sheet.iter_rows(min_row=2), late):
        for cell in cells:
            cell.border, cell.alignment = box, wrap
            if over:
                cell.fill = red
print(len(table), "rows", int(late.sum()), "overdue", len(problems), "problems")
