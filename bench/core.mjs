// The parts of the main job, for benchmarks that measure them one by one.
export { nodeZip } from "../src/cli/node-zip.ts";
export { readWorkbookFile } from "../src/adapters/xlsx/read-workbook-file.ts";
export { writeReport } from "../src/adapters/xlsx/writer/write-report.ts";
export { defaultSettings } from "../src/app/default-settings.ts";
export { reviewRegister } from "../src/app/review-register.ts";
export { understandWorkbook } from "../src/app/understand-workbook.ts";
export { buildRegister, calendarDate, findPreset, summarise } from "../src/domain/index.ts";
export { wordsOf } from "../src/report/messages/catalogue.ts";
export { officeCopy } from "../src/report/papers/office-copy.ts";
