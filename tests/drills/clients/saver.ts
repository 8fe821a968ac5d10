import { Agent } from "node:http";
import { actionBody, actionNamed, resultOf } from "@/tests/support/server-actions";
import { ask, type Fate } from "./ask";

/** A draft as it stands at a version. */
export interface DraftAt {
  id: string;
  version: number;
  reason: string;
}

/** Somebody at one draft, on a connection that stays open as a browser's does. */
export interface Saver {
  /** Saves once more, and waits for the answer. */
  save: () => Promise<Fate>;
  /** The draft as the server has acknowledged it last; null before the first time. */
  acknowledged: () => DraftAt | null;
  /** How many times it was acknowledged. */
  saves: () => number;
  close: () => void;
}

/** Whoever saves, what, and as whose draft. */
export interface SaverOptions {
  baseUrl: string;
  /** The value of the Cookie header. */
  cookie: string;
  ref: string;
  organisationId: string;
  /** The address of the net that the proxy in front names; TRUSTED_PROXIES is 1. */
  from: string;
  /** The draft that there is already. */
  draft?: DraftAt | undefined;
}

export function saver(options: SaverOptions): Saver {
  const { baseUrl, cookie, ref, organisationId, from } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const action = actionNamed("app/recommendations/[ref]/record/actions.ts autosave");
  const newId = crypto.randomUUID();
  let last = options.draft ?? null;
  let saves = 0;
  const headers = {
    ...{ cookie, origin: baseUrl, "next-action": action.id, "x-forwarded-for": from },
    accept: "text/x-component",
  };
  return {
    async save() {
      const reason = `Version ${(last?.version ?? 0) + 1} of ${ref}, at ${performance.now()}.`;
      const fields = {
        ...{ ref, organisationId, reason, newId, status: "partial", asOf: "2024-05-01" },
        ...{ draftId: last?.id ?? "", draftVersion: String(last?.version ?? "") },
      };
      const fate = await ask({
        address: `${baseUrl}/recommendations/${ref}/record`,
        method: "POST",
        ...{ headers, agent, body: actionBody({ fields: Object.entries(fields) }) },
      });
      if (fate.kind !== "answered") return fate;
      const saved = resultOf(fate.body.toString())?.["saved"] as
        | Omit<DraftAt, "reason">
        | undefined;
      if (saved) {
        last = { id: saved.id, version: saved.version, reason };
        saves += 1;
      }
      return fate;
    },
    acknowledged: () => last,
    saves: () => saves,
    close: () => agent.destroy(),
  };
}
