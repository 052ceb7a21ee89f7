-- AlterTable
ALTER TABLE "directory_versions" ADD COLUMN     "made_by" TEXT;

-- AlterTable
ALTER TABLE "timelines" ADD COLUMN     "delegations" TEXT;
