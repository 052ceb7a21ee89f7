-- CreateTable
CREATE TABLE "connections" (
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSON NOT NULL,
    "test" JSON,
    "test_error" TEXT,
    "tested_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "connections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collections" (
    "id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "from_at" TEXT NOT NULL,
    "to_at" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "collections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_slices" (
    "id" TEXT NOT NULL,
    "collection_id" TEXT NOT NULL,
    "connection_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "part" JSON NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "runner" TEXT,
    "cursor" TEXT,
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "pages" INTEGER NOT NULL DEFAULT 0,
    "records" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER,
    "coverage" JSON,
    "error" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "collection_slices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collected_pages" (
    "slice_id" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "collected_pages_pkey" PRIMARY KEY ("slice_id","page","ordinal")
);

-- CreateIndex
CREATE INDEX "collections_incident_id_created_at_idx" ON "collections"("incident_id", "created_at");

-- CreateIndex
CREATE INDEX "collection_slices_state_due_at_idx" ON "collection_slices"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "collection_slices_collection_id_ordinal_key" ON "collection_slices"("collection_id", "ordinal");

-- AddForeignKey
ALTER TABLE "collections" ADD CONSTRAINT "collections_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_slices" ADD CONSTRAINT "collection_slices_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_slices" ADD CONSTRAINT "collection_slices_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collected_pages" ADD CONSTRAINT "collected_pages_slice_id_fkey" FOREIGN KEY ("slice_id") REFERENCES "collection_slices"("id") ON DELETE CASCADE ON UPDATE CASCADE;
