import type { LinkMessage } from "./thread-link.ts";

/** The page's threads: the files' one, and the desk's one, which may be replaced. */
export interface Threads {
  readonly books: () => Worker;
  /** Starts a thread for the desk that reaches the files without the screen. */
  readonly startDesk: () => Worker;
}

/** Numbers that one desk's thread may give to what it hands over. */
const TICKETS = 1_000_000;

/** Starts threads when they are needed; the files' thread is started once. */
export function createThreads(startWorker: () => Worker): Threads {
  let held: Worker | null = null;
  let desks = 0;
  const books = (): Worker => (held ??= startWorker());
  return {
    books,
    startDesk: () => {
      const desk = startWorker();
      const { port1, port2 } = new MessageChannel();
      desks += 1;
      const ends = { to: "link", firstTicket: desks * TICKETS } as const;
      const toBooks: LinkMessage = { ...ends, end: "books", port: port1 };
      const toDesk: LinkMessage = { ...ends, end: "desk", port: port2 };
      books().postMessage(toBooks, [port1]);
      desk.postMessage(toDesk, [port2]);
      return desk;
    },
  };
}
