import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readIcs } from '../../app/domain/calendar/ics/read-ics';
import { expandEvent } from '../../app/domain/calendar/recurrence';
import { wallAt } from '../../app/domain/calendar/zone-clock';

// Compares what real calendar clients make of a feed with what we show: vdirsyncer takes the feed, khal lists its
// instances, and both lists must be the same. Run by hand, since it needs those programs: docs/calendar-clients.md.
//
//   node --import tsx tests/interop/compare-feed.ts http://localhost:3000/feeds/….ics [from] [to] [zone]

const [, , address, from = '2002-01-01', to = '2027-01-01', zone = 'Europe/Helsinki'] = process.argv;
if (!address) throw new Error('Give the address of a feed');

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-clients-'));
const write = (name: string, text: string) => {
  const file = path.join(dir, name);
  fs.writeFileSync(file, text);
  return file;
};
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: {
      ...process.env,
      HOME: dir,
      XDG_CONFIG_HOME: dir,
      XDG_DATA_HOME: dir,
      XDG_CACHE_HOME: dir,
      LC_ALL: 'C.UTF-8',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    input: 'y\n'.repeat(20),
  });

const vdirsyncer = write(
  'vdirsyncer.conf',
  `[general]
status_path = "${dir}/status"
[pair feed]
a = "here"
b = "there"
collections = null
[storage here]
type = "filesystem"
path = "${dir}/calendar"
fileext = ".ics"
[storage there]
type = "http"
url = "${address}"
`,
);
const khal = write(
  'khal.conf',
  `[calendars]
[[feed]]
path = ${dir}/calendar
readonly = True
[locale]
local_timezone = ${zone}
default_timezone = ${zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${dir}/khal.db
`,
);
run('vdirsyncer', '-c', vdirsyncer, 'discover');
run('vdirsyncer', '-c', vdirsyncer, 'sync');
const format = '{start-long-full}|{end-long-full}|{title}';
// khal takes the last day with it.
const lastDay = new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);
const listed = run('khal', '-c', khal, 'list', '--notstarted', '--day-format', '', '--format', format, from, lastDay);
const theirs = listed
  .split('\n')
  .filter((line) => line.includes('|'))
  .map((line) => line.trim());

const response = await fetch(address);
const reading = readIcs(await response.text(), zone);
if (!reading) throw new Error('The address gives no calendar');
const shown = (ms: number) => wallAt(ms, zone).slice(0, 16).replace('T', ' ');
const ours = reading.entries.flatMap((entry) => {
  if (entry.isCancelled) return [];
  const { instances } = expandEvent(entry, Date.parse(from), Date.parse(to), 100_000);
  return instances.map(({ startMs, endMs, startsAt, endsAt, isAllDay, override }) => {
    const title = override?.title ?? entry.title;
    if (!isAllDay) return `${shown(startMs)}|${shown(endMs)}|${title}`;
    // khal names the last day of an all-day event, we the day after.
    const last = new Date(Date.parse(endsAt) - 86_400_000).toISOString().slice(0, 10);
    return `${startsAt} 00:00|${last} 00:00|${title}`;
  });
});

// khal lists an event of several days on each of them; two of the same name and time cannot be told apart.
const [here, there] = [new Set(ours), new Set(theirs)];
const onlyOurs = [...here].filter((one) => !there.has(one));
const onlyTheirs = [...there].filter((one) => !here.has(one));
console.log(`${reading.entries.length} events; ${here.size} instances here, ${there.size} in khal`);
for (const entry of onlyOurs.slice(0, 20)) console.log(`only here  ${entry}`);
for (const entry of onlyTheirs.slice(0, 20)) console.log(`only khal  ${entry}`);
fs.rmSync(dir, { recursive: true, force: true });
process.exitCode = onlyOurs.length + onlyTheirs.length === 0 ? 0 : 1;
