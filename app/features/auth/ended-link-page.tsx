import { useLingui } from '@lingui/react/macro';
import { isRouteErrorResponse, Link } from 'react-router';
import { Button } from '../../ui/button';
import { AuthFrame } from './auth-frame';

/** Where a mailed link leads that was used, has ended or never was; other errors go on to the page for those. */
export function EndedLinkPage({ error, kind }: { error: unknown; kind: 'reset' | 'verify' | 'enter' }) {
  const { t } = useLingui();
  if (!isRouteErrorResponse(error) || error.status !== 404) throw error;
  return (
    <AuthFrame
      title={t`This link has ended`}
      lead={
        kind === 'enter'
          ? t`It was used, replaced by a newer one, or is older than half an hour.`
          : kind === 'reset'
            ? t`It was used, replaced by a newer one, or is older than an hour. Your password is as it was.`
            : t`It was used or is older than a day. If you have confirmed your address, you can sign in; if not, sign up again.`
      }
    >
      <Button variant="primary" size="lg" asChild>
        {kind === 'enter' ? (
          <Link to="/sign-in/link">{t`Send a new link`}</Link>
        ) : kind === 'reset' ? (
          <Link to="/forgot-password">{t`Send a new link`}</Link>
        ) : (
          <Link to="/sign-in">{t`Sign in`}</Link>
        )}
      </Button>
    </AuthFrame>
  );
}
