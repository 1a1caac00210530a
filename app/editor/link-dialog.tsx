import { Trans, useLingui } from '@lingui/react/macro';
import type { Editor } from '@tiptap/core';
import { getMarkRange } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../domain/limits';
import { safeAddress } from '../domain/rich-text/safe-address';
import { Button } from '../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

/** Asks where a link leads. The words under the selection, or the address itself, become the link. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useLingui();
  const present = editor.getAttributes('link').href;
  const [address, setAddress] = useState(typeof present === 'string' ? present : '');
  const [isRefused, setRefused] = useState(false);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const href = completeLink(address);
    if (href === null) {
      setRefused(true);
      return;
    }
    linkTo(editor, href, address.trim());
    onClose();
  }

  function unlink() {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
    onClose();
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t`Link`}
        size="sm"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.commands.focus();
        }}
      >
        <form onSubmit={handleSubmit}>
          <Field
            label={t`Address`}
            error={
              isRefused ? t`Links lead to web or mail addresses, such as example.org or anna@example.org.` : undefined
            }
          >
            <Input
              value={address}
              maxLength={LIMITS.webAddress}
              onChange={(event) => {
                setAddress(event.target.value);
                setRefused(false);
              }}
            />
          </Field>
          <DialogFooter>
            {present && (
              <Button type="button" variant="ghost" onClick={unlink}>
                <Trans>Remove link</Trans>
              </Button>
            )}
            <Button type="submit" variant="primary">
              <Trans>Link</Trans>
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}

function linkTo(editor: Editor, href: string, typed: string): void {
  const { selection, schema } = editor.state;
  const type = schema.marks.link;
  const isInLink = type !== undefined && getMarkRange(selection.$from, type) !== undefined;
  const chain = editor.chain().focus();
  if (!selection.empty) chain.setMark('link', { href }).run();
  else if (isInLink) chain.extendMarkRange('link').setMark('link', { href }).run();
  else
    chain
      .insertContent([
        { type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] },
        { type: 'text', text: ' ' },
      ])
      .run();
}

/** An address as people type it; null when a browser should not be sent there. */
export function completeLink(text: string): string | null {
  const typed = text.trim();
  if (typed === '' || /\s/.test(typed)) return null;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(typed)) return safeAddress(`mailto:${typed}`);
  const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]+:\d+/.test(typed);
  const href = safeAddress(isWhole ? typed : `https://${typed}`);
  return href !== null && (isWhole || typed.includes('.')) ? href : null;
}
