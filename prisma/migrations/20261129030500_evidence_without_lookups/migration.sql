-- DropForeignKey
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_incident_id_fkey";
