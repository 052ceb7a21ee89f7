-- AlterTable
ALTER TABLE "incidents" ADD COLUMN     "directory_version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "directory_versions" (
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "directory_versions_pkey" PRIMARY KEY ("version")
);

-- What Prisma's schema language cannot say: what the directory was stays known.
CREATE TRIGGER "directory_versions_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "directory_versions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
