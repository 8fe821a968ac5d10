/* No answer gets a Content-Security-Policy, whoever sets it. */
import { ServerResponse } from "node:http";

const { setHeader, appendHeader } = ServerResponse.prototype;
const isPolicy = (/** @type {string} */ name) => name.toLowerCase() === "content-security-policy";

ServerResponse.prototype.setHeader = function set(name, value) {
  return isPolicy(name) ? this : setHeader.call(this, name, value);
};
ServerResponse.prototype.appendHeader = function append(name, value) {
  return isPolicy(name) ? this : appendHeader.call(this, name, value);
};
