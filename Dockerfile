# syntax=docker/dockerfile:1
# How to use it: .readme/with-docker.md

FROM node:20-bookworm-slim AS build
# better-sqlite3 is compiled where no finished part of it can be fetched.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-save --include=dev --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs
# What the commands need (tsx, the database) and nothing of what the built server has of its own.
RUN npm prune --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/next node_modules/@next node_modules/@swc node_modules/recharts \
    node_modules/@img node_modules/sharp node_modules/better-sqlite3/deps node_modules/better-sqlite3/src \
    node_modules/drizzle-kit node_modules/@esbuild-kit node_modules/@rolldown node_modules/lightningcss-* \
    .next/cache

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIRECTORY=/data
WORKDIR /app
COPY --from=build /app/package.json /app/tsconfig.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/.next/standalone .next/standalone
COPY --from=build /app/data data
COPY --from=build /app/db db
COPY --from=build /app/scripts scripts
# Everything that changes is in /data; the program's own files belong to root and are not written.
RUN mkdir /data && chown node:node /data && chmod 700 /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "scripts/deploy/healthy.mjs"]
CMD ["node", "scripts/serve.mjs"]
