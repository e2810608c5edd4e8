import type { ConsoleWords } from "../zh-CN/console.ts";

export const console: ConsoleWords = {
  file: (file) => file,
  failed: (file, why) => `${file}\n  could not be read: ${why}`,
  sheet: (name, kind, hidden) => `  “${name}”: ${kind}${hidden ? " (hidden)" : ""}`,
  table: (level, range, points) => `    ${level} table ${range}, ${points} risk points`,
  columns: (list) => `      Columns: ${list}`,
  column: (field, column, header) => `${field} in ${column} “${header}”`,
  why: (reasons, percent) => ` (${reasons}, ${percent}% sure)`,
  and: ", ",
  doubt: (column, header, help) => `      Please check: column ${column} “${header}”: ${help}`,
  help: {
    name: ({ name }) =>
      `it has no known name and is read as ${name} by its content; call it ${name}, or set it in a mapping file.`,
    choose: ({ name, others }) =>
      name === ""
        ? `not read for now; it could be ${others}. Set it in the pane or in a mapping file.`
        : `read as ${name} for now; it could also be ${others}. Set it in the pane or in a mapping file.`,
    confirm: ({ name }) =>
      `read as ${name} for now; its name is rare or does not fit its content. Call it ${name}, or set it in a mapping file.`,
  },
  layout: (fingerprint) => `      Layout: ${fingerprint} (one mapping file serves all tables of a layout)`,
  setAside: (rows, why) => `      ${rows} rows set aside: ${why}`,
  question: (question) => `    To be confirmed: ${question}`,
  finding: (severity, place, message) => `  [${severity}] ${place} ${message}`,
  sentences: (parts) => parts.filter((part) => part !== "").join(" "),
  judgedBy: (scheme, source, count) => `Computed by: ${scheme}, ${count} points; source: ${source}`,
  graded: ({ place, point, declared, suggested, reason }) =>
    `  ${place} ${point}: declared ${declared}, computed ${suggested} (for reference). ${reason}`,
  control: ({ state, place, measure, owner, due }) => `  [${state}] ${place} ${measure} (${owner}, ${due})`,
  daysLate: (days) => `${days} days past`,
  dueOn: (day) => `due ${day}`,
  more: (count) => `  ${count} more are not listed; --json shows all.`,
  noFindings: "No findings.",
  noSuggestions: "Texts and scores do not suffice to compute grades.",
  asOf: (day, scheme) => `As of ${day}, scheme: ${scheme}`,
  rows: ({ files, sheets, rowsIn, used, setAside }) =>
    `Read ${files} files, ${sheets} sheets; ${rowsIn} data rows = ${used} used + ${setAside} set aside`,
  grades: (total, list) => `${total} risk points: ${list}`,
  controls: (total, list) => `${total} control measures: ${list}`,
  findings: (total, list) => `${total} findings: ${list}`,
  ignored: (count) => `${count} set aside by the clerk, not counted; they return when their text changes`,
  disagreements: (count) => `${count} declared grades differ from the computed ones; please check.`,
  count: (name, count) => `${name} ${count}`,
};
