/** The page of a recommendation. Here as below, ids and references are encoded: callers give them plain. */
export function recommendationAddress(ref: string): string {
  return `/recommendations/${encodeURIComponent(ref)}`;
}

/** The list of a review; the usual one needs not be named. */
export function reviewAddress({ id, isHome }: { id: string; isHome: boolean }): string {
  return isHome ? "/recommendations" : `/recommendations?${new URLSearchParams({ review: id })}`;
}

/** Where an update is written: for an organisation, of a part by its letter, or going on with a draft. */
export function recordAddress(
  ref: string,
  asked: { organisation?: string; part?: string } | { draft: string } = {},
): string {
  const page = `${recommendationAddress(ref)}/record`;
  const parameters = String(new URLSearchParams(asked));
  return parameters ? `${page}?${parameters}` : page;
}

/** Where an update is replied to; without an organisation, for the one that the form chooses. */
export function replyAddress(ref: string, updateId: string, organisation?: string): string {
  const asked = new URLSearchParams({ to: updateId, ...(organisation && { organisation }) });
  return `${recommendationAddress(ref)}/reply?${asked}`;
}

/** Where an organisation goes through the checklist on what it holds of a document. */
export function checklistAddress(documentId: string, organisation: string): string {
  const asked = new URLSearchParams({ organisation });
  return `/evidence/${encodeURIComponent(documentId)}/checklist?${asked}`;
}

/** The page of an edition. */
export function editionAddress(id: string): string {
  return `/editions/${encodeURIComponent(id)}`;
}

/** Where two editions are compared; `from` is the earlier one. */
export function comparisonAddress(from: string, to: string): string {
  return `/editions/compare?${new URLSearchParams({ from, to })}`;
}

/** Where to sign in to go on at another address of this site. */
export function signInAddress(next: string): string {
  return `/sign-in?${new URLSearchParams({ next })}`;
}

/** Where a page's own feed is, as its metadata say it: of a review, or of one recommendation. */
export function feedLink(of: { review: string } | { ref: string }) {
  return { types: { "application/atom+xml": `/feed?${new URLSearchParams(of)}` } };
}
