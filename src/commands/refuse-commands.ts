import { RIBBON_FUNCTIONS } from "./ribbon-functions.ts";
import type { ActionRegistry } from "./associate-commands.ts";

/** In an Excel that is too old, every ribbon function opens the pane, which says what is needed. */
export function refuseCommands(registry: ActionRegistry, showPane: () => Promise<void>): void {
  for (const name of Object.keys(RIBBON_FUNCTIONS)) {
    registry.associate(name, async (event) => {
      try {
        await showPane();
      } finally {
        event.completed();
      }
    });
  }
}
