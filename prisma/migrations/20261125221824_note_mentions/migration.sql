-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "mentions" JSONB;
