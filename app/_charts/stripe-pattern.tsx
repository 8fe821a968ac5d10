import { STATUS_COLOURS, STRIPE } from "@/db/domain/status-colours";

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
          <rect width="6" height="6" fill={STATUS_COLOURS.contrary.fill} />
          <rect width="2" height="6" fill={STRIPE} />
        </pattern>
      </defs>
    </svg>
  );
}
