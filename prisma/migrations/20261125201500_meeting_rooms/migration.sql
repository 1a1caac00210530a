-- CreateTable
CREATE TABLE "MeetingRoom" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "externalUrl" TEXT NOT NULL DEFAULT '',
    "order" INTEGER NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "eventId" TEXT,
    "instance" TEXT NOT NULL DEFAULT '',
    "timerEndsAt" TIMESTAMPTZ(3),
    "timerLeftMs" INTEGER,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingRoom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingText" (
    "roomId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL DEFAULT '',
    "instance" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "noteId" TEXT NOT NULL,

    CONSTRAINT "MeetingText_pkey" PRIMARY KEY ("roomId","eventId","instance","kind")
);

-- CreateTable
CREATE TABLE "MeetingTask" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "roomId" TEXT,
    "eventId" TEXT,
    "noteId" TEXT,
    "text" TEXT NOT NULL,
    "assigneeUserId" TEXT,
    "dueOn" TEXT,
    "doneAt" TIMESTAMPTZ(3),
    "openness" TEXT NOT NULL,
    "organisationId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingEffort" (
    "eventId" TEXT NOT NULL,
    "instance" TEXT NOT NULL DEFAULT '',
    "organisationId" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" TEXT NOT NULL,

    CONSTRAINT "MeetingEffort_pkey" PRIMARY KEY ("eventId","instance","organisationId")
);

-- CreateIndex
CREATE INDEX "MeetingRoom_spaceId_order_idx" ON "MeetingRoom"("spaceId", "order");

-- CreateIndex
CREATE INDEX "MeetingTask_spaceId_doneAt_idx" ON "MeetingTask"("spaceId", "doneAt");

-- AddForeignKey
ALTER TABLE "MeetingRoom" ADD CONSTRAINT "MeetingRoom_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingText" ADD CONSTRAINT "MeetingText_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "MeetingRoom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingTask" ADD CONSTRAINT "MeetingTask_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingTask" ADD CONSTRAINT "MeetingTask_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "MeetingRoom"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingEffort" ADD CONSTRAINT "MeetingEffort_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
