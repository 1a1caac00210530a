import { useLingui } from '@lingui/react/macro';
import { ExternalLink } from 'lucide-react';
import { setCardFields } from '../../../board-doc/card-commands';
import { safeAddress } from '../../../domain/rich-text/safe-address';
import { buttonClass } from '../../../ui/button';
import { useCardScope } from '../card-scope';
import { EditableText } from './editable-text';
import { Property, valueText } from './property';

/** The network's page, checked when it is typed and opened without telling it where from. */
export function WebAddressField() {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const href = card.webAddress && safeAddress(card.webAddress);
  return (
    <Property name={t`Web address`}>
      {canEdit ? (
        <div className="flex items-start gap-1">
          <EditableText
            label={t`Web address`}
            value={card.webAddress ?? ''}
            canEdit
            inputMode="url"
            placeholder="https://"
            onCommit={(webAddress) => run((doc, act) => setCardFields(doc, act, card.id, { webAddress }))}
          />
          {href && (
            <a
              href={href}
              target="_blank"
              rel="noopener noreferrer nofollow"
              aria-label={t`Open the web address in a new tab`}
              className={buttonClass('ghost', 'md', 'w-8 px-0!')}
            >
              <ExternalLink aria-hidden="true" />
            </a>
          )}
        </div>
      ) : (
        <p className={valueText}>
          {href ? (
            <a
              href={href}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className="text-accent underline [overflow-wrap:anywhere]"
            >
              {card.webAddress}
            </a>
          ) : (
            <span className="text-ink-faint">{t`None`}</span>
          )}
        </p>
      )}
    </Property>
  );
}
