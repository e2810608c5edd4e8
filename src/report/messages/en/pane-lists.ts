import type { PaneListWords } from "../zh-CN/pane-lists.ts";

export const lists: PaneListWords = {
  filter: "Filter",
  all: "All",
  counted: (word, count) => `${word} ${count}`,
  joined: (names) => names.join(", "),
  allDepartments: "All departments",
  department: "Department",
  selectAll: "Select all",
  clearSelection: "Clear selection",
  select: (text) => `Select “${text}”`,
  selected: (count) => `${count} selected`,
  place: (sheet, address, file) =>
    `${file === null ? "" : `${file} · `}${sheet}${address === null ? "" : `!${address}`}`,
  goTo: (place) => `Go to ${place}`,
  nothingHere: "Nothing passes this filter.",
  showAll: "Show all",
  scoped: (of, name) =>
    `${{ unit: "Unit", department: "Department", category: "Category", owner: "Owner" }[of]}: ${name}`,
  stateGroups: { due: "To verify or due soon", finished: "Done, late ones too", others: "Others" },
  quote: (text) => `“${text}”`,
  named: (title) =>
    `${title}. Arrow keys move through the list, Enter goes to the cell, Tab reaches the buttons of the item`,
};
