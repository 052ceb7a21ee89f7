-- CreateTable
CREATE TABLE "incidents" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "from_at" TEXT NOT NULL,
    "to_at" TEXT NOT NULL,
    "time_zone" TEXT,
    "identities" JSON NOT NULL,
    "aliases" JSON NOT NULL,
    "watermark" INTEGER NOT NULL DEFAULT 0,
    "timeline_id" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coverage" (
    "incident_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "from_at" TEXT NOT NULL,
    "to_at" TEXT,
    "complete" BOOLEAN NOT NULL,
    "scope" TEXT NOT NULL,
    "selectors" JSON NOT NULL,
    "clock_skew_ms" DOUBLE PRECISION,

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("incident_id","ordinal")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" BIGSERIAL NOT NULL,
    "incident_id" TEXT NOT NULL,
    "identity" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL,
    "conflict" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "instance" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "native_id" TEXT NOT NULL,
    "native_hash" BIGINT NOT NULL,
    "nature" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "body_sha256" BYTEA NOT NULL,
    "not_understood" TEXT,
    "watermark" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_files" (
    "id" BIGSERIAL NOT NULL,
    "incident_id" TEXT NOT NULL,
    "identity" BYTEA NOT NULL,
    "path" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,
    "watermark" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timelines" (
    "id" BIGSERIAL NOT NULL,
    "incident_id" TEXT NOT NULL,
    "watermark" INTEGER NOT NULL,
    "input_sha256" TEXT NOT NULL,
    "manifest" TEXT NOT NULL,
    "conflicts" TEXT NOT NULL,
    "built_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "timelines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "timeline_id" BIGINT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "from_ns" BIGINT NOT NULL,
    "to_ns" BIGINT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("timeline_id","seq")
);

-- CreateTable
CREATE TABLE "event_refs" (
    "timeline_id" BIGINT NOT NULL,
    "subject_hash" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "from_ns" BIGINT NOT NULL,
    "to_ns" BIGINT NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "event_refs_pkey" PRIMARY KEY ("timeline_id","subject_hash","kind","from_ns","seq")
);

-- CreateTable
CREATE TABLE "entities" (
    "timeline_id" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "entities_pkey" PRIMARY KEY ("timeline_id","ordinal")
);

-- CreateTable
CREATE TABLE "identities" (
    "timeline_id" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("timeline_id","ordinal")
);

-- CreateTable
CREATE TABLE "holdings" (
    "timeline_id" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "holdings_pkey" PRIMARY KEY ("timeline_id","ordinal")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "options" JSON NOT NULL,
    "options_sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "timeline_id" BIGINT,
    "watermark" INTEGER NOT NULL,
    "rules" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "runner" TEXT,
    "progress" JSON,
    "error" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict_documents" (
    "verification_id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "summary" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdict_documents_pkey" PRIMARY KEY ("verification_id")
);

-- CreateTable
CREATE TABLE "ingest_jobs" (
    "id" TEXT NOT NULL,
    "incident_id" TEXT,
    "adopt" BOOLEAN NOT NULL,
    "file_name" TEXT,
    "state" TEXT NOT NULL DEFAULT 'uploading',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "runner" TEXT,
    "counts" JSON,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "ingest_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload_chunks" (
    "job_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "upload_chunks_pkey" PRIMARY KEY ("job_id","ordinal")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "secret_sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_records" (
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "headers" JSON,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_records_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "evidence_incident_id_native_hash_idx" ON "evidence"("incident_id", "native_hash");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_incident_id_identity_revision_key" ON "evidence"("incident_id", "identity", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_files_incident_id_identity_key" ON "evidence_files"("incident_id", "identity");

-- CreateIndex
CREATE UNIQUE INDEX "timelines_incident_id_watermark_input_sha256_key" ON "timelines"("incident_id", "watermark", "input_sha256");

-- CreateIndex
CREATE INDEX "events_timeline_id_kind_from_ns_idx" ON "events"("timeline_id", "kind", "from_ns");

-- CreateIndex
CREATE UNIQUE INDEX "reports_incident_id_sha256_options_sha256_key" ON "reports"("incident_id", "sha256", "options_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "verifications_key_key" ON "verifications"("key");

-- CreateIndex
CREATE INDEX "verifications_report_id_requested_at_idx" ON "verifications"("report_id", "requested_at");

-- CreateIndex
CREATE INDEX "verifications_state_due_at_idx" ON "verifications"("state", "due_at");

-- CreateIndex
CREATE INDEX "verifications_timeline_id_idx" ON "verifications"("timeline_id");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_documents_report_id_version_key" ON "verdict_documents"("report_id", "version");

-- CreateIndex
CREATE INDEX "ingest_jobs_state_due_at_idx" ON "ingest_jobs"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_secret_sha256_key" ON "api_keys"("secret_sha256");

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timelines" ADD CONSTRAINT "timelines_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entities" ADD CONSTRAINT "entities_timeline_id_fkey" FOREIGN KEY ("timeline_id") REFERENCES "timelines"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identities" ADD CONSTRAINT "identities_timeline_id_fkey" FOREIGN KEY ("timeline_id") REFERENCES "timelines"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holdings" ADD CONSTRAINT "holdings_timeline_id_fkey" FOREIGN KEY ("timeline_id") REFERENCES "timelines"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_timeline_id_fkey" FOREIGN KEY ("timeline_id") REFERENCES "timelines"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_documents" ADD CONSTRAINT "verdict_documents_verification_id_fkey" FOREIGN KEY ("verification_id") REFERENCES "verifications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_documents" ADD CONSTRAINT "verdict_documents_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_chunks" ADD CONSTRAINT "upload_chunks_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "ingest_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

ALTER TABLE "evidence" ADD CONSTRAINT "evidence_nature_check" CHECK ("nature" IN ('event', 'state'));
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_state_check" CHECK ("state" IN ('queued', 'running', 'done', 'failed'));
ALTER TABLE "ingest_jobs" ADD CONSTRAINT "ingest_jobs_state_check" CHECK ("state" IN ('uploading', 'queued', 'running', 'done', 'failed'));

-- Native records, reports and verdict documents are written once. A verdict that somebody signed must stay what they read.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "evidence_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "evidence" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "evidence_files_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "evidence_files" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "reports_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "reports" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "verdict_documents_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "verdict_documents" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Events and their references go with their timeline. A foreign key would look the timeline up for each of their rows.
CREATE FUNCTION remove_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "event_refs" WHERE "timeline_id" = OLD."id";
    DELETE FROM "events" WHERE "timeline_id" = OLD."id";
    RETURN NULL;
END
$$;

CREATE TRIGGER "timelines_remove_events" AFTER DELETE ON "timelines" FOR EACH ROW EXECUTE FUNCTION remove_events();
