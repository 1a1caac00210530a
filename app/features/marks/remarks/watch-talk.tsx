import { useLingui } from '@lingui/react/macro';
import { WatchMenu } from '../notices/watch-menu';
import { useTalk } from './talk-scope';

/** How much the reader wants to hear of the thing that is talked about, or of one thread (`thread:<id>`). */
export function WatchTalk({ scope, compact = false }: { scope?: string; compact?: boolean }) {
  const { t } = useLingui();
  const { watching, action, word } = useTalk();
  const of = scope ?? watching.of;
  const [scopeKind = '', scopeId = ''] = of.split(':');
  return (
    <WatchMenu
      level={watching.levels[of] ?? null}
      of={scopeKind === 'thread' ? t`this thread` : t`this discussion`}
      action={action}
      form={{ intent: `${word}.watch`, scopeKind, scopeId }}
      compact={compact}
    />
  );
}
