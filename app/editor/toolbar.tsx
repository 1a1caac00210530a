import { useLingui } from '@lingui/react/macro';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  AtSign,
  Bold,
  Captions,
  ChevronDown,
  Code,
  Italic,
  Link,
  type LucideIcon,
  Strikethrough,
  Table,
} from 'lucide-react';
import { Toolbar as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { CALLOUT_TONES, isCalloutTone } from '../domain/rich-text/content';
import { cx } from '../ui/cx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu';
import { Tooltip } from '../ui/tooltip';
import { CALLOUT_NAMES } from './callout-names';
import type { Form } from './forms';

/** The slim row of tools under a text that is being written. Arrows go along it. */
export function Toolbar({
  editor,
  forms,
  onLink,
  onDescribe,
  end,
}: {
  editor: Editor;
  forms: readonly Form[];
  onLink: () => void;
  /** Asks what the chosen picture shows. */
  onDescribe: () => void;
  end?: ReactNode;
}) {
  const { t } = useLingui();
  const marks = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      bold: at.isActive('bold'),
      italic: at.isActive('italic'),
      strike: at.isActive('strike'),
      code: at.isActive('code'),
      link: at.isActive('link'),
      table: at.isActive('table'),
      callout: at.isActive('callout'),
      image: at.isActive('image'),
    }),
  });
  const run = () => editor.chain().focus();
  return (
    <Radix.Root
      aria-label={t`Form of the text`}
      // A press on a tool must not take the caret out of the text.
      onMouseDown={(event) => event.preventDefault()}
      className="sticky bottom-0 z-10 flex items-center gap-0.5 overflow-x-auto rounded-b-sm border-line border-t bg-surface px-1 py-1 print:hidden"
    >
      <FormMenu editor={editor} forms={forms} />
      <Radix.Separator className="mx-1 h-5 w-px shrink-0 bg-line" />
      <Tool label={t`Bold`} shortcut="Mod+B" icon={Bold} on={marks.bold} press={() => run().toggleBold().run()} />
      <Tool
        label={t`Italic`}
        shortcut="Mod+I"
        icon={Italic}
        on={marks.italic}
        press={() => run().toggleItalic().run()}
      />
      <Tool
        label={t`Crossed out`}
        shortcut="Mod+Shift+S"
        icon={Strikethrough}
        on={marks.strike}
        press={() => run().toggleStrike().run()}
      />
      <Tool label={t`Code`} shortcut="Mod+E" icon={Code} on={marks.code} press={() => run().toggleCode().run()} />
      <Tool label={t`Link`} shortcut="Mod+Shift+K" icon={Link} on={marks.link} press={onLink} />
      <Tool label={t`Mention a person`} icon={AtSign} press={() => run().insertContent(mentionSign(editor)).run()} />
      {marks.image && <Tool label={t`Describe the picture`} icon={Captions} press={onDescribe} />}
      {marks.callout && (
        <>
          <Radix.Separator className="mx-1 h-5 w-px shrink-0 bg-line" />
          <CalloutMenu editor={editor} />
        </>
      )}
      {marks.table && (
        <>
          <Radix.Separator className="mx-1 h-5 w-px shrink-0 bg-line" />
          <TableMenu editor={editor} />
        </>
      )}
      {end && <div className="ml-auto flex shrink-0 items-center gap-2 pl-2">{end}</div>}
    </Radix.Root>
  );
}

/** The sign that opens the list of people, apart from the word before it. */
function mentionSign(editor: Editor): string {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, ' ');
  return before === '' || /\s/.test(before) ? '@' : ' @';
}

const toolClass =
  'inline-flex h-8 shrink-0 items-center justify-center gap-1 rounded-sm px-1.5 text-ink-muted text-sm hover:bg-hover aria-pressed:bg-accent-tint aria-pressed:text-accent data-[state=open]:bg-hover pointer-coarse:h-10 pointer-coarse:min-w-10 [&_svg]:size-4';

