-- AlterTable
ALTER TABLE "CardRow" ADD COLUMN     "createdOn" TEXT NOT NULL DEFAULT '1970-01-01',
ADD COLUMN     "effects" TEXT[],
ADD COLUMN     "facts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "feePerYear" DOUBLE PRECISION,
ADD COLUMN     "joinedOn" TEXT,
ADD COLUMN     "leadership" TEXT,
ADD COLUMN     "level" TEXT,
ADD COLUMN     "nextStep" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "nextStepOn" TEXT,
ADD COLUMN     "partnerIds" TEXT[],
ADD COLUMN     "reasons" TEXT[],
ADD COLUMN     "relation" TEXT,
ADD COLUMN     "scoutId" TEXT,
ADD COLUMN     "stageSince" TEXT,
ADD COLUMN     "strategicPosition" TEXT,
ADD COLUMN     "themeIds" TEXT[];

-- AlterTable
ALTER TABLE "ProjectionState" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "CardRow_partnerIds_idx" ON "CardRow" USING GIN ("partnerIds");
