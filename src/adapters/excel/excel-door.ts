/** What the adapter needs of Microsoft's library, so that it can be given another instance of it. */
export type ExcelDoor = Pick<typeof Excel, "run" | "createWorkbook">;

/** Waits until the clerk has left the cell that he is typing in, instead of failing. */
export const WAIT_FOR_EDIT = { delayForCellEdit: true } as const;

/** Bytes that one request or answer may have; Excel on the web refuses above 5 MB (OFFICE §2). */
export const MAX_BYTES = 3_500_000;

/** Longest list of addresses for one `RangeAreas`; Excel cuts at 8,192 characters without a word. */
export const MAX_ADDRESS = 8_000;
