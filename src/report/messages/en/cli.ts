import type { CliWords } from "../zh-CN/cli.ts";

const NO_PERMISSION = "the folder or file is read-only. Choose another folder, or allow writing.";
const NO_SPACE =
  "the disk is full. Free some space or choose another place; files already written are whole.";
const IN_USE = "another program has the file open. Close it there first.";

/** What to do where the system refuses a write, by its code. */
const WRITE_FAILURES: Readonly<Record<string, string>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: NO_PERMISSION,
  ENOSPC: NO_SPACE,
  EDQUOT: NO_SPACE,
  EFBIG: NO_SPACE,
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ENOTDIR: "a part of the path is not a folder. Check what follows -o.",
  EISDIR: "a folder of that name stands there. Choose another name.",
  ENAMETOOLONG: "the file name is too long. Choose a shorter name or place.",
};

function otherReason(code: string): string {
  return `the system does not allow it (${code}). Check that the folder exists and the disk works.`;
}

export const cli: CliWords = {
  help: `Probity: reads, checks, grades, follows up and sums up registers of integrity risks

Usage: probity <command> [files or folders…] [options]

Commands
  inspect   how each sheet was understood
  check     findings
  grade     suggested grades with reasons; with -o FOLDER also the score and decision sheets, read back beside their source
  followup  state of every control at the as-of date
  summarise register of all files → summary workbook (-o OUT.xlsx)
  run       all of it: a marked copy of each file, one summary, the papers that go out (-o DIR)

Options
  --as-of 2026-11-22      day that overdue is counted to; default today
  --scheme NAME|FILE      grading scheme; else the workbook's own sheet, else declared (as typed)
  --json                  results as JSON
  --notice-date DATE      day that terms such as "within 3 days of notice" count from
  -o, --output PATH       output file or folder (grade, summarise, run)
  --force                 replace existing files
  --lang zh-CN|en         language
  --mapping FILE          column mapping decided earlier
  --answers FILE          answers to questions, reused
  --confirm-classified    classified files may be processed on this machine
  --without-signature     signed files get a marked copy too, without the signature; else none
  --workers N             how many readers work at once
  --quiet                 no progress
  --help, --version       this text, or the version

Exit codes: 0 clean; 1 findings to be mended; 2 usage; 3 failure
`,
  usage: {
    unknownCommand: (command) => `There is no command "${command}".`,
    unknownOption: (option) => `Wrong option: ${option}.`,
    missingFiles: "Name the files or folders to work on.",
    missingOutput: (command) => `${command} needs -o with the place to write to.`,
    badDate: (text) => `"${text}" is no day; write it as 2026-11-22.`,
    badNoticeDate: (text) => `--notice-date "${text}" is no day; write it as 2026-11-22.`,
    badLanguage: (text) => `There is no language "${text}"; use zh-CN or en.`,
    badWorkers: (text) => `--workers takes a whole number from 1 to 16, not "${text}".`,
    badJson: (file) => `"${file}" cannot be read or is not JSON; check the path and the content.`,
    badMapping: (file, problem) =>
      `Mapping file "${file}" is wrong: ${problem}. Compare it with inspect --json.`,
    badAnswers: (file) => `Answers file "${file}" must be a JSON object of question id to choice.`,
    badScheme: (name, known) =>
      `"${name}" is neither a known scheme nor a valid scheme file. Known: ${known}.`,
    tryHelp: "Run probity --help for usage.",
  },
  progress: {
    reading: (done, total, file) => `Reading ${done}/${total} ${file}`,
    understood: "Working it out",
    writing: (file) => `Writing ${file}`,
  },
  unusedOutput: (command) =>
    `${command} only shows its results; nothing was written to the place of -o. To write files use grade, summarise or run.`,
  failure: {
    noFiles: (paths) => `No workbook (.xlsx .xlsm .xls .et .csv .tsv) found in ${paths}.`,
    nothingRecognised:
      "No table of integrity risks was recognised. See inspect; --mapping can name the columns.",
    exists: (file) => `"${file}" exists and was left alone. Choose another name or add --force.`,
    cannotWrite: (file, reason) =>
      `"${file}" cannot be written: ${WRITE_FAILURES[reason] ?? otherReason(reason)}`,
    notMarked: (file, sentence) => `No marked copy of "${file}": ${sentence}`,
    signedHint: "Add --without-signature for a marked copy without the signature.",
    tooMuch:
      "This is more than can be done at once; not all results were put out. Work on the files in several batches. Files that were written are whole.",
    unexpected: (what) =>
      `Something unexpected happened (${what}); nothing was written. Please tell your engineer.`,
  },
  wrote: "Written:",
};
