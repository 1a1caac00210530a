import { useLingui } from '@lingui/react/macro';

/** Says why a file, an address or a feed was refused. */
export function useExchangeSentence(): (code: string) => string {
  const { t } = useLingui();
  return (code) => {
    switch (code) {
      case 'ics.missing':
        return t`Choose a calendar file first.`;
      case 'ics.empty':
        return t`The file is empty.`;
      case 'ics.too-large':
        return t`It is larger than 10 MB, the most that is read.`;
      case 'ics.no-calendar':
        return t`This is no calendar: there is no VCALENDAR in it.`;
      case 'address.bad':
        return t`Write an address that begins with https://, http:// or webcal://, without a password or an unusual port in it.`;
      case 'address.private':
        return t`This address leads into a private network, which the server does not ask.`;
      case 'fetch.unreachable':
        return t`Nobody answers at this address.`;
      case 'fetch.status':
        return t`The address answers, but gives no calendar.`;
      case 'fetch.redirects':
        return t`The address sends on and on to others.`;
      case 'fetch.too-slow':
        return t`The answer took longer than 20 seconds.`;
      case 'source.known':
        return t`This space already shows this calendar.`;
      case 'source.too-many':
        return t`A space shows 50 other calendars at most.`;
      case 'event.guest-only-us':
      case 'source.openness':
        return t`Choose who can see it.`;
      case 'event.publish':
        return t`Only hosts show things to everybody.`;
      default:
        return t`That did not work. Try again.`;
    }
  };
}
