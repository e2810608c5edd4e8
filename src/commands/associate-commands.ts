import type { CommandHost } from "./ribbon-commands.ts";
import { RIBBON_FUNCTIONS } from "./ribbon-functions.ts";

/** What Office gives a ribbon function. */
export interface RibbonEvent {
  readonly completed: () => void;
}

/** Where ribbon functions are made known to Office. */
export interface ActionRegistry {
  readonly associate: (name: string, run: (event: RibbonEvent) => Promise<void>) => void;
}

/** Makes every ribbon function known; Office is always told that a function has ended. */
export function associateCommands(registry: ActionRegistry, host: CommandHost): void {
  for (const [name, action] of Object.entries(RIBBON_FUNCTIONS)) {
    registry.associate(name, async (event) => {
      try {
        // Loaded with the first click: the pane's first load stays small.
        const { runRibbonAction } = await import("./ribbon-commands.ts");
        await runRibbonAction(action, host);
      } finally {
        event.completed();
      }
    });
  }
}
