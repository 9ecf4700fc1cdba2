# Build: everything, then only what runs. Node's slim image has no compiler, and none is needed.
FROM node:20-bookworm-slim AS build
WORKDIR /parley
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
# Scripts off: `prepare` would build before the sources are here.
RUN npm ci --ignore-scripts
COPY src src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production PARLEY_DATA=/data PARLEY_CONFIG=/config
WORKDIR /parley
COPY --from=build /parley/node_modules node_modules
COPY --from=build /parley/dist dist
COPY package.json ./
COPY config config
COPY locales locales
COPY migrations migrations
COPY demo demo
# The embedded database is the only thing that writes; with DATABASE_URL the root can be read-only and /data empty.
RUN mkdir -p /data /config && chown node:node /data
USER node
VOLUME ["/data"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "dist/cli/main.js", "health"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["run"]
