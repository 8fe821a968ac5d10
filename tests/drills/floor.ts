import type { Drill, Figure } from "./drill";
import { bodyFigures } from "./floor/bodies";
import { doorFigures } from "./floor/doors";
import { headerFigures } from "./floor/headers";
import { rateFigures } from "./floor/rates";
import { sessionFigures } from "./floor/sessions";
import { type Site, startSite } from "./floor/site";
import { without as withoutGuard } from "./without/preload";

/** What takes each guard away, and which part of the drill has to notice. */
const GUARDS: Record<string, { preload: string; part: string }> = {
  "content security policy": { preload: "security-policy", part: "headers" },
  "body limit": { preload: "body-limit", part: "bodies" },
  "hashed sessions": { preload: "hashed-sessions", part: "sessions" },
  "rate limits": { preload: "rate-limits", part: "rates" },
};

const PARTS: Record<string, (site: Site, short: boolean) => Promise<Figure[]>> = {
  headers: async (site) => (await headerFigures(site)).figures,
  doors: doorFigures,
  sessions: sessionFigures,
  rates: rateFigures,
  bodies: bodyFigures,
};

/** What stands before every page whoever asks, on the real server, as if behind TLS. */
export const floor: Drill = {
  name: "floor",
  title: "headers of every answer, forged headers, bodies, sessions, and who asks too often",
  guards: Object.keys(GUARDS),
  run: async ({ short, without }) => {
    const guard = without === null ? null : GUARDS[without];
    const site = await startSite(withoutGuard(guard?.preload ?? null));
    const parts = guard && short ? [guard.part] : Object.keys(PARTS);
    try {
      const figures: Figure[] = [];
      for (const part of parts) figures.push(...((await PARTS[part]?.(site, short)) ?? []));
      return figures;
    } finally {
      await site.stop();
    }
  },
};
