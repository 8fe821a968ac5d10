/** The longest text that a field of an update takes, in characters. Form and command go by it. */
export const LONGEST = { reason: 4000, text: 8000, title: 300, locator: 200, quote: 600 } as const;
