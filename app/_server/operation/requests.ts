import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { isOwnQuestion } from "@/app/_server/kept-pages";
import { asksFromThisMachine, FROM_THIS_MACHINE } from "./from-this-machine";
import { observeRequest } from "./metrics";
import { log } from "./log";
import { ASSETS, ownPatterns } from "./routes";
import { answersUnderWay, isStopping, rememberServer } from "./stopping";

interface Started {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

/** By which a request's lines in the log, and its answer, are known. */
export const REQUEST_ID = "x-request-id";

/** What is asked all day long, and worth a line only where it fails. */
const isDull = (route: string, status: number) =>
  status < 400 && (route === ASSETS || route === "/healthz");

/**
 * Watches every request from its first byte to its last: a line in the log, and its time among the figures.
 * The id replaces one that a client sends.
 */
export function watchRequests(): void {
  const patternOf = ownPatterns();
  subscribe("http.server.request.start", (message) => {
    const { request, response, server } = message as Started;
    // Figures and whatever else this process serves have servers of their own.
    if (!rememberServer(server)) return;
    const id = randomUUID();
    const from = performance.now();
    request.headers[REQUEST_ID] = id;
    request.headers[FROM_THIS_MACHINE] = asksFromThisMachine(request) ? "yes" : "no";
    response.setHeader(REQUEST_ID, id);
    // Whoever keeps a connection open would otherwise find it closed at the next question.
    if (isStopping()) response.shouldKeepAlive = false;
    answersUnderWay().add(response);
    response.once("close", () => answersUnderWay().delete(response));
    if (isOwnQuestion(request.headers)) return;
    const route = patternOf((request.url ?? "").split("?", 1)[0] ?? "");
    const method = request.method ?? "";
    response.once("close", () => {
      const ms = Math.round((performance.now() - from) * 10) / 10;
      const status = response.statusCode;
      observeRequest({ route, method, status, ms });
      if (isDull(route, status)) return;
      const isWhole = response.writableFinished;
      log(
        status >= 500 && !isStopping() ? "warn" : "info",
        isWhole ? "request" : "request broken off",
        {
          ...{ id, method, route, status, ms },
        },
      );
    });
  });
}
