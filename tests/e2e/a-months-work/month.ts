import type { Browser, Page } from "playwright-core";
import { openBrowser } from "@/tests/support/browser";
import { type Gathering, gatheringIn } from "@/tests/support/at-the-screen";
import { type Instance, startInstance } from "@/tests/support/instance";

/** The five items of the annex that this month is about. */
export const WATER = "KHM-HC-2019-30";
export const HEALTH = "KHM-HC-2019-32";
export const SCHOOLS = "KHM-HC-2019-34";
export const MARRIAGE = "KHM-HC-2019-40";
export const POVERTY = "KHM-HC-2019-43";
export const FIVE = [WATER, HEALTH, SCHOOLS, MARRIAGE, POVERTY] as const;

export const MINISTRY = "Ministry of Rural Development";
export const NGO = "Clean Rivers Network";
/** It withholds its name, and it is one person. */
export const NAMELESS = "Lawyers for Land";

/** Names that occur nowhere else, so that one that leaks is found. */
export const NAMES = {
  administrator: "Arunnyroth",
  /* The ministry. */
  head: "Vannarithy",
  focalPoint: "Sopheaktra",
  colleague: "Borameylin",
  /* The network. */
  director: "Sokuntheavy",
  fieldWorker: "Darareaksa",
  /* The organisation without a name. */
  lawyer: "Chansotheary",
} as const;
export type Role = keyof typeof NAMES;

/** Who works without scripts, the whole month. */
const WITHOUT_SCRIPTS: ReadonlySet<Role> = new Set<Role>(["fieldWorker"]);

/** What is written this month and is for nobody outside: it must be found in nothing that is public. */
export const NEVER_PUBLIC = {
  declined: "Persons with disabilities are with another ministry.",
  unmended: "Wells were dug somewhere.",
  returned: "Say where, and how many.",
  overwritten: "Boarding houses are planned in four provinces.",
  withdrawn: "Commune councils hold hearings on the age of marriage.",
  leftInDraft: "A pump broke down and nobody came.",
  original: "interviews-with-names.txt",
} as const;

/** One instance, and everybody's browser. */
export interface Month {
  start: () => Promise<void>;
  stop: () => Promise<void>;
  base: () => string;
  setUpLink: () => string;
  /** Gives somebody a browser; it is theirs for the month. */
  enter: (role: Role) => Promise<Page>;
  /** The browser of somebody who has one. */
  of: (role: Role) => Page;
  /** A browser that nobody has signed in with. */
  stranger: () => Promise<Page>;
  /** The page as a visitor gets it, whole. */
  asVisitor: (path: string) => Promise<string>;
  /** The status that a visitor gets. */
  statusForVisitor: (address: string) => Promise<number>;
}

/** A month that has not begun. */
export function aMonth(): Month {
  let browser: Browser;
  let instance: Instance;
  const gathering: Gathering = gatheringIn(() => browser);
  const pages = new Map<Role, Page>();
  return {
    async start() {
      browser = await openBrowser();
      instance = await startInstance();
    },
    async stop() {
      await gathering.close();
      await browser?.close();
      await instance?.stop();
    },
    base: () => instance.baseUrl,
    setUpLink: () => instance.setUpLink,
    async enter(role) {
      const page = await gathering.newcomer(!WITHOUT_SCRIPTS.has(role));
      pages.set(role, page);
      return page;
    },
    of(role) {
      const page = pages.get(role);
      if (!page) throw new Error(`${NAMES[role]} has not come in yet`);
      return page;
    },
    stranger: () => gathering.newcomer(),
    asVisitor: async (path) => (await fetch(instance.baseUrl + path)).text(),
    statusForVisitor: async (address) =>
      (await fetch(new URL(address, instance.baseUrl), { redirect: "manual" })).status,
  };
}
