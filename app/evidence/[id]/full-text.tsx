import type { ReactElement } from "react";
import Markdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import { webAddress } from "@/db/domain/web-address";
import { type Quotation, quotationMarks } from "./quotation-marks";

/** What else a document links to is shown as text. */
const webOnly = (address: string) => webAddress(address) ?? "";

const COMPONENTS: Components = {
  // The page has its one h1, and the text stands under an h2.
  h1: "h3",
  h2: "h4",
  h3: "h5",
  h4: "h6",
  h5: "h6",
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="noreferrer noopener">
        {children}
      </a>
    ) : (
      <>{children}</>
    ),
};

/**
 * A document's Markdown as elements, and the ids of the quotations that were found and marked in it.
 * Tags in the text are dropped, their content stays: "32<sup>nd</sup>" reads "32nd". Pictures are left
 * out, because they would be fetched from elsewhere.
 */
export function fullTextOf(
  markdown: string,
  quotations: readonly Quotation[],
): { element: ReactElement; found: ReadonlySet<string> } {
  const found = new Set<string>();
  const onFound = (id: string) => found.add(id);
  // Called rather than mounted, so that `found` is complete before the page around it is made.
  const element = Markdown({
    children: markdown,
    skipHtml: true,
    disallowedElements: ["img"],
    urlTransform: webOnly,
    components: COMPONENTS,
    rehypePlugins: [rehypeSanitize, [quotationMarks, { quotations, onFound }]],
  });
  return { element, found };
}

/** The text before its annex, where it has one under that heading, and whether it has. */
export function beforeAnnex(markdown: string): { text: string; hasAnnex: boolean } {
  const at = markdown.search(/^## Annex\s*$/mu);
  return at < 0
    ? { text: markdown, hasAnnex: false }
    : { text: markdown.slice(0, at), hasAnnex: true };
}
