-- CreateIndex
CREATE INDEX "SearchEntry_head_idx" ON "SearchEntry" USING GIN ("head");
