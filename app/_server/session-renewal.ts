import "server-only";
import { createAuthEndpoint, sessionMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";

/**
 * For the library: goes on with a session under a new token, where what it may do has changed (OWASP
 * ASVS 3.2.1). It ends when it was to end.
 */
export const renewal = {
  id: "renewal",
  endpoints: {
    renewSession: createAuthEndpoint(
      "/renew-session",
      { method: "POST", use: [sessionMiddleware] },
      async (ctx) => {
        const { session, user } = ctx.context.session;
        const { internalAdapter } = ctx.context;
        const { createdAt, expiresAt } = session;
        const renewed = await internalAdapter.createSession(
          user.id,
          false,
          { createdAt, expiresAt },
          true,
        );
        await setSessionCookie(ctx, { session: renewed, user });
        await internalAdapter.deleteSession(session.token);
        return ctx.json({ renewed: true });
      },
    ),
  },
};
