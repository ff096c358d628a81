# syntax=docker/dockerfile:1
# One image for the API (which serves the web pages) and, with another command, for the worker.

FROM node:22-slim AS build
WORKDIR /app
ENV NX_DAEMON=false NX_NO_CLOUD=true
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
RUN npx nx run-many -t build --outputStyle=static
# The optional packages are platform programs for building, and the embedded PostgreSQL, which DATABASE_URL replaces.
RUN npm prune --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund && rm -rf .nx

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production PORT=4000
# The files stay root's: the process can read them and change none.
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/migrations ./migrations
COPY --from=build /app/libs ./libs
COPY --from=build /app/apps ./apps
USER node
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
