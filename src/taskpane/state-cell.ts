/** A value that tells when it changes. */
export interface StateCell<State> {
  readonly get: () => State;
  readonly update: (change: Partial<State>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A cell for the whole state of the pane; each update makes a new value and tells every listener once. */
export function createStateCell<State extends object>(first: State): StateCell<State> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    update: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