interface ToolProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly press: () => void;
  readonly shortcut?: string;
  /** Whether the caret stands in such form. Without it the tool is no switch. */
  readonly on?: boolean;
}

function Tool({ label, icon: Icon, press, shortcut, on }: ToolProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <Radix.Button aria-label={label} aria-pressed={on} onClick={press} className={cx(toolClass, 'min-w-8')}>
        <Icon aria-hidden="true" />
      </Radix.Button>
    </Tooltip>
  );
}

function FormMenu({ editor, forms }: { editor: Editor; forms: readonly Form[] }) {
  const { t, i18n } = useLingui();
  const active = useEditorState({
    editor,
    // The last that applies says most: a task list rather than the text in it.
    selector: ({ editor: at }) => forms.findLast((form) => form.isActive(at))?.id ?? 'text',
  });
  const name = forms.find(({ id }) => id === active)?.name;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Radix.Button aria-label={t`Form of the block`} className={cx(toolClass, 'px-2')}>
          <span className="max-w-28 truncate">{name && i18n._(name)}</span>
          <ChevronDown aria-hidden="true" />
        </Radix.Button>
      </MenuTrigger>
      <MenuContent side="top" onCloseAutoFocus={(event) => keepCaret(event, editor)}>
        {forms.map((form) => (
          <MenuItem key={form.id} icon={<form.icon aria-hidden="true" />} onSelect={() => form.apply(editor)}>
            <span className="flex items-center justify-between gap-4">
              {i18n._(form.name)}
              {form.keys && <span className="font-mono text-ink-muted text-xs pointer-coarse:hidden">{form.keys}</span>}
            </span>
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}

function CalloutMenu({ editor }: { editor: Editor }) {
  const { t, i18n } = useLingui();
  const tone: unknown = useEditorState({ editor, selector: ({ editor: at }) => at.getAttributes('callout').tone });
  return (
    <Menu>
      <MenuTrigger asChild>
        <Radix.Button aria-label={t`Kind of callout`} className={cx(toolClass, 'px-2')}>
          <span>{i18n._(CALLOUT_NAMES[isCalloutTone(tone) ? tone : 'note'])}</span>
          <ChevronDown aria-hidden="true" />
        </Radix.Button>
      </MenuTrigger>
      <MenuContent side="top" onCloseAutoFocus={(event) => keepCaret(event, editor)}>
        {CALLOUT_TONES.map((each) => (
          <MenuItem
            key={each}
            onSelect={() => editor.chain().focus().updateAttributes('callout', { tone: each }).run()}
          >
            {i18n._(CALLOUT_NAMES[each])}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}

function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useLingui();
  const run = () => editor.chain().focus();
  return (
    <Menu>
      <MenuTrigger asChild>
        <Radix.Button aria-label={t`Rows and columns`} className={cx(toolClass, 'px-2')}>
          <Table aria-hidden="true" />
          <ChevronDown aria-hidden="true" />
        </Radix.Button>
      </MenuTrigger>
      <MenuContent side="top" onCloseAutoFocus={(event) => keepCaret(event, editor)}>
        <MenuItem onSelect={() => run().addRowBefore().run()}>{t`Add row above`}</MenuItem>
        <MenuItem onSelect={() => run().addRowAfter().run()}>{t`Add row below`}</MenuItem>
        <MenuItem onSelect={() => run().addColumnBefore().run()}>{t`Add column before`}</MenuItem>
        <MenuItem onSelect={() => run().addColumnAfter().run()}>{t`Add column after`}</MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => run().deleteRow().run()}>{t`Delete row`}</MenuItem>
        <MenuItem onSelect={() => run().deleteColumn().run()}>{t`Delete column`}</MenuItem>
        <MenuItem onSelect={() => run().deleteTable().run()}>{t`Delete table`}</MenuItem>
      </MenuContent>
    </Menu>
  );
}

/** A menu gives the focus back to its button; here it belongs to the text. */
function keepCaret(event: Event, editor: Editor): void {
  event.preventDefault();
  editor.commands.focus();
}
