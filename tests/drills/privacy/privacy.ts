import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "@/tests/support/crawl";
import {
  plantPrivate,
  plantPublished,
  type Private,
  type Published,
} from "@/tests/support/planted-secrets";
import { Planting } from "@/tests/support/planting";
import { type Cast, type Role, startWithRoles } from "@/tests/support/roles";
import { addressesOf } from "@/tests/support/where-secrets-are";
import { type Drill, type DrillOptions, type Figure, holds, none } from "@/tests/drills/drill";
import { erased } from "./erased";
import { ownHosts } from "./own-hosts";
import { cleanedPictures } from "./pictures";
import { quietLogs } from "./quiet-logs";

/** What keeps a secret, each with what is loaded into the server to switch it off. */
const GUARDS = {
  "own hosts only": "own-hosts-only",
  "quiet logs": "quiet-logs",
  "pictures cleaned": "pictures-cleaned",
  erasure: "erasure",
} as const;
type Guard = keyof typeof GUARDS;

const preload = (name: string) => `--import ${new URL(`${name}.mjs`, import.meta.url).href}`;

/** One instance full of secrets, and what it has printed and connected to. */
interface Scene {
  cast: Cast;
  planting: Planting;
  open: Published;
  hidden: Private;
  log: () => string;
  connections: () => string[];
}

async function inScene(
  without: Guard | null,
  work: (scene: Scene) => Promise<Figure[]>,
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "upr-privacy-"));
  const noted = join(folder, "connections");
  const errors = openSync(join(folder, "errors"), "w");
  const loaded = ["note-connections", ...(without ? [`without/${GUARDS[without]}`] : [])];
  const settings = {
    NODE_OPTIONS: loaded.map(preload).join(" "),
    NOTED_CONNECTIONS: noted,
    // Whoever stands in front says where a reader is; nothing of that may be kept either.
    TRUSTED_PROXIES: "1",
  };
  let cast: Cast | undefined;
  try {
    cast = await startWithRoles({ errors, settings });
    const { instance } = cast;
    const planting = new Planting(cast);
    const open = await plantPublished(planting);
    const hidden = await plantPrivate(planting, open);
    const log = () => instance.log() + readFileSync(join(folder, "errors"), "utf8");
    const connections = () => (existsSync(noted) ? readFileSync(noted, "utf8").split("\n") : []);
    return await work({ cast, planting, open, hidden, log, connections });
  } finally {
    await cast?.stop();
    closeSync(errors);
    rmSync(folder, { recursive: true, force: true });
  }
}

const LOOPBACK = /^$|^(?:connect|look up|send) (?:localhost|127\.0\.0\.\d+|::1)$/;

function ofTheServer({ cast, connections }: Scene): Figure[] {
  const elsewhere = connections().filter((line) => !LOOPBACK.test(line));
  const first = elsewhere[0] ? ` (first: ${elsewhere[0]})` : "";
  const { mode } = statSync(cast.instance.directory);
  return [
    none(
      `connections and look-ups of the server itself, elsewhere than this machine${first}`,
      elsewhere.length,
    ),
    holds("other accounts of the machine are kept out of the data", (mode & 0o077) === 0),
  ];
}

/** Where everybody looks: each page once, or all that are known. */
function pages({ open, hidden }: Scene, all: boolean): string[] {
  const concrete = addressesOf(open, hidden);
  return routes()
    .filter(({ isPage }) => isPage)
    .flatMap(({ pattern }) => (concrete[pattern] ?? [pattern]).slice(0, all ? 3 : 1));
}

const SOME = new Set([
  "/",
  "/recommendations",
  "/midterm",
  "/desk",
  "/account",
  "/admin",
  "/sign-in",
]);
const READERS: readonly Role[] = ["visitor", "validator", "administrator"];

/** Whether a page is another for this role: whoever may not see it is sent to the same page each time. */
function seesOfItsOwn(role: Role, path: string): boolean {
  if (role === "visitor") return !/^\/(?:admin|desk|account)\/|\/(?:record|reply)$/.test(path);
  if (role === "validator") return !path.startsWith("/admin/");
  // Everywhere else an administrator sees what others see.
  return /^\/(?:admin|account|organisations)/.test(path);
}

const PARTS: Record<Guard, (scene: Scene, short: boolean) => Promise<Figure[]>> = {
  "own hosts only": (scene, short) =>
    ownHosts(scene.cast, {
      addressesFor: (role) =>
        pages(scene, false)
          .filter((path) => !short || SOME.has(path))
          .filter((path) => seesOfItsOwn(role, path)),
      roles: short ? ["visitor", "validator"] : READERS,
      words: scene.planting.secrets.all
        .filter(({ marker }) => marker.startsWith("qx"))
        .filter(({ name }) => /name of|e-mail|draft|returned|submitted/.test(name))
        .map(({ marker }) => marker),
    }),
  "pictures cleaned": ({ planting }, short) => cleanedPictures(planting, short ? 4 : 100),
  "quiet logs": (scene, short) => {
    const { open, hidden, planting, log } = scene;
    const known = addressesOf(open, hidden);
    const files = known["/evidence/[id]/files/[file]"] ?? [];
    const addressOf = (route: string) => known[route]?.[0] ?? route;
    const addresses = short
      ? ["/desk", "/account", "/evidence"]
      : [...pages(scene, true), ...files];
    const roles: readonly Role[] = short
      ? ["contributor"]
      : ["visitor", "contributor", "administrator"];
    return quietLogs({ planting, addresses, files, roles, addressOf, log });
  },
  erasure: ({ cast }) => erased(cast),
};

async function run({ short, without }: DrillOptions): Promise<Figure[]> {
  const guard = without as Guard | null;
  return inScene(guard, async (scene) => {
    const figures: Figure[] = [];
    for (const part of guard ? [guard] : (Object.keys(PARTS) as Guard[])) {
      figures.push(...(await PARTS[part](scene, short)));
    }
    return [...figures, ...ofTheServer(scene)];
  });
}

export const privacy: Drill = {
  name: "privacy",
  title:
    "a browser, the logs, pictures and an erased person are searched for what they should not tell",
  guards: Object.keys(GUARDS),
  run,
};
