import type { Clauses } from "./clauses.ts";
import type { EvidenceKind } from "../model/grading.ts";

/** Words found in the folded text. */
export interface Hit {
  readonly kind: EvidenceKind;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly factor?: string | undefined;
}

/** Words that turn what follows into its opposite, or take that back. */
export type MarkKind = "negation" | "close-negation" | "safeguard" | "failure";

/** Such a word, by place in the folded text. */
export interface Mark {
  readonly mark: MarkKind;
  readonly start: number;
  readonly end: number;
}

/** Between 没有 and a word: an act that was not done (没有严格审批) denies the act, not the power. */
const ACTS = /严格|按|经|及时|执行|履行|规范|认真|进行|有效|开展|办理|落实|报|就|审|裁量|标准/;
const CLOSE_REACH = 8;
const AFTER_CLOSE = /^(?:$|[^,。;、]{0,3}权|限|的职责|[、或和及与等职事任:])/;
/** From one denied word of a list to the next: nothing (审批职权), a joiner, or what is listed between two joiners. */
const LINK = /^(?:[、和或及与](?:[^,。;]{1,6}[、和或及与])?)?$/;
const DENIED_AFTER =
  /^(?:等)?(?:事项|事务|权限|权|职责)?(?:均|都|也)?(?:不涉及|不掌握|不具备|:无(?![^。;,]))/;

/** Kinds that a safeguard takes back: harm that is named in order to prevent it. */
const PREVENTED: ReadonlySet<string> = new Set(["consequence", "complaints", "discretion"]);

/** Farthest that a denial reaches within its clause, in characters. */
const REACH = 30;
const FAILURE_GAP = 4;

/** Marks of one kind in order of place; asks for the last that starts before a place, moving forward only. */
function createPointer(marks: readonly Mark[]): (place: number) => Mark | null {
  let at = -1;
  return (place) => {
    for (let next = marks[at + 1]; next !== undefined && next.start < place; next = marks[at + 1]) at += 1;
    return marks[at] ?? null;
  };
}

/** Tells whether a hit is denied by its clause; hits must be asked in order of place. */
export function createDenial(
  text: string,
  clausesOf: Clauses,
  marks: readonly Mark[],
): (hit: Hit) => boolean {
  if (marks.length === 0) return (hit) => deniedAfter(text, hit);
  const clauses = clausesOf();
  const failures = marks.filter(({ mark }) => mark === "failure");
  const last = (kind: MarkKind): ((place: number) => Mark | null) =>
    createPointer(marks.filter(({ mark }) => mark === kind));
  const lastNegation = last("negation");
  const lastClose = last("close-negation");
  const lastSafeguard = last("safeguard");
  let listed: Hit | null = null;

  const reaches = (mark: Mark | null, hit: Hit): mark is Mark =>
    mark !== null && clauses[mark.end - 1] === clauses[hit.start] && hit.start - mark.end <= REACH;

  const goesOn = (hit: Hit): boolean => {
    if (listed === null || clauses[listed.start] !== clauses[hit.start]) return false;
    const link = text.slice(listed.end, hit.start);
    return LINK.test(link) && !ACTS.test(link);
  };

  const closeDenied = (hit: Hit): boolean => {
    const isLast = clauses[hit.end] !== clauses[hit.end - 1];
    if (!isLast && !AFTER_CLOSE.test(text.slice(hit.end, hit.end + 4))) return false;
    if (goesOn(hit)) return true;
    const mark = lastClose(hit.start);
    const between = mark === null ? "" : text.slice(mark.end, hit.start);
    return reaches(mark, hit) && between.length <= CLOSE_REACH && !ACTS.test(between);
  };

  const prevented = (hit: Hit): boolean => {
    const mark = lastSafeguard(hit.start);
    if (!PREVENTED.has(hit.kind) || !reaches(mark, hit)) return false;
    return !failures.some(
      ({ start, end }) =>
        (end <= mark.start && mark.start - end <= 2) ||
        (start >= hit.end && start - hit.end <= FAILURE_GAP && clauses[start] === clauses[hit.start]),
    );
  };

  return (hit) => {
    if (deniedAfter(text, hit) || reaches(lastNegation(hit.start), hit)) return true;
    if (closeDenied(hit)) {
      listed = hit;
      return true;
    }
    return prevented(hit);
  };
}

function deniedAfter(text: string, hit: Hit): boolean {
  return DENIED_AFTER.test(text.slice(hit.end, hit.end + 12));
}
