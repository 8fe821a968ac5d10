/* Has every page show a picture of another host, and lets the browser fetch it. */
import { subscribe } from "node:diagnostics_channel";
import { ServerResponse } from "node:http";

const FOREIGN = '<img src="https://elsewhere.example/pixel.png" alt="">';

subscribe("http.server.request.start", ({ request }) => {
  delete request.headers["accept-encoding"];
});

const setHeader = ServerResponse.prototype.setHeader;
ServerResponse.prototype.setHeader = function (name, value) {
  if (/^content-(security-policy|length)$/i.test(name)) return this;
  return Reflect.apply(setHeader, this, [name, value]);
};

/** @param {unknown} piece */
function withPicture(piece) {
  if (typeof piece !== "string" && !(piece instanceof Uint8Array)) return piece;
  const text = Buffer.from(piece).toString("latin1");
  return text.includes("</main>")
    ? Buffer.from(text.replace("</main>", `${FOREIGN}</main>`), "latin1")
    : piece;
}

for (const name of /** @type {const} */ (["write", "end"])) {
  const original = ServerResponse.prototype[name];
  ServerResponse.prototype[name] = function (piece, ...more) {
    return Reflect.apply(original, this, [withPicture(piece), ...more]);
  };
}
