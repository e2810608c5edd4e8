import { useEffect, useState } from "react";
import type { Pane } from "../create-pane.ts";
import type { DeskCalls, ViewKind } from "../desk-requests.ts";
import { failureFrom } from "../failure.ts";
import type { Failure } from "../failure.ts";

/** A view on its way: rows of an earlier judgement stay on show until the new ones are there. */
export type Loaded<Data> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly data: Data; readonly isCurrent: boolean }
  | { readonly kind: "failed"; readonly failure: Failure };

type Result<Data> =
  | { readonly revision: number; readonly data: Data }
  | { readonly revision: number; readonly failure: Failure };

/** What a screen lists, fetched anew whenever the workbooks are read or judged anew. */
export function useView<Kind extends ViewKind>(
  pane: Pane,
  kind: Kind,
  revision: number,
): Loaded<DeskCalls[Kind]["output"]> {
  const [result, setResult] = useState<Result<DeskCalls[Kind]["output"]> | null>(null);
  useEffect(() => {
    let isWanted = true;
    pane.view(kind).then(
      (data) => {
        if (isWanted) setResult({ revision, data });
      },
      (error: unknown) => {
        if (isWanted) setResult({ revision, failure: failureFrom(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [pane, kind, revision]);
  if (result === null) return { kind: "loading" };
  if ("failure" in result) return { kind: "failed", failure: result.failure };
  return { kind: "ready", data: result.data, isCurrent: result.revision === revision };
}
