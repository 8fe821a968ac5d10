import { closeSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "@/data/exporters/formats";
import { publicRevision } from "@/db/queries/public-revision";
import { frozen } from "@/tests/support/editions";
import { type Answer, ask, crawl, eachOf, routes } from "@/tests/support/crawl";
import {
  plantPrivate,
  plantPublished,
  type Private,
  type Published,
} from "@/tests/support/planted-secrets";
import { NOWHERE, Planting, REFS } from "@/tests/support/planting";
import { type Cast, OWN, type Role, ROLES, startWithRoles } from "@/tests/support/roles";
import { aWord, type Secret } from "@/tests/support/secrets";
import { actionNamed, callAction } from "@/tests/support/server-actions";
import { addressesOf, callsWith, dataFiles } from "@/tests/support/where-secrets-are";

const folder = mkdtempSync(join(tmpdir(), "upr-errors-"));
const errors = openSync(join(folder, "errors"), "w");

let cast: Cast;
let planting: Planting;
let open: Published;
let hidden: Private;
/** What these read before anything private was written, and after. */
const before = new Map<Role, string[]>();
const after = new Map<Role, string[]>();
const revisions: number[] = [];

const visit = (role: Role) => ({ baseUrl: cast.instance.baseUrl, cookie: cast.cookies[role] });
const OUTSIDE = ROLES.filter((role) => !OWN.includes(role));

/**
 * Without what differs from answer to answer: the nonce, ids for new things, the clock, what is fetched
 * beforehand, and the payload and texts, which are cut in pieces as they come.
 */
const lasting = (text: string) =>
  text
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replaceAll("<!-- -->", "")
    .replace(/nonce-[\w+/=-]+|nonce="[^"]*"|"nonce":"[^"]*"|\\"nonce\\":\\"[^\\]*\\"/g, "nonce")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "an id")
    .replace(/^(date|link): .*$/gm, "");

const whole = ({ status, headers, body }: Answer) => lasting(`${status}\n${headers}\n${body}`);

/** Pages on which a count, a mark or a file could tell that something is being written. */
const COUNTS = [
  "/",
  "/recommendations",
  "/recommendations?evidence=none",
  "/recommendations?evidence=any",
  "/recommendations?stale=yes",
  "/evidence",
  "/midterm?layout=government",
  "/midterm?layout=civil-society",
  "/midterm/download/csv?layout=government",
  "/midterm/download/csv?layout=civil-society",
  "/method",
  "/feed",
  "/data",
  ...dataFiles(""),
  "/search?q=rights",
  "/search?q=Cambodia&kind=updates",
  ...Object.values(REFS).map((ref) => `/recommendations/${ref}`),
];

async function noteWhatIsRead(into: Map<Role, string[]>, mentioned: readonly Role[]) {
  for (const role of mentioned) {
    const answers = await eachOf(COUNTS, (address) => ask(visit(role), address));
    into.set(role, answers.map(whole));
  }
  revisions.push(publicRevision(cast.db));
}

beforeAll(async () => {
  cast = await startWithRoles({ errors });
  planting = new Planting(cast);
  open = await plantPublished(planting);
  await noteWhatIsRead(before, ["visitor", "disabled person"]);
  hidden = await plantPrivate(planting, open);
  await noteWhatIsRead(after, ["visitor", "disabled person"]);
  // Made while there is something private to keep out of it.
  const asked = { organisationId: open.own, layout: "ohchr-3" } as const;
  open.editions.push(frozen(cast.db, planting.as("validator"), asked));
});
afterAll(async () => {
  await cast?.stop();
  closeSync(errors);
  rmSync(folder, { recursive: true, force: true });
});

/** The secrets in an answer; whoever asked for an address knows what stands in it. */
function foundIn(answer: Answer): Secret[] {
  const address = decodeURIComponent(answer.address);
  const text = `${answer.headers}\n${answer.body}`;
  return planting.secrets.all.filter(
    ({ marker }) => !address.includes(marker) && text.includes(marker),
  );
}

const placeOf = ({ as, address }: Answer) => `${as} ${address}`;

/** In ms: ten roles read every page there is, on whatever machine. */
const ALL_PAGES_FOR_ALL = 400_000;

test.each(["visitor", "disabled person"] as const)(
  "that somebody writes does not show: a %s reads the same, in the same revision, as before",
  (role) => {
    const [then, now] = [before.get(role) ?? [], after.get(role) ?? []];
    expect(COUNTS.filter((_, place) => !then[place]?.startsWith("200"))).toEqual([]);
    expect(COUNTS.filter((_, place) => now[place] !== then[place])).toEqual([]);
    expect(revisions[1]).toBe(revisions[0]);
  },
);

