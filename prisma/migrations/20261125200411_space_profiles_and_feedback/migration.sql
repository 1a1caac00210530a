-- CreateTable
CREATE TABLE "SpaceService" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "gives" TEXT NOT NULL,
    "touchpoints" TEXT[],
    "need" TEXT NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpaceService_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "instance" TEXT NOT NULL DEFAULT '',
    "userId" TEXT NOT NULL,
    "organisationId" TEXT,
    "gotFor" TEXT NOT NULL,
    "immaterial" INTEGER NOT NULL,
    "relational" INTEGER NOT NULL,
    "economic" INTEGER NOT NULL,
    "line" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternationalPlan" (
    "spaceId" TEXT NOT NULL,
    "denominator" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" TEXT NOT NULL,

    CONSTRAINT "InternationalPlan_pkey" PRIMARY KEY ("spaceId")
);

-- CreateTable
CREATE TABLE "InternationalLine" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT,
    "text" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "ownerId" TEXT,
    "dueOn" TEXT,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" TEXT NOT NULL,

    CONSTRAINT "InternationalLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpaceProfile" (
    "spaceId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "isPublished" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "offers" TEXT NOT NULL,
    "labels" TEXT[],
    "contact" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "fields" TEXT[],
    "publishedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" TEXT NOT NULL,

    CONSTRAINT "SpaceProfile_pkey" PRIMARY KEY ("spaceId")
);

-- CreateTable
CREATE TABLE "ProfileAgreement" (
    "memberId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "agreedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProfileAgreement_pkey" PRIMARY KEY ("memberId")
);

-- CreateIndex
CREATE INDEX "SpaceService_spaceId_idx" ON "SpaceService"("spaceId");

-- CreateIndex
CREATE INDEX "Feedback_spaceId_idx" ON "Feedback"("spaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Feedback_targetKind_targetId_instance_userId_key" ON "Feedback"("targetKind", "targetId", "instance", "userId");

-- CreateIndex
CREATE INDEX "InternationalLine_spaceId_kind_idx" ON "InternationalLine"("spaceId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "SpaceProfile_slug_key" ON "SpaceProfile"("slug");

-- CreateIndex
CREATE INDEX "SpaceProfile_isPublished_name_idx" ON "SpaceProfile"("isPublished", "name");

-- CreateIndex
CREATE INDEX "ProfileAgreement_spaceId_idx" ON "ProfileAgreement"("spaceId");

-- AddForeignKey
ALTER TABLE "SpaceService" ADD CONSTRAINT "SpaceService_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternationalPlan" ADD CONSTRAINT "InternationalPlan_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternationalLine" ADD CONSTRAINT "InternationalLine_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpaceProfile" ADD CONSTRAINT "SpaceProfile_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileAgreement" ADD CONSTRAINT "ProfileAgreement_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "SpaceMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileAgreement" ADD CONSTRAINT "ProfileAgreement_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;
