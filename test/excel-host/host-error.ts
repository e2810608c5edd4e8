/** A refusal with the code that Excel answers with; it ends the batch at the action that caused it. */
export class HostError extends Error {
  readonly code: string;

  constructor(code: string, message: string = code) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}
