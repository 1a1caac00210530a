-- AlterTable
ALTER TABLE "SpaceInvitation" ADD COLUMN     "viaId" TEXT;

-- CreateIndex
CREATE INDEX "SpaceMember_expiresAt_idx" ON "SpaceMember"("expiresAt");
