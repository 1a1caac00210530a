// The layers of docs/architecture.md. `to` names what may not be reached; types alone may cross where it says so.

/** A rule: modules of `from` reach nothing of the project but what `allowed` matches. */
function only(name, from, allowed, { typesToo = true, except } = {}) {
  return {
    name,
    severity: 'error',
    from: { path: from, pathNot: ['\\.test\\.tsx?$', ...(except ? [except] : [])] },
    to: {
      path: '^(app|server|prisma|tests)/',
      pathNot: allowed,
      ...(typesToo ? {} : { dependencyTypesNot: ['type-only'] }),
    },
  };
}

// biome-ignore format: one a line, so that two who add one do not meet
// One a line, so that two who add one do not meet.
const USE_CASES = [
  'auth',
  'members',
  'boards',
  'cards',
  'comments',
  'activity',
  'interchange',
  'scoring',
  'portfolio',
  'partners',
  'operating-model',
  'decisions',
  'spaces',
  'calendar',
  'notes',
  'files',
  'meetings',
  'discussion',
  'notifications',
  'search',
  'profiles',
  'feedback',
  'going-international',
  'handover',
  'desk',
  'reviews',
  'plans',
  'radar',
];

const LIBRARY = '^node_modules/';
// `app/` knows services by their types alone.
const server = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: '^(prisma/generated|\\.react-router)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('domain-stands-alone', '^app/domain/', '^app/domain/'),
    {
      name: 'domain-needs-no-library',
      comment: 'No clock, no randomness, no I/O, no React, no Yjs: the schema library at most.',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: ['\\.test\\.ts$', '^app/domain/calendar/'] },
      to: { path: LIBRARY, pathNot: '^node_modules/zod/' },
    },
    {
      name: 'calendar-needs-time-zones-and-rules',
      comment: 'Pure libraries for what nobody should write anew: time zones, recurrence, the text form of calendars.',
      severity: 'error',
      from: { path: '^app/domain/calendar/', pathNot: '\\.test\\.ts$' },
      to: { path: LIBRARY, pathNot: '^node_modules/(zod|rrule-temporal|temporal-polyfill|temporal-spec)/' },
    },
    {
      name: 'recurrence-on-the-server',
      comment: 'The libraries are large; pages get instances, not rules to expand.',
      severity: 'error',
      from: { path: '^app/(features|editor|ui|live|board-doc)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^app/domain/calendar/(recurrence|zones)\\.ts$|^app/domain/calendar/ics/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-and-documents-without-node',
      severity: 'error',
      from: { path: '^app/(domain|board-doc)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    only('board-doc-on-domain', '^app/board-doc/', '^app/(board-doc|domain)/'),
    // The palette's names are the one word that primitives and the model share.
    only('ui-knows-no-product', '^app/ui/', ['^app/ui/', '^app/domain/colours\\.ts$']),
    only('live-on-documents', '^app/live/', '^app/(live|board-doc|domain)/'),
    only('editor-on-live-texts', '^app/editor/', '^app/(editor|ui|live|board-doc|domain)/'),
    {
      name: 'features-are-no-siblings',
      comment: 'Marks are the one vocabulary that features share.',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^app/features/', pathNot: '^app/features/($1|marks)/' },
    },
    only('features-below-routes', '^app/features/', [
      '^app/(features|editor|ui|live|board-doc|domain|locales)/',
      '^server/',
    ]),
    {
      name: 'routes-are-imported-by-nobody',
      severity: 'error',
      from: { path: '^(app|server)/', pathNot: ['^app/routes/', '^app/routes\\.ts$', '\\.test\\.tsx?$'] },
      to: { path: '^app/routes/' },
    },
    {
      name: 'app-knows-the-server-by-types',
      severity: 'error',
      from: { path: '^app/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(server|prisma)/', ...server },
    },
    {
      name: 'server-knows-domain-and-documents',
      comment:
        'http/ hands requests over to the pages and shares the context of requests with them; mails speak every language.',
      severity: 'error',
      from: { path: '^server/', pathNot: ['^server/http/', '\\.test\\.ts$'] },
      to: { path: '^app/', pathNot: '^app/(domain|board-doc)/|^app/locales/[a-z]+/messages\\.ts$' },
    },
    only('infra-at-the-bottom', '^server/infra/', [
      '^server/infra/',
      '^server/config\\.ts$',
      '^app/domain/',
      '^app/locales/[a-z]+/messages\\.ts$',
      '^prisma/generated/',
    ]),
    only('storage-on-infra', '^server/storage/', '^server/(storage|infra)/'),
    only('projection-on-documents', '^server/projection/', [
      '^server/(projection|infra)/',
      '^server/storage/document-store\\.ts$',
      '^app/(domain|board-doc)/',
      '^prisma/generated/',
    ]),
    only('sync-on-storage', '^server/sync/', [
      '^server/(sync|auth|members|spaces|activity|storage|projection|infra)/',
      '^app/(domain|board-doc)/',
      '^prisma/generated/',
    ]),
    {
      name: 'use-cases-are-no-siblings',
      severity: 'error',
      from: {
        path: `^server/(${USE_CASES.join('|')})/`,
        pathNot: '\\.test\\.ts$',
      },
      to: {
        path: '^server/',
        // What every item of a space needs: the condition under which it is seen, and the record of what was done.
        pathNot: ['^server/($1|infra)/', '^server/spaces/(visible-to|record-in-space)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'composition-at-the-top',
      severity: 'error',
      from: { path: '^server/', pathNot: ['^server/(main|services)\\.ts$', '^server/http/', '\\.test\\.ts$'] },
      to: { path: '^server/(main|services)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-are-for-tests',
      severity: 'error',
      from: { path: '^(app|server|prisma)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^tests/', '\\.test\\.tsx?$'] },
    },
    {
      name: 'only-what-package-json-names',
      severity: 'error',
      from: {
        path: '^(app|server)/',
        pathNot: ['\\.test\\.tsx?$', '^app/routes\\.ts$', '^server/cli/', '^server/http/development\\.ts$'],
      },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\./\\+types/', '^\\./\\+types'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'prisma/generated'] },
    exclude: { path: ['^build/', '^\\.build-next/', '\\?url$'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
