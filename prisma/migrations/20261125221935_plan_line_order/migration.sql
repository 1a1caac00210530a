-- AlterTable
ALTER TABLE "InternationalLine" ADD COLUMN     "order" INTEGER NOT NULL DEFAULT 0;
