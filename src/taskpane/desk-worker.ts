/** What the pane needs of the thread that the desk lives on. */
export type DeskWorker = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;
