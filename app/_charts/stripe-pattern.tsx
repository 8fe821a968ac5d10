/** The hatching of "contrary measures", once a page, for every bar that names it. */
export function StripePattern() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="hidden-visually">
      <defs>
        <pattern
          id="stripes"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="#6b1d00" />
          <rect width="2" height="6" fill="#e9c9bb" />
        </pattern>
      </defs>
    </svg>
  );
}
