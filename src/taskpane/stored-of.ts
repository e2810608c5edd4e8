import { NOTHING_STORED, parseStoredSettings, SETTINGS_KEY } from "../app/stored-settings.ts";
import type { StoredSettings } from "../app/stored-settings.ts";
import type { OpenWorkbook } from "./pane-host.ts";

/** Decisions of several workbooks as one: the first that decides something counts, answers and mappings add up. */
export function joinStored(all: readonly StoredSettings[]): StoredSettings {
  return all.reduce<StoredSettings>(
    (joined, next) => ({
      scheme: joined.scheme ?? next.scheme,
      lexicon: joined.lexicon ?? next.lexicon,
      responsibility: joined.responsibility ?? next.responsibility,
      leadDays: joined.leadDays ?? next.leadDays,
      stageDoneCounts: joined.stageDoneCounts ?? next.stageDoneCounts,
      decidingBody: joined.decidingBody ?? next.decidingBody,
      noticeDate: joined.noticeDate ?? next.noticeDate ?? null,
      answers: { ...next.answers, ...joined.answers },
      mappings: [
        ...joined.mappings,
        ...next.mappings.filter((one) =>
          joined.mappings.every((kept) => kept.fingerprint !== one.fingerprint),
        ),
      ],
    }),
    NOTHING_STORED,
  );
}

/** What was decided in the workbooks earlier. */
export async function loadStored(workbooks: readonly OpenWorkbook[]): Promise<StoredSettings> {
  const texts = await Promise.all(workbooks.map(async ({ port }) => await port.loadSetting(SETTINGS_KEY)));
  return joinStored(texts.map(parseStoredSettings));
}
