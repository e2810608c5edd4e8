import { useEffect, useState } from "react";
import type { SchemeTrial, TrialView } from "../../app/desk/schemes-view.ts";
import type { Pane } from "../create-pane.ts";
import { failureFrom } from "../failure.ts";
import type { Failure } from "../failure.ts";

/** Milliseconds without typing after which a trial begins. */
const PAUSE = 300;

/** What a trial came to; a failed one says why. */
export type TrialResult =
  | { readonly kind: "counting"; readonly earlier: TrialView | null }
  | { readonly kind: "ready"; readonly view: TrialView }
  | { readonly kind: "failed"; readonly failure: Failure };

interface Finished {
  readonly trial: SchemeTrial;
  readonly revision: number;
  readonly outcome: { readonly view: TrialView } | { readonly failure: Failure };
}

/** Tries a scheme whenever it changes, once the clerk stops typing; null tries nothing. */
export function useTrial(pane: Pane, trial: SchemeTrial | null, revision: number): TrialResult | null {
  const [finished, setFinished] = useState<Finished | null>(null);
  useEffect(() => {
    if (trial === null) return undefined;
    let isWanted = true;
    const finish = (outcome: Finished["outcome"]): void => {
      if (isWanted) setFinished({ trial, revision, outcome });
    };
    const timer = setTimeout(() => {
      pane.trial(trial).then(
        (view) => {
          finish({ view });
        },
        (error: unknown) => {
          finish({ failure: failureFrom(error) });
        },
      );
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [pane, trial, revision]);
  if (trial === null) return null;
  const outcome = finished?.outcome;
  if (finished?.trial !== trial || finished.revision !== revision || outcome === undefined)
    return { kind: "counting", earlier: outcome !== undefined && "view" in outcome ? outcome.view : null };
  return "view" in outcome
    ? { kind: "ready", view: outcome.view }
    : { kind: "failed", failure: outcome.failure };
}
