/*
 * Functions that are run in the browser: each stands by itself.
 */

export interface PageRead {
  text: string;
  /** Elements and scripts that are none of the page's own. */
  elements: string[];
  /** Links that lead to no page of the web. */
  links: string[];
}

/** Reads a page's HTML as a browser does, without running it. */
export function readHtml(html: string): PageRead {
  const page = new DOMParser().parseFromString(html, "text/html");
  const all = [...page.querySelectorAll("*")];
  const foreign = all.filter(
    (element) =>
      element.hasAttribute("data-hostile") ||
      [...element.attributes].some(({ name }) => name.startsWith("on")) ||
      element.matches(
        "iframe, object, embed, base, math, meta[http-equiv='refresh' i][content*='hostile']",
      ) ||
      (element.localName === "script" && !element.hasAttribute("nonce")),
  );
  const addresses = all.flatMap((element) =>
    ["href", "src", "action", "formaction", "xlink:href"].flatMap((name) => {
      const address = element.getAttribute(name);
      return address === null ? [] : [address];
    }),
  );
  const leadsNowhereGood = (address: string) =>
    URL.canParse(address, "https://here.example/") &&
    !["http:", "https:"].includes(new URL(address, "https://here.example/").protocol);
  const fields = [...page.querySelectorAll("input, textarea")].map((field) =>
    field.localName === "textarea" ? "" : (field.getAttribute("value") ?? ""),
  );
  for (const script of page.querySelectorAll("script, style")) script.remove();
  return {
    text: [page.title, page.body.textContent, ...fields].join("\n"),
    elements: foreign.map((element) => element.outerHTML.slice(0, 200)),
    links: addresses.filter(leadsNowhereGood),
  };
}

/** Follows every link that is no page of the web, and lets the others be pressed without leaving. */
export function pressLinks(): string[] {
  const addressOf = (link: Element) =>
    link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";
  const isOfWeb = (link: Element) =>
    /^https?:$/u.test(new URL(addressOf(link), location.href).protocol);
  const stay = (event: Event) => {
    const link = (event.target as Element).closest("a");
    if (link && isOfWeb(link)) event.preventDefault();
  };
  document.addEventListener("click", stay, true);
  const links = [...document.querySelectorAll("a")];
  const press = () => new MouseEvent("click", { bubbles: true, cancelable: true });
  for (const link of links) link.dispatchEvent(press());
  document.removeEventListener("click", stay, true);
  return links.filter((link) => !isOfWeb(link)).map(addressOf);
}

/** What sticks out of a page that is wider than its window; empty where nothing does. */
export function stickingOut(): string {
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide <= 0) return "";
  const out = [...document.querySelectorAll("main *, header *, footer *")].filter(
    (element) =>
      element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".table-box"),
  );
  return `${wide} px: ${out.at(-1)?.outerHTML.slice(0, 160) ?? "?"}`;
}

/**
 * Holds what stands around each planted text where it is, as long as it is on the page as it is, without
 * its controls, and as a stretch of its own. Gives how many were measured, and around which something moved.
 */
export function measureAround(planted: { mark: string; kept: string }[]) {
  const CONTROLS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;
  const SEEN = /[^\s\u200C\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u;
  /** Takes their place: as little to be seen, breaking lines as they do, and turning nothing. */
  const UNSEEN = "\u200C";
  /** How a name of a file ends is a part of it. */
  const ENDING = /^\.[a-z]{2,5}\b/u;
  const NEAR = 25;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const isShown = (node: Text) => node.parentElement?.checkVisibility() === true;
  const blockAround = (node: Text) => {
    let element = node.parentElement;
    while (element && /^(?:inline|contents)$/u.test(getComputedStyle(element).display)) {
      element = element.parentElement;
    }
    return element;
  };
  const blocks = new Map(texts.map((node) => [node, blockAround(node)]));
  const within = new Map<Element | null, Text[]>();
  for (const [node, block] of blocks) within.set(block, [...(within.get(block) ?? []), node]);
  /** Where each of these is: node and offset. */
  const placesOf = (around: [Text, number][]) =>
    around.map(([node, offset]) => {
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const { left, top } = range.getBoundingClientRect();
      return [left, top] as const;
    });
  const moved = (before: ReturnType<typeof placesOf>, after: ReturnType<typeof placesOf>) =>
    before.some(([left, top], index) => {
      const there = after[index];
      return !there || Math.abs(there[0] - left) > 0.6 || Math.abs(there[1] - top) > 0.6;
    });
  let measured = 0;
  const turned: string[] = [];
  for (const { mark, kept } of planted) {
    for (const node of texts) {
      const marked = node.data.indexOf(mark) + mark.length;
      if (marked < mark.length || !isShown(node)) continue;
      const end = marked + (ENDING.exec(node.data.slice(marked))?.[0].length ?? 0);
      const block = blocks.get(node);
      if (!block) continue;
      const known = node.data.indexOf(kept);
      const start = known >= 0 ? known : Math.max(0, marked - kept.length);
      // Lines of one text stand apart by themselves.
      const isOwnLine = (offset: number) =>
        node.data.slice(Math.min(offset, start), Math.max(offset, end)).includes("\n") &&
        kept.indexOf("\n") < 0;
      const around: [Text, number][] = [];
      for (const other of within.get(block) ?? []) {
        for (let offset = 0; offset < other.length; offset += 1) {
          const inside = other === node && offset >= start && offset < end;
          const isNear = other !== node || (offset >= start - NEAR && offset < end + NEAR);
          if (
            !inside &&
            isNear &&
            SEEN.test(other.data[offset] ?? "") &&
            !(other === node && isOwnLine(offset))
          )
            around.push([other, offset]);
        }
      }
      const near = around.slice(0, 80);
      if (near.length === 0) continue;
      measured += 1;
      const before = placesOf(near);
      const whole = node.data;
      const direction = getComputedStyle(block).direction;
      const bare = whole.slice(start, end).replace(CONTROLS, UNSEEN);
      node.data = whole.slice(0, start) + bare + whole.slice(end);
      const without = placesOf(near);
      // Where its first letter says how a whole text runs, it may.
      const turnsWithout = getComputedStyle(block).direction !== direction;
      node.data = whole;
      // Letters at the edges of an element are set a little otherwise: it is there both times.
      const apart = document.createElement("x-apart");
      const rest = node.splitText(end);
      const middle = start > 0 ? node.splitText(start) : node;
      middle.replaceWith(apart);
      apart.append(middle);
      const here = () =>
        placesOf(
          near.map(([other, offset]) =>
            other !== node
              ? [other, offset]
              : offset >= end
                ? [rest, offset - end]
                : [start > 0 ? node : middle, offset],
          ),
        );
      const alone = here();
      // The policy lets no style stand in an attribute; a script may set one.
      apart.style.unicodeBidi = "isolate";
      const there = here();
      const turns = getComputedStyle(block).direction !== direction;
      apart.replaceWith(middle);
      if (middle !== node) {
        node.data += middle.data;
        middle.remove();
      }
      node.data += rest.data;
      rest.remove();
      if (!turnsWithout && moved(before, without))
        turned.push(`without its controls: ${block.outerHTML.slice(0, 300)}`);
      else if (!turns && moved(alone, there)) {
        turned.push(`as a stretch of its own: ${block.outerHTML.slice(0, 300)}`);
      }
    }
  }
  return { measured, turned };
}
