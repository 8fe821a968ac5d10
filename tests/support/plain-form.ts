/** A form of a page, as a browser without scripts sends it. */
export interface PlainForm {
  /** Where it is sent, whole: its page, unless it says otherwise. */
  address: string;
  /** Name and value of every field, hidden ones included. */
  fields: [string, string][];
}

const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const attribute = (tag: string, name: string) => {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : unescaped(value);
};

/** The hidden fields of the form on a page that has the field named; throws where there is none. */
export function formWith(html: string, address: string, field: string): PlainForm {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const found = forms.find((form) => form.includes(`name="${field}"`));
  if (!found) throw new Error(`no form with ${field} at ${address}`);
  const hidden = (found.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []).map(
    (tag): [string, string] => [attribute(tag, "name") ?? "", attribute(tag, "value") ?? ""],
  );
  const action = attribute(found.slice(0, found.indexOf(">") + 1), "action");
  return { address: action ? new URL(action, address).href : address, fields: hidden };
}

/** Sends it; `entered` takes the place of what the form holds. */
export async function sendForm(
  form: PlainForm,
  entered: Record<string, string>,
  headers: Record<string, string>,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of form.fields) if (!(name in entered)) body.append(name, value);
  for (const [name, value] of Object.entries(entered)) body.append(name, value);
  return fetch(form.address, { method: "POST", redirect: "manual", headers, body });
}
