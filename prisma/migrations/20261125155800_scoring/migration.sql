-- CreateTable
CREATE TABLE "ScoringModel" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "isMain" BOOLEAN NOT NULL DEFAULT false,
    "editRole" TEXT NOT NULL DEFAULT 'lead',
    "editorIds" TEXT[],
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScoringModel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScoringModelVersion" (
    "modelId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "criteria" JSONB NOT NULL,
    "archived" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" TEXT,

    CONSTRAINT "ScoringModelVersion_pkey" PRIMARY KEY ("modelId","version")
);

-- CreateTable
CREATE TABLE "ScoringSession" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "modelVersion" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "timerEndsAt" TIMESTAMPTZ(3),
    "timerLeftMs" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScoringSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScoringSessionCard" (
    "sessionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "cardId" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "cardName" TEXT NOT NULL,
    "revealedAt" TIMESTAMPTZ(3),
    "agreed" JSONB,
    "agreedAt" TIMESTAMPTZ(3),
    "agreedById" TEXT,
    "onCard" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ScoringSessionCard_pkey" PRIMARY KEY ("sessionId","cardId")
);

-- CreateTable
CREATE TABLE "PrivateScore" (
    "sessionId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PrivateScore_pkey" PRIMARY KEY ("sessionId","cardId","memberId")
);

-- CreateTable
CREATE TABLE "ScoringParticipant" (
    "sessionId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScoringParticipant_pkey" PRIMARY KEY ("sessionId","memberId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ScoringModel_organisationId_kind_key" ON "ScoringModel"("organisationId", "kind");

-- CreateIndex
CREATE INDEX "ScoringSession_organisationId_idx" ON "ScoringSession"("organisationId");

-- CreateIndex
CREATE INDEX "ScoringSession_modelId_idx" ON "ScoringSession"("modelId");

-- CreateIndex
CREATE INDEX "ScoringSessionCard_cardId_idx" ON "ScoringSessionCard"("cardId");

-- CreateIndex
CREATE UNIQUE INDEX "ScoringSessionCard_sessionId_position_key" ON "ScoringSessionCard"("sessionId", "position");

-- AddForeignKey
ALTER TABLE "ScoringModel" ADD CONSTRAINT "ScoringModel_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoringModelVersion" ADD CONSTRAINT "ScoringModelVersion_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "ScoringModel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoringSession" ADD CONSTRAINT "ScoringSession_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoringSession" ADD CONSTRAINT "ScoringSession_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "ScoringModel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoringSessionCard" ADD CONSTRAINT "ScoringSessionCard_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ScoringSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivateScore" ADD CONSTRAINT "PrivateScore_sessionId_cardId_fkey" FOREIGN KEY ("sessionId", "cardId") REFERENCES "ScoringSessionCard"("sessionId", "cardId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoringParticipant" ADD CONSTRAINT "ScoringParticipant_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ScoringSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;
