/** One request to Excel: what it queues, and what becomes of the answer. */
export interface Request<Asked = void> {
  readonly ask: () => Asked;
  /** Takes over what was asked for; it is loaded by now. */
  readonly take?: (asked: Asked) => void;
  /** Whether the others go on after Excel refused this one; where left out, they do not. */
  readonly isSkipped?: (error: unknown) => boolean;
}

/**
 * Sends requests one after the other, for as long as `next` gives any: what one came to may decide the next.
 * @throws what Excel refused a request with, unless the request is skipped
 */
export async function sendEach<Asked>(
  context: Excel.RequestContext,
  next: () => Request<Asked> | null,
): Promise<void> {
  for (let request = next(); request !== null; request = next()) {
    const asked = request.ask();
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- answers have a limit: one cannot hold all
      await context.sync();
    } catch (error) {
      if (request.isSkipped?.(error) !== true) throw error;
      continue;
    }
    request.take?.(asked);
  }
}

/** A request for each part, in order, for `sendEach`. */
export function inOrder<Part, Asked>(
  parts: readonly Part[],
  requestFor: (part: Part) => Request<Asked>,
): () => Request<Asked> | null {
  const left = parts.values();
  return () => {
    const { value, done } = left.next();
    return done === true ? null : requestFor(value);
  };
}
