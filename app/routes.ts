import { index, type RouteConfig, route } from '@react-router/dev/routes';

export default [
  index('routes/home.tsx'),
  route('sign-in', 'routes/auth/sign-in.tsx'),
  route('sign-up', 'routes/auth/sign-up.tsx'),
  route('sign-out', 'routes/auth/sign-out.ts'),
  route('forgot-password', 'routes/auth/forgot-password.tsx'),
  route('reset-password/:token', 'routes/auth/reset-password.tsx'),
  route('verify-email/:token', 'routes/auth/verify-email.tsx'),
  route('invitations/:token', 'routes/auth/invitation.tsx'),
  route('account', 'routes/account/layout.tsx', [
    index('routes/account/profile.tsx'),
    route('security', 'routes/account/security.tsx'),
  ]),
  route('avatars/:userId', 'routes/account/avatar.ts'),
  route('admin/outbox', 'routes/admin/outbox.tsx'),
  route('organisations/new', 'routes/organisation/new.tsx'),
  route('o/:organisationId', 'routes/organisation/layout.tsx', [
    index('routes/organisation/boards.tsx'),
    route('start', 'routes/organisation/start.tsx'),
    route('import', 'routes/organisation/import.tsx'),
    route('decisions', 'routes/decisions/decisions.tsx'),
    route('decisions/:decisionId', 'routes/decisions/decision.tsx'),
    route('settings', 'routes/organisation/settings/layout.tsx', [
      index('routes/organisation/settings/general.tsx'),
      route('members', 'routes/organisation/settings/members.tsx'),
      route('labels', 'routes/organisation/settings/labels.tsx'),
      route('criteria', 'routes/organisation/settings/criteria.tsx'),
      route('operating-model', 'routes/organisation/settings/operating-model.tsx'),
    ]),
    route('scoring', 'routes/scoring/sessions.tsx'),
    route('scoring/:sessionId', 'routes/scoring/session.tsx'),
    route('portfolio', 'routes/portfolio/layout.tsx', [
      index('routes/portfolio/matrix.tsx'),
      route('reviews', 'routes/portfolio/reviews.tsx'),
      route('reviews/:campaignId', 'routes/portfolio/review.tsx'),
      route('compare', 'routes/portfolio/compare.tsx'),
    ]),
    route('boards/:boardId', 'routes/board/page.tsx', [
      route('cards/:cardId', 'routes/board/card.tsx'),
      route('activity', 'routes/board/activity.tsx'),
    ]),
  ]),
  route('o/:organisationId/uploads', 'routes/organisation/uploads.ts'),
  route('o/:organisationId/boards/:boardId/export/:format', 'routes/board/export.ts'),
  route('healthz', 'routes/healthz.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
