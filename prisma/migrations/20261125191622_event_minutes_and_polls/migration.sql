-- CreateTable
CREATE TABLE "EventNote" (
    "eventId" TEXT NOT NULL,
    "instance" TEXT NOT NULL DEFAULT '',
    "noteId" TEXT NOT NULL,

    CONSTRAINT "EventNote_pkey" PRIMARY KEY ("eventId","instance")
);

-- CreateTable
CREATE TABLE "EventDecision" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "instance" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventHours" (
    "eventId" TEXT NOT NULL,
    "instance" TEXT NOT NULL DEFAULT '',
    "userId" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventHours_pkey" PRIMARY KEY ("eventId","instance","userId")
);

-- CreateTable
CREATE TABLE "CalendarPoll" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "openness" TEXT NOT NULL,
    "organisationId" TEXT,
    "eventId" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarPoll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PollOption" (
    "id" TEXT NOT NULL,
    "pollId" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PollOption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PollAnswer" (
    "optionId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "PollAnswer_pkey" PRIMARY KEY ("optionId","userId")
);

-- CreateIndex
CREATE INDEX "EventDecision_eventId_instance_idx" ON "EventDecision"("eventId", "instance");

-- CreateIndex
CREATE INDEX "CalendarPoll_spaceId_createdAt_idx" ON "CalendarPoll"("spaceId", "createdAt");

-- CreateIndex
CREATE INDEX "PollOption_pollId_idx" ON "PollOption"("pollId");

-- AddForeignKey
ALTER TABLE "EventNote" ADD CONSTRAINT "EventNote_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "CalendarEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventDecision" ADD CONSTRAINT "EventDecision_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "CalendarEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventHours" ADD CONSTRAINT "EventHours_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "CalendarEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarPoll" ADD CONSTRAINT "CalendarPoll_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PollOption" ADD CONSTRAINT "PollOption_pollId_fkey" FOREIGN KEY ("pollId") REFERENCES "CalendarPoll"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PollAnswer" ADD CONSTRAINT "PollAnswer_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "PollOption"("id") ON DELETE CASCADE ON UPDATE CASCADE;
