# One image for web and workers; PostgreSQL, and Redis or Valkey, run beside it (docker-compose.yml).
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY prisma.config.ts tsconfig.json tsconfig.build.json ./
COPY prisma prisma
COPY scripts scripts
COPY samples samples
COPY src src
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:20-slim
# git reads the git bundles of an evidence bundle, and repositories that are collected.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends git ca-certificates \
  && rm -rf /var/lib/apt/lists/* \
  && install -d -o node -g node -m 700 /var/lib/corroborate
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY prisma prisma
COPY samples samples
ENV NODE_ENV=production \
  CORROBORATE_MODE=web \
  CORROBORATE_DATA_DIR=/var/lib/corroborate \
  HOST=0.0.0.0 \
  PORT=8080
USER node
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["serve"]
