import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What a link may be given without more: an address that begins here, or a call that makes one of this site. */
const MADE_IN_PLACE = /^(?:`(?:\/|#)|`\$\{\w+Address\(|\w+\(|"\/|CARRIES|person \? )/;

/** Names of which it was looked at where they come from: addresses of this site, all of them. */
const OF_THIS_SITE = new Set([
  "app/_charts/count-cell.tsx href",
  "app/_ui/cite.tsx `${filesAt.path",
  "app/desk/sheet/page.tsx `${ADDRESS",
  "app/_charts/segment.tsx segment.href",
  "app/_charts/track-steps.tsx href",
  "app/_ui/conflict.tsx props.takeTheirs",
  "app/_ui/invite-form.tsx props.back",
  "app/_ui/report-table.tsx row.address",
  "app/_ui/site-header.tsx href",
  "app/admin/imports/[id]/figures.tsx address",
  "app/admin/people/[id]/access-form.tsx recovery.href",
  "app/data/page.tsx evidence",
  "app/desk/frame.tsx href",
  "app/desk/row.tsx row.step.href",
  "app/editions/about-edition.tsx address",
  "app/editions/compare/changes.tsx address",
  "app/evidence/[id]/checklist/page.tsx page",
  "app/midterm/report-text-here.tsx write",
  "app/midterm/request-form.tsx all",
  "app/midterm/row-editor.tsx form.cancel",
  "app/midterm/row-editor.tsx form.recordPage",
  "app/midterm/text-editor.tsx props.cancel",
  "app/organisations/[id]/invite/page.tsx at",
  "app/organisations/[id]/people-table.tsx member.handOver",
  "app/recommendations/[ref]/in-hand.tsx goOn",
  "app/recommendations/[ref]/neighbours.tsx all",
  "app/recommendations/[ref]/parts-section.tsx address",
  "app/recommendations/[ref]/parts-section.tsx page",
  "app/reviews/table.tsx href",
  "app/sign-in/code/page.tsx begin",
]);

/** Names that come from what somebody wrote. Their files ask `webAddress`. */
const OF_OTHERS = new Set([
  "app/_ui/lines.tsx address",
  "app/_ui/rich-text.tsx address",
  "app/evidence/[id]/document-facts.tsx href",
  "app/evidence/[id]/full-text.tsx href",
]);

const files = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".tsx"))
  .map((file) => ({ file: join("app", file), source: readFileSync(join("app", file), "utf8") }));

const links = files.flatMap(({ file, source }) =>
  [...source.matchAll(/\b(?:href|src)=\{\s*([^\s}][^}]*)/g)].map(([, given = ""]) => {
    return { file, given: given.trim() };
  }),
);

test("every link is of this site, or was asked about where it leads", () => {
  expect(links.length).toBeGreaterThan(140);
  const named = links
    .filter(({ given }) => !MADE_IN_PLACE.test(given))
    .map(({ file, given }) => `${file} ${given}`);
  expect(named.filter((each) => !OF_THIS_SITE.has(each) && !OF_OTHERS.has(each))).toEqual([]);
  const all = [...OF_THIS_SITE, ...OF_OTHERS];
  expect(all.filter((each) => !named.includes(each))).toEqual([]);
});

test("what somebody wrote becomes a link by way of one function", () => {
  const without = [...OF_OTHERS]
    .map((each) => files.find(({ file }) => file === each.split(" ")[0]))
    .filter((found) => !found?.source.includes('from "@/db/domain/web-address"'));
  expect(without).toEqual([]);
});

test("nothing is put into a page as HTML that somebody wrote", () => {
  const raw = files.filter(({ source }) => /dangerouslySetInnerHTML|innerHTML|srcDoc/.test(source));
  expect(raw.map(({ file }) => file)).toEqual([]);
});
