-- CreateTable
CREATE TABLE "CalendarEvent" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "uid" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "roomId" TEXT,
    "startsAt" TEXT NOT NULL,
    "endsAt" TEXT NOT NULL,
    "isAllDay" BOOLEAN NOT NULL,
    "timeZone" TEXT NOT NULL,
    "rule" TEXT,
    "rdates" TEXT[],
    "exdates" TEXT[],
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3),
    "reminderMinutes" INTEGER,
    "openness" TEXT NOT NULL,
    "organisationId" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "cancelledAt" TIMESTAMPTZ(3),
    "sourceId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventOverride" (
    "eventId" TEXT NOT NULL,
    "instance" TEXT NOT NULL,
    "title" TEXT,
    "description" TEXT,
    "place" TEXT,
    "roomId" TEXT,
    "startsAt" TEXT,
    "endsAt" TEXT,
    "isCancelled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "EventOverride_pkey" PRIMARY KEY ("eventId","instance")
);

-- CreateTable
CREATE TABLE "EventAttendee" (
    "eventId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "instance" TEXT NOT NULL DEFAULT '',
    "answer" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "EventAttendee_pkey" PRIMARY KEY ("eventId","userId","instance")
);

-- CreateIndex
CREATE INDEX "CalendarEvent_spaceId_firstAt_idx" ON "CalendarEvent"("spaceId", "firstAt");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarEvent_spaceId_uid_sourceId_key" ON "CalendarEvent"("spaceId", "uid", "sourceId");

-- CreateIndex
CREATE INDEX "EventAttendee_userId_idx" ON "EventAttendee"("userId");

-- AddForeignKey
ALTER TABLE "CalendarEvent" ADD CONSTRAINT "CalendarEvent_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventOverride" ADD CONSTRAINT "EventOverride_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "CalendarEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventAttendee" ADD CONSTRAINT "EventAttendee_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "CalendarEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;
