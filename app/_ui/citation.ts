interface Citable {
  title: string;
  publisher: string;
  reference: string | null;
}

/**
 * How a document is cited, in plain text: who, what, under which number, when. `date` is in words. A
 * publisher that its title begins with is not said twice.
 */
export function citationOf({ title, publisher, reference }: Citable, date: string): string {
  const who = title.startsWith(publisher) ? null : publisher;
  return `${[who, title, reference, date].filter(Boolean).join(", ")}.`;
}
