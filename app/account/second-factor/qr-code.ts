import { encode } from "uqr";

/** A QR code to be drawn: a square of so many units, and the path of its dark ones. */
export interface QrCode {
  size: number;
  path: string;
}

/** The QR code that holds a text, with the quiet edge that readers need. */
export function qrCodeOf(text: string): QrCode {
  const { data, size } = encode(text, { border: 4 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}
