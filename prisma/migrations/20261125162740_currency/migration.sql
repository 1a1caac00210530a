-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "currency" TEXT NOT NULL DEFAULT 'EUR';
