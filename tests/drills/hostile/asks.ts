import { eachOf } from "@/tests/support/crawl";
import type { Browsing } from "./browsing";
import type { Payload } from "./payloads";
import type { Tally } from "./tally";
import { type Asking, noteAnswer } from "./walk";

/** Addresses that take parameters, or a part of which is a text. */
const PATHS = [
  ...["/", "/recommendations", "/search", "/reviews", "/reviews/compare", "/evidence", "/midterm"],
  ...["/midterm/fill", "/midterm/freeze", "/editions", "/editions/compare", "/desk", "/desk/sheet"],
  ...["/desk/assignments", "/desk/hand-over", "/evidence/add", "/account", "/admin", "/sign-in"],
  ...["/admin/imports", "/admin/assignments", "/admin/invite", "/midterm/download/csv"],
  ...["/desk/sheet/download", "/method", "/setup"],
] as const;

const WITH_TEXT = [
  ...["/recommendations/…", "/recommendations/…/record", "/recommendations/…/cite/ris"],
  ...["/evidence/…", "/evidence/…/files/…", "/editions/…", "/editions/…/download/docx"],
  ...["/invite/…", "/recover/…", "/organisations/…", "/admin/people/…", "/midterm/download/…"],
  ...["/desk/sheet/…", "/…"],
] as const;

/** Every parameter that some page or file reads. */
const PARAMETERS = [
  ...["q", "kind", "review", "after", "before", "page", "order", "reverse", "asOf", "charts"],
  ...["column", "theme", "government", "civil_society", "divergence", "sdg", "group", "topic"],
  ...[
    "position",
    "state",
    "evidence",
    "speaker",
    "stale",
    "source",
    "layout",
    "themes",
    "texts",
    "organisation",
  ],
  ...["scope", "draft", "to", "from", "update", "problem", "done", "added", "next", "part"],
] as const;

const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));

/**
 * Asks for each address with payloads in all its parameters, a different one in each, so that each payload
 * stands in each parameter of some address. Gives the addresses, and how many texts stood in them.
 */
function questions(payloads: readonly Payload[], rounds: number) {
  const at = (index: number) => encoded(payloads[index % payloads.length]?.text ?? "");
  let place = 0;
  const withParameters = PATHS.flatMap((path) =>
    Array.from({ length: rounds }, () => {
      place += 1;
      const search = PARAMETERS.map((name, index) => `${name}=${at(place + index * 7)}`);
      return `${path}?${search.join("&")}`;
    }),
  );
  // The explorer is asked less: with each it shows a whole page.
  const searches = payloads.flatMap(({ text }, index) =>
    ["/search?q=", ...(index % 4 === 0 ? ["/recommendations?q="] : [])].map(
      (path) => path + encoded(text),
    ),
  );
  const asParts = WITH_TEXT.flatMap((path) =>
    Array.from({ length: rounds }, () => {
      place += 1;
      return path.replaceAll("…", at(place));
    }),
  );
  const texts = withParameters.length * PARAMETERS.length + searches.length + asParts.length;
  return { addresses: [...withParameters, ...searches, ...asParts], texts };
}

/** Asks what people can write into an address. */
export async function askEverything(
  { baseUrl, cookies }: Asking,
  browsing: Browsing,
  tally: Tally,
  { payloads, rounds, opened }: { payloads: readonly Payload[]; rounds: number; opened: number },
): Promise<void> {
  const { addresses, texts } = questions(payloads, rounds);
  tally.answers.asked += texts;
  const readers = ["visitor", "member", "administrator"] as const;
  await eachOf([...addresses.entries()], async ([index, address]) => {
    const as = /^\/(?:desk|midterm|account|evidence)/u.test(address)
      ? "member"
      : /^\/(?:admin|organisations)/u.test(address)
        ? "administrator"
        : (readers[index % 3] ?? "visitor");
    const cookie = cookies[as];
    const answer = await fetch(baseUrl + address, {
      headers: { accept: "text/html", ...(cookie && { cookie }) },
      redirect: "manual",
    });
    noteAnswer(tally, address, answer);
    const location = answer.headers.get("location");
    if (location && new URL(location, baseUrl).origin !== baseUrl) {
      tally.links.push(`${address}: sends on to ${location}`);
    }
    if (!(answer.headers.get("content-type") ?? "").includes("text/html")) {
      await answer.arrayBuffer();
      return;
    }
    const { elements, links } = await browsing.read(await answer.text());
    tally.elements.push(...elements.map((element) => `${address}: ${element}`));
    tally.links.push(...links.map((link) => `${address}: ${link}`));
  });
  for (const address of addresses.slice(0, opened)) {
    await browsing.visit("visitor", baseUrl + address, tally.marks);
  }
}
