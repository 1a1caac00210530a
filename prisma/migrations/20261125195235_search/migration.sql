-- CreateTable
CREATE TABLE "SearchEntry" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "scopeId" TEXT NOT NULL,
    "organisationId" TEXT,
    "spaceId" TEXT,
    "openness" TEXT,
    "ownerOrganisationId" TEXT,
    "title" TEXT NOT NULL,
    "context" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "stamp" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "vector" tsvector NOT NULL,
    "head" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "scopeId" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "remains" TEXT[],
    "organisationId" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("scopeId","word")
);

-- CreateIndex
CREATE INDEX "SearchEntry_scopeId_kind_idx" ON "SearchEntry"("scopeId", "kind");

-- CreateIndex
CREATE INDEX "SearchEntry_vector_idx" ON "SearchEntry" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "SearchWord_remains_idx" ON "SearchWord" USING GIN ("remains");

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchWord" ADD CONSTRAINT "SearchWord_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
