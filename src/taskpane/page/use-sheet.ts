import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Failure } from "../failure.ts";
import { failureFrom } from "../failure.ts";
import type { BooksClient } from "./books-client.ts";
import type { GridFrame, GridRow } from "./grid-data.ts";
import type { Span } from "./grid-axis.ts";

/** A sheet at one state of its workbook. */
export interface SheetPlace {
  readonly file: string;
  readonly sheet: string;
  readonly version: number;
}

/** What is known of a sheet: its frame, and the rows that came so far. */
export interface LoadedSheet {
  readonly place: SheetPlace;
  readonly frame: GridFrame;
  /** Rows by number; those not there yet are on their way once they are asked for. */
  readonly rows: ReadonlyMap<number, GridRow>;
  /** Asks for rows that come into view. */
  readonly want: (rows: Span) => void;
}

/** Rows that are fetched at once. */
const CHUNK = 64;

interface Opened {
  readonly place: SheetPlace;
  readonly frame: GridFrame;
}

function useFrame(books: BooksClient, place: SheetPlace): { opened: Opened | null; failure: Failure | null } {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failed, setFailed] = useState<{ place: SheetPlace; failure: Failure } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const { file, sheet } = place;
    books.ask("frame", { file, sheet }).then(
      (frame) => {
        if (isWanted) setOpened({ place, frame });
      },
      (error: unknown) => {
        if (isWanted) setFailed({ place, failure: failureFrom(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [books, place]);
  return { opened, failure: failed?.place === place ? failed.failure : null };
}

/** Loads a sheet for the grid: the frame at once, rows when they come into view. The old one stays until the new is there. */
export function useSheet(
  books: BooksClient,
  { file, sheet, version }: SheetPlace,
): { loaded: LoadedSheet | null; failure: Failure | null } {
  const place = useMemo(() => ({ file, sheet, version }), [file, sheet, version]);
  const { opened, failure } = useFrame(books, place);
  const [rows, setRows] = useState<{ of: Opened | null; rows: ReadonlyMap<number, GridRow> }>({
    of: null,
    rows: new Map(),
  });
  const asked = useRef<{ of: Opened | null; chunks: Set<number> }>({ of: null, chunks: new Set() });
  const want = useCallback(
    ({ first, last }: Span) => {
      if (opened === null) return;
      if (asked.current.of !== opened) asked.current = { of: opened, chunks: new Set() };
      const { chunks } = asked.current;
      for (let chunk = Math.floor(first / CHUNK); chunk * CHUNK <= last; chunk += 1) {
        if (chunks.has(chunk)) continue;
        chunks.add(chunk);
        const span = { first: chunk * CHUNK, last: chunk * CHUNK + CHUNK - 1 };
        void books
          .ask("rows", { file: opened.place.file, sheet: opened.place.sheet, ...span })
          .then((came) => {
            setRows((before) => ({
              of: opened,
              rows: new Map([
                ...(before.of === opened ? before.rows : []),
                ...came.map((row) => [row.row, row] as const),
              ]),
            }));
          })
          .catch(() => {
            chunks.delete(chunk);
          });
      }
    },
    [books, opened],
  );
  const loaded = useMemo(
    () =>
      opened === null
        ? null
        : { ...opened, rows: rows.of === opened ? rows.rows : new Map<number, GridRow>(), want },
    [opened, rows, want],
  );
  return { loaded, failure };
}
