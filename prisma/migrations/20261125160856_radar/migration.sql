-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "order" TEXT NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RadarCandidate" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "webAddress" TEXT,
    "scoutId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "promotedCardId" TEXT,
    "promotedBoardId" TEXT,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" TEXT,

    CONSTRAINT "RadarCandidate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Theme_organisationId_idx" ON "Theme"("organisationId");

-- CreateIndex
CREATE INDEX "RadarCandidate_organisationId_idx" ON "RadarCandidate"("organisationId");

-- CreateIndex
CREATE INDEX "RadarCandidate_themeId_idx" ON "RadarCandidate"("themeId");

-- CreateIndex
CREATE INDEX "RadarCandidate_promotedCardId_idx" ON "RadarCandidate"("promotedCardId");

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RadarCandidate" ADD CONSTRAINT "RadarCandidate_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RadarCandidate" ADD CONSTRAINT "RadarCandidate_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
