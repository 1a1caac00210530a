import { Trans } from '@lingui/react/macro';
import { Printer } from 'lucide-react';
import type { RichDoc } from '../../../domain/rich-text/content';
import type { Linkable } from '../../../editor/mentionable';
import { RichTextView } from '../../../editor/rich-text-view';
import { Button } from '../../../ui/button';
import './text-paper.css';

/** A text as it looks on A4, with nothing else on the page. The browser's print dialog also saves it as PDF. */
export function TextPaper({
  title,
  line,
  text,
  networks = [],
}: {
  title: string;
  line: string;
  text: RichDoc;
  networks?: readonly Linkable[];
}) {
  return (
    <main className="paper">
      <div className="mb-6 print:hidden">
        <Button variant="primary" onClick={() => window.print()}>
          <Printer aria-hidden="true" />
          <Trans>Print or save as PDF</Trans>
        </Button>
      </div>
      <h1 className="font-semibold text-2xl [overflow-wrap:anywhere]">{title}</h1>
      <p className="mt-1 mb-6 text-ink-muted">{line}</p>
      <RichTextView text={text} under={1} networks={networks} />
    </main>
  );
}