describe("what is withdrawn is gone at the next request", () => {
  const places = () => [
    ...[REFS.withdrawn, REFS.answeredBefore].map((ref) => `/search?q=${ref}`),
    ...["", "/record", "/reply"].map((end) => `/recommendations/${REFS.withdrawn}${end}`),
    `/recommendations/${REFS.answeredBefore}`,
    ...["/", "/recommendations", "/evidence", `/evidence/${open.taken}`],
    `/evidence/${open.taken}/files/${open.takenFile}`,
    "/feed",
    ...dataFiles(""),
    ...dataFiles("?review=all"),
    "/midterm?layout=government",
    "/midterm?layout=civil-society",
    ...FORMATS.map((format) => `/midterm/download/${format}?layout=civil-society`),
    ...open.editions.flatMap((id) => [
      `/editions/${id}`,
      ...FORMATS.map((format) => `/editions/${id}/download/${format}`),
    ]),
  ];
  const taken = () => planting.secrets.all.filter(({ name }) => /withdrawn/.test(name));

  async function shownTo(role: Role) {
    const pages = places().filter((address) => !/download|files|data|feed/.test(address));
    const answers = [
      ...(await eachOf(places(), (address) => ask(visit(role), address))),
      ...(await eachOf(pages, (address) => ask(visit(role), address, "payload"))),
    ];
    const wanted = new Set(taken());
    const found = answers.map((answer) => ({
      place: placeOf(answer),
      names: foundIn(answer).filter((secret) => wanted.has(secret)),
    }));
    return found.filter(({ names }) => names.length > 0);
  }

  test(
    "before, everybody reads it, in documents, payloads and files",
    async () => {
      const wanted = taken().filter(({ shown }) => shown.length > 0);
      expect(wanted.length).toBeGreaterThan(15);
      for (const role of ROLES) {
        const found = await shownTo(role);
        const names = new Set(found.flatMap((each) => each.names));
        expect(wanted.filter((secret) => !names.has(secret)).map(({ name }) => name)).toEqual([]);
        for (const format of FORMATS) {
          expect(found.some(({ place }) => place.includes(`/${format}?`))).toBe(true);
        }
        expect(found.some(({ place }) => place.startsWith("payload"))).toBe(true);
      }
    },
    ALL_PAGES_FOR_ALL,
  );

  test(
    "after, nobody reads more of it than the day, and its evidence is its organisation's",
    async () => {
      const withdraw = (
        kind: string,
        { id, version }: { id: string; version: number },
        ref: string,
      ) =>
        callAction({
          address: `${cast.instance.baseUrl}/recommendations/${ref}`,
          action: actionNamed("app/recommendations/[ref]/actions.ts withdrawPublished"),
          before: [null],
          fields: Object.entries({ kind, id, ref, version: String(version) }),
          headers: { cookie: cast.cookies.validator, origin: cast.instance.baseUrl },
        });
      await withdraw("update", open.withdrawn, REFS.withdrawn);
      await withdraw("reply", open.reply, REFS.answeredBefore);
      planting.secrets.nowSeenBy(/(document|passage|file) of a withdrawn update/, OWN);
      planting.secrets.nowSeenBy(/^\w+ of a withdrawn update|reply that is withdrawn/, NOWHERE);
      const leaks: string[] = [];
      for (const role of ROLES) {
        for (const { place, names } of await shownTo(role)) {
          const wrong = names.filter(({ allowed }) => !allowed.includes(role));
          leaks.push(...wrong.map(({ name }) => `${name} to a ${role}: ${place}`));
        }
        for (const ref of [REFS.withdrawn, REFS.answeredBefore]) {
          const { body } = await ask(visit(role), `/recommendations/${ref}`);
          expect(body.toLowerCase()).toContain("withdrawn on");
        }
      }
      expect(leaks).toEqual([]);
    },
    ALL_PAGES_FOR_ALL,
  );
});

/** Where a reader begins: every route there is, so that one without an address is noticed. */
function starts(): string[] {
  const concrete = addressesOf(open, hidden);
  return routes().flatMap(({ pattern }) => {
    const addresses = pattern.includes("[") ? concrete[pattern] : [pattern];
    if (!addresses) throw new Error(`say at which addresses to read ${pattern}`);
    return addresses;
  });
}

describe.each(ROLES)("a %s", (role) => {
  test(
    "finds on every way through the site only the secrets that are theirs, and all of those",
    async () => {
      const answers = await crawl({ ...visit(role), starts: starts(), most: 3 });
      const leaks: string[] = [];
      const found = new Set<Secret>();
      for (const answer of answers) {
        for (const secret of foundIn(answer)) {
          found.add(secret);
          if (!secret.allowed.includes(role)) leaks.push(`${secret.name}: ${placeOf(answer)}`);
        }
      }
      const missing = planting.secrets.all.filter(
        (secret) => secret.shown.includes(role) && !found.has(secret),
      );
      expect(leaks).toEqual([]);
      expect(missing.map(({ name }) => name)).toEqual([]);
      expect(answers.length).toBeGreaterThan(100);
    },
    ALL_PAGES_FOR_ALL,
  );

  test("searches for a secret as for a word that nobody wrote", async () => {
    const search = async (word: string) => {
      const places = [`/recommendations?q=${word}`, `/search?q=${word}`];
      const answers = await eachOf(places, (address) => ask(visit(role), address));
      return answers.map(whole).join("\n").replaceAll(word, "a word");
    };
    const nothing = await search(aWord());
    const unseen = planting.secrets.all.filter(
      ({ allowed, marker }) => allowed.length < ROLES.length && marker.startsWith("qx"),
    );
    const answers = await eachOf(unseen, ({ marker }) => search(marker));
    expect(unseen.filter((_, place) => answers[place] !== nothing).map((s) => s.name)).toEqual([]);
  });
});

