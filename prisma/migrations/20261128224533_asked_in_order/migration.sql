-- DropIndex
DROP INDEX "verifications_report_id_requested_at_idx";

-- AlterTable
ALTER TABLE "verifications" ADD COLUMN     "asked" BIGSERIAL NOT NULL;

-- CreateIndex
CREATE INDEX "verifications_report_id_asked_idx" ON "verifications"("report_id", "asked");
