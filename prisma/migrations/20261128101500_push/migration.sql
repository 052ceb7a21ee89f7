-- AlterTable
ALTER TABLE "incidents" ADD COLUMN     "gathered" TEXT;

-- CreateTable
CREATE TABLE "push_endpoints" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "secrets" TEXT[],
    "settings" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "push_endpoints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" BIGSERIAL NOT NULL,
    "endpoint_id" TEXT NOT NULL,
    "identity" BYTEA NOT NULL,
    "authenticated" TEXT NOT NULL,
    "beat" BOOLEAN NOT NULL,
    "headers" JSON NOT NULL,
    "body" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "runner" TEXT,
    "from_ns" BIGINT,
    "to_ns" BIGINT,
    "records" INTEGER,
    "not_understood" TEXT,
    "error" TEXT,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_refusals" (
    "endpoint_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_refusals_pkey" PRIMARY KEY ("endpoint_id","reason","hour")
);

-- CreateIndex
CREATE INDEX "deliveries_endpoint_id_state_due_at_idx" ON "deliveries"("endpoint_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "deliveries_endpoint_id_beat_received_at_idx" ON "deliveries"("endpoint_id", "beat", "received_at");

-- CreateIndex
CREATE INDEX "deliveries_from_ns_idx" ON "deliveries"("from_ns");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_endpoint_id_identity_key" ON "deliveries"("endpoint_id", "identity");

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "push_endpoints"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_refusals" ADD CONSTRAINT "push_refusals_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "push_endpoints"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_state_check" CHECK ("state" IN ('queued', 'running', 'done', 'failed'));

-- What a sender sent stays as it was received; only what became of it changes.
CREATE TRIGGER "deliveries_as_received" BEFORE UPDATE OF "endpoint_id", "identity", "authenticated", "beat", "headers", "body", "received_at" ON "deliveries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "deliveries_stay" BEFORE DELETE OR TRUNCATE ON "deliveries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