/** Asks the same of what is there and may not be seen, and of what is not there at all. */
async function answersFor(role: Role) {
  const paths = (id: string) => [
    `/evidence/${id}`,
    `/evidence/${id}/checklist`,
    `/evidence/${open.open}/files/${id}`,
    `/recommendations/${REFS.draft}/record?draft=${id}`,
    `/recommendations/${REFS.draft}/reply?to=${id}`,
    ...(role === "administrator"
      ? []
      : [`/organisations/${id}`, `/organisations/${id}/invite`, `/admin/people/${id}`]),
    `/recover/for/${id}`,
  ];
  const ids = [
    ...[hidden.documentId, hidden.file, open.keptBack, open.original, open.risky, open.own],
    ...[hidden.draft.id, hidden.returned.id, hidden.reply.id, hidden.passage, open.author.id],
  ];
  const asked = async (id: string) => {
    const answers = await eachOf(paths(id), (address) => ask(visit(role), address));
    return answers.map((answer) => whole(answer).replaceAll(id, "an id"));
  };
  const nothing = await asked(crypto.randomUUID());
  const addresses = paths("…");
  const told: string[] = [];
  for (const id of ids) {
    const answers = await asked(id);
    answers.forEach((answer, place) => {
      if (answer !== nothing[place]) told.push(`${addresses[place]} of ${id}`);
    });
  }
  return told;
}

describe.each(OUTSIDE)("to a %s what is private", (role) => {
  test("does not differ, at any address, from what is not there", async () => {
    expect(await answersFor(role)).toEqual([]);
  });

  test("does not differ, in what a refused action answers, from what is not there", async () => {
    const call = async (id: string) =>
      eachOf(callsWith(open, id, role), async ([name, fields]) => {
        const answer = await callAction({
          address: `${cast.instance.baseUrl}/recommendations/${REFS.draft}`,
          action: actionNamed(name),
          before: [null],
          fields: Object.entries(fields),
          headers: { cookie: cast.cookies[role], origin: cast.instance.baseUrl },
        });
        const { status, redirect, result, body } = answer;
        const told = `${name} ${status} ${redirect} ${lasting(JSON.stringify(result))}`;
        const leaks = foundIn({ address: id, as: "payload", status, headers: "", body });
        return { told, leaks: leaks.map((secret) => secret.name) };
      });
    const nothing = await call(crypto.randomUUID());
    const ids = [hidden.draft.id, hidden.submitted.id, hidden.reply.id, hidden.documentId];
    for (const id of [...ids, hidden.file, hidden.passage, hidden.declined, open.author.id]) {
      const answers = await call(id);
      expect(answers.map(({ told }) => told)).toEqual(nothing.map(({ told }) => told));
      expect(answers.flatMap(({ leaks }) => leaks)).toEqual([]);
    }
  });
});

test("an answer that fails says nothing of what it is about, and neither does the log", async () => {
  for (const file of readdirSync(join(cast.instance.directory, "files"))) {
    rmSync(join(cast.instance.directory, "files", file));
  }
  for (const role of ROLES) {
    const answer = await ask(visit(role), `/evidence/${open.open}/files/${open.openFile}`);
    expect(answer.status).toBe(500);
    expect(foundIn(answer).map(({ name }) => name)).toEqual([]);
  }
  const broken = await fetch(`${cast.instance.baseUrl}/recommendations/${REFS.draft}/record`, {
    method: "POST",
    headers: {
      ...{ cookie: cast.cookies.contributor, origin: cast.instance.baseUrl },
      ...{ "next-action": actionNamed("app/recommendations/[ref]/record/actions.ts autosave").id },
      "content-type": "multipart/form-data; boundary=x",
    },
    body: `--x\r\n${planting.secrets.all[0]?.marker}`,
  });
  expect(broken.status).toBeGreaterThanOrEqual(400);
  const log = cast.instance.log() + readFileSync(join(folder, "errors"), "utf8");
  expect(log).toContain("ENOENT");
  // Where a file should be is what whoever mends it has to know; the name is random.
  const told = planting.secrets.all.filter(
    ({ marker, name }) => log.includes(marker) && !/^where .* stored$/.test(name),
  );
  expect(told.map(({ name }) => name)).toEqual([]);
});
