-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "cardName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "grounds" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decideBy" TEXT,
    "proposedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "appliedAt" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionApprover" (
    "decisionId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "answer" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "DecisionApprover_pkey" PRIMARY KEY ("decisionId","memberId")
);

-- CreateTable
CREATE TABLE "CareRow" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "doer" TEXT NOT NULL,
    "memberId" TEXT,
    "touchpoint" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "agreedOn" TEXT NOT NULL,
    "createdById" TEXT,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CareRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Decision_organisationId_state_idx" ON "Decision"("organisationId", "state");

-- CreateIndex
CREATE INDEX "Decision_cardId_idx" ON "Decision"("cardId");

-- CreateIndex
CREATE INDEX "DecisionApprover_memberId_idx" ON "DecisionApprover"("memberId");

-- CreateIndex
CREATE INDEX "CareRow_organisationId_idx" ON "CareRow"("organisationId");

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionApprover" ADD CONSTRAINT "DecisionApprover_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CareRow" ADD CONSTRAINT "CareRow_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
