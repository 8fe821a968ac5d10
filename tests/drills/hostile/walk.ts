import type { Browsing } from "./browsing";
import { readFile } from "./files";
import type { Marks } from "./marks";
import type { Output } from "./outputs";
import { spread } from "./payloads";
import type { Reading } from "./scene";
import type { Tally } from "./tally";
import { eachOf } from "@/tests/support/crawl";

/** Who asks where. */
export interface Asking {
  baseUrl: string;
  cookies: Record<Reading, string>;
}

/** Of so many pages of an output React's payload is read. */
const PAYLOADS = 4;

const RSC = { accept: "*/*", rsc: "1" };

/** A name that a file may have on any disk, and a header that says nothing but it. RFC 6266, RFC 8187. */
const DISPOSITION =
  /^(?:attachment|inline); filename="(?<plain>[\w .-]+)"(?:; filename\*=UTF-8''(?<exact>[\w!#$&+.^`|~%-]+))?$/u;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|com[¹²³]|lpt[¹²³])(?:\.|$)/iu;

/** What is wrong with the name that a file is saved under; null where nothing is. */
function nameProblem(header: string | null): string | null {
  if (header === null) return null;
  const said = DISPOSITION.exec(header)?.groups;
  if (!said) return header;
  const names = [said.plain ?? "", decodeURIComponent(said.exact ?? "")];
  const isBad = names.some(
    (name) => /[\p{C}\u2028\u2029/\\:*?"<>|]|^\.|\.$/u.test(name) || DEVICE.test(name),
  );
  return isBad ? header : null;
}

/** What every answer is held against, whatever was asked. */
export function noteAnswer(tally: Tally, address: string, answer: Response): void {
  tally.answers.read += 1;
  if (answer.status >= 500) tally.failed.push(`${answer.status} ${address}`);
  const type = answer.headers.get("content-type") ?? "";
  const policy = answer.headers.get("content-security-policy") ?? "";
  if (type.includes("text/html") && !/script-src[^;]*'nonce-/u.test(policy)) {
    tally.unguarded.push(address);
  }
  const problem = nameProblem(answer.headers.get("content-disposition"));
  if (problem !== null) tally.names.push(`${address}: ${problem}`);
  if (/hostile/iu.test(answer.headers.getSetCookie().join()))
    tally.names.push(`${address}: a cookie`);
}

/** Reads one output at all its addresses; opens some of its pages. */
export class Walk {
  constructor(
    private readonly asking: Asking,
    private readonly browsing: Browsing,
    private readonly tally: Tally,
    private readonly marks: Marks,
  ) {}

  private async ask(as: Reading, address: string, headers: Record<string, string>) {
    const { baseUrl, cookies } = this.asking;
    const cookie = cookies[as];
    const answer = await fetch(baseUrl + address, {
      headers: { ...headers, ...(cookie && { cookie }) },
      redirect: "manual",
    });
    noteAnswer(this.tally, address, answer);
    return answer;
  }

  private readonly payloads = new Map<string, number>();

  /** Of a few pages of each output React's payload is read too: it is the same for all of them. */
  private asksForPayload(name: string): boolean {
    const before = this.payloads.get(name) ?? 0;
    this.payloads.set(name, before + 1);
    return before < PAYLOADS;
  }

  private async page({ name, as, isCut }: Output, address: string): Promise<Set<string>> {
    const { tally } = this;
    const html = await (await this.ask(as, address, { accept: "text/html" })).text();
    const { text, elements, links } = await this.browsing.read(html);
    tally.elements.push(...elements.map((element) => `${address}: ${element}`));
    tally.links.push(...links.map((link) => `${address}: ${link}`));
    if (this.asksForPayload(name)) {
      const asked = `${address}${address.includes("?") ? "&" : "?"}_rsc`;
      const payload = await (await this.ask(as, asked, RSC)).text();
      tally.note(`${name}, as React's payload`, payload, address, true);
    }
    return tally.note(name, text, address, isCut);
  }

  private async file({ name, as, isCut }: Output, address: string): Promise<Set<string>> {
    const { tally } = this;
    const answer = await this.ask(as, address, {});
    const type = answer.headers.get("content-type") ?? "";
    const { text, malformed, formulas } = readFile(
      type,
      new Uint8Array(await answer.arrayBuffer()),
    );
    const here = (what: string) => `${address}: ${what.slice(0, 300)}`;
    tally.malformed.push(...malformed.map(here));
    tally.formulas.push(...formulas.map(here));
    return tally.note(name, text, address, isCut);
  }

  /** `most`: so many of its addresses are read, from all over it, and so many of these opened. */
  async through(output: Output, most: { addresses: number; opened: number }): Promise<void> {
    const { tally, marks } = this;
    const read = output.kind === "page" ? this.page.bind(this) : this.file.bind(this);
    const addresses = spread(output.addresses, most.addresses);
    const found = await eachOf(addresses, (address) => read(output, address));
    const here = new Set(found.flatMap((set) => [...set]));
    const isAll = addresses.length === output.addresses.length;
    const shows = isAll ? (output.shows ?? []) : [];
    const wanted = [...marks.all.values()].filter(({ field }) => shows.includes(field));
    const lost = wanted.filter(({ mark }) => !here.has(mark));
    tally.lost.push(
      ...lost.map(({ field, entered }) => `${field} in ${output.name}: ${JSON.stringify(entered)}`),
    );
    for (const address of addresses.slice(0, Math.min(output.opened ?? 0, most.opened))) {
      await this.browsing.visit(output.as, this.asking.baseUrl + address, marks);
    }
  }
}
