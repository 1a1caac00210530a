-- AlterTable
ALTER TABLE "CardComment" ADD COLUMN     "threadId" TEXT;

-- CreateTable
CREATE TABLE "Remark" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL,
    "targetId" TEXT NOT NULL DEFAULT '',
    "threadId" TEXT,
    "anchor" JSONB,
    "quote" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "openness" TEXT NOT NULL,
    "organisationId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" TEXT,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemarkRevision" (
    "id" BIGSERIAL NOT NULL,
    "remarkId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RemarkRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemarkReaction" (
    "remarkId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "reaction" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RemarkReaction_pkey" PRIMARY KEY ("remarkId","userId","reaction")
);

-- CreateTable
CREATE TABLE "RemarkMention" (
    "remarkId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    CONSTRAINT "RemarkMention_pkey" PRIMARY KEY ("remarkId","userId")
);

-- CreateTable
CREATE TABLE "CardCommentRevision" (
    "id" BIGSERIAL NOT NULL,
    "commentId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CardCommentRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CardCommentReaction" (
    "commentId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "reaction" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CardCommentReaction_pkey" PRIMARY KEY ("commentId","memberId","reaction")
);

-- CreateTable
CREATE TABLE "CardCommentMention" (
    "commentId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,

    CONSTRAINT "CardCommentMention_pkey" PRIMARY KEY ("commentId","memberId")
);

-- CreateIndex
CREATE INDEX "Remark_spaceId_targetKind_targetId_lastAt_idx" ON "Remark"("spaceId", "targetKind", "targetId", "lastAt");

-- CreateIndex
CREATE INDEX "Remark_spaceId_createdAt_idx" ON "Remark"("spaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Remark_threadId_createdAt_idx" ON "Remark"("threadId", "createdAt");

-- CreateIndex
CREATE INDEX "RemarkRevision_remarkId_idx" ON "RemarkRevision"("remarkId");

-- CreateIndex
CREATE INDEX "RemarkMention_userId_idx" ON "RemarkMention"("userId");

-- CreateIndex
CREATE INDEX "CardCommentRevision_commentId_idx" ON "CardCommentRevision"("commentId");

-- CreateIndex
CREATE INDEX "CardCommentMention_memberId_idx" ON "CardCommentMention"("memberId");

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Remark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemarkRevision" ADD CONSTRAINT "RemarkRevision_remarkId_fkey" FOREIGN KEY ("remarkId") REFERENCES "Remark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemarkReaction" ADD CONSTRAINT "RemarkReaction_remarkId_fkey" FOREIGN KEY ("remarkId") REFERENCES "Remark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemarkReaction" ADD CONSTRAINT "RemarkReaction_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemarkMention" ADD CONSTRAINT "RemarkMention_remarkId_fkey" FOREIGN KEY ("remarkId") REFERENCES "Remark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemarkMention" ADD CONSTRAINT "RemarkMention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardCommentRevision" ADD CONSTRAINT "CardCommentRevision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "CardComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardCommentReaction" ADD CONSTRAINT "CardCommentReaction_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "CardComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardCommentMention" ADD CONSTRAINT "CardCommentMention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "CardComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
