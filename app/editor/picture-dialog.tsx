import { Trans, useLingui } from '@lingui/react/macro';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

const LONGEST = 300;

/** Asks what a picture shows, for those who do not see it. */
export function PictureDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useLingui();
  const present: unknown = editor.getAttributes('image').alt;
  const [alt, setAlt] = useState(typeof present === 'string' ? present : '');
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t`What the picture shows`}
        size="sm"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.commands.focus();
        }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            editor.chain().updateAttributes('image', { alt: alt.trim() }).run();
            onClose();
          }}
        >
          <Field label={t`Description`} hint={t`Read aloud to people who do not see it, and found by search.`}>
            <Input value={alt} maxLength={LONGEST} onChange={(event) => setAlt(event.target.value)} />
          </Field>
          <DialogFooter>
            <Button type="submit" variant="primary">
              <Trans>Save</Trans>
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
