import { attribute, escaped } from "./xml";
import { plainText } from "./plain-text";

/** A feed as its readers get it: plain texts throughout, no markup in any of them. */
export interface AtomFeed {
  /** Permanent, an address; the feed's own. */
  id: string;
  title: string;
  subtitle: string;
  /** BCP 47. */
  language: string;
  /** Whoever runs the site. */
  author: string;
  /** The page that it goes with. */
  page: string;
  /** ISO instant of the newest change. */
  updated: string;
  entries: readonly AtomEntry[];
}

export interface AtomEntry {
  /** Permanent: a reader replaces what it has under it. */
  id: string;
  title: string;
  summary: string;
  author: string;
  /** Where it stands. */
  page: string;
  /** ISO instant. */
  updated: string;
  categories: readonly { term: string; label: string }[];
}

const element = (name: string, text: string) => `<${name}>${escaped(plainText(text))}</${name}>`;
const link = (rel: string, href: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${attribute(href)}"/>`;
const author = (name: string) => `<author>${element("name", name)}</author>`;

const entry = ({ id, title, summary, author: by, page, updated, categories }: AtomEntry) =>
  [
    "<entry>",
    element("id", id),
    element("title", title),
    element("updated", updated),
    author(by),
    link("alternate", page, "text/html"),
    ...categories.map(
      ({ term, label }) =>
        `<category term="${attribute(plainText(term))}" label="${attribute(plainText(label))}"/>`,
    ),
    element("summary", summary),
    "</entry>",
  ].join("\n");

/**
 * The feed as Atom (RFC 4287). Every text is type "text", so that no reader takes any of it for HTML. Not by
 * the package "feed": it calls every title HTML and escapes none, and lets a second "]]>" in a title
 * out into the document.
 */
export function toAtom(feed: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${attribute(feed.language)}">`,
    element("id", feed.id),
    element("title", feed.title),
    element("subtitle", feed.subtitle),
    element("updated", feed.updated),
    author(feed.author),
    link("self", feed.id, "application/atom+xml"),
    link("alternate", feed.page, "text/html"),
    ...feed.entries.map(entry),
    "</feed>",
    "",
  ].join("\n");
}
