import { useLingui } from '@lingui/react/macro';
import type { Editor } from '@tiptap/core';
import { CalendarDays, Orbit } from 'lucide-react';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { stableColour } from '../domain/colours';
import { Avatar } from '../ui/avatar';
import { cx } from '../ui/cx';
import { floatingClass } from '../ui/floating';
import type { SuggestBridge, Suggesting } from './extensions/suggest';
import type { Form } from './forms';
import type { Linkable, Mentionable } from './mentionable';

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly mark: ReactNode;
  readonly choose: () => void;
}

const MOST = 8;

/** The list under the caret: people after `@`, forms after `/`. The focus stays in the text. */
export function SuggestionList({
  editor,
  bridge,
  people,
  things,
  forms,
}: {
  editor: Editor;
  bridge: SuggestBridge;
} & Offered) {
  const { t } = useLingui();
  const shown = useSyncExternalStore(bridge.state.subscribe, bridge.state.get, () => null);
  const choices = useChoices(editor, shown, { people, things, forms });
  const [active, setActive] = useState(0);
  const id = useId();
  const current = Math.min(active, choices.length - 1);
  const isOpen = shown !== null && choices.length > 0;
  const label = shown?.kind === 'form' ? t`Forms` : things.length > 0 ? t`People, events and networks` : t`People`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at the top
  useEffect(() => setActive(0), [shown?.kind, shown?.query]);
  useEffect(() => {
    bridge.onKey = (key) => {
      if (choices.length === 0) return false;
      if (key === 'Enter' || key === 'Tab') choices[current]?.choose();
      else setActive((current + (key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length);
      return true;
    };
    return () => {
      bridge.onKey = () => false;
    };
  });
  // The text says what its list is and which line of it is meant, for those who hear the page.
  useEffect(() => {
    if (editor.isDestroyed) return;
    const { dom } = editor.view;
    const attributes = {
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': `${id}-list`,
      'aria-activedescendant': `${id}-${current}`,
    };
    for (const [name, value] of Object.entries(attributes))
      if (isOpen) dom.setAttribute(name, value);
      else dom.removeAttribute(name);
  }, [editor, id, isOpen, current]);

  useEffect(() => {
    if (isOpen) document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, isOpen, current]);

  if (!isOpen) return null;
  return createPortal(
    <Floating suggesting={shown}>
      <div id={`${id}-list`} role="listbox" aria-label={label} tabIndex={-1}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the text, which keeps the focus
          <div
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onPointerMove={() => index !== current && setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={choice.choose}
            className={cx(
              'flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1 text-sm pointer-coarse:min-h-10',
              index === current && 'bg-hover',
            )}
          >
            {choice.mark}
            <span className="min-w-0 flex-1 truncate">{choice.name}</span>
          </div>
        ))}
      </div>
    </Floating>,
    document.body,
  );
}

/** Under the caret, or above it where there is no room below. */
function Floating({ suggesting, children }: { suggesting: Suggesting; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const { left, top, bottom } = suggesting;
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const { offsetWidth, offsetHeight } = element;
    const fitsBelow = bottom + offsetHeight + 8 < window.innerHeight;
    element.style.left = `${Math.max(8, Math.min(left, window.innerWidth - offsetWidth - 8))}px`;
    element.style.top = `${fitsBelow ? bottom + 4 : Math.max(8, top - offsetHeight - 4)}px`;
  });
  return (
    <div ref={box} className={cx(floatingClass, 'fixed z-50 max-h-80 w-60 overflow-y-auto p-1')}>
      {children}
    </div>
  );
}

interface Offered {
  readonly people: readonly Mentionable[];
  readonly things: readonly Linkable[];
  readonly forms: readonly Form[];
}

function useChoices(editor: Editor, shown: Suggesting | null, { people, things, forms }: Offered): Choice[] {
  const { i18n } = useLingui();
  if (shown === null) return [];
  const { from, to } = shown;
  const query = fold(shown.query);
  if (shown.kind === 'person') {
    const put = (content: readonly object[]) =>
      editor
        .chain()
        .focus()
        .insertContentAt({ from, to }, [...content, { type: 'text', text: ' ' }])
        .run();
    const mention = (id: string, label: string) => put([{ type: 'mention', attrs: { id, label } }]);
    const fits = ({ name }: { readonly name: string }) => fold(name).includes(query);
    return fairly(
      people.filter(fits).map((person) => ({
        id: person.id,
        name: person.name,
        mark: <Avatar name={person.name} colour={stableColour(person.id)} size="xs" decorative />,
        choose: () => mention(person.id, person.name),
      })),
      things.filter(fits).flatMap((thing) =>
        thing.kind === 'network'
          ? []
          : {
              id: thing.id,
              name: `${thing.name}, ${thing.hint}`,
              mark: <CalendarDays aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />,
              choose: () => {
                const href = new URL(thing.path, window.location.origin).href;
                put([{ type: 'text', text: thing.name, marks: [{ type: 'link', attrs: { href } }] }]);
              },
            },
      ),
      things.filter(fits).flatMap((thing) =>
        thing.kind === 'event'
          ? []
          : {
              id: thing.id,
              name: thing.name,
              mark: <Orbit aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />,
              choose: () => mention(thing.id, thing.name),
            },
      ),
    );
  }
  return forms
    .filter(({ name, keys }) => fold(i18n._(name)).includes(query) || (query !== '' && keys === query))
    .map((form) => ({
      id: form.id,
      name: i18n._(form.name),
      mark: <form.icon aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />,
      choose: () => {
        editor.chain().focus().deleteRange({ from, to }).run();
        form.apply(editor);
      },
    }));
}

/** As many of each kind as there is room for, so that none hides the others. */
function fairly(...kinds: readonly Choice[][]): Choice[] {
  const rooms = kinds.map(() => 0);
  let left = MOST;
  for (let went = true; left > 0 && went; ) {
    went = false;
    kinds.forEach((choices, kind) => {
      const taken = rooms[kind] ?? 0;
      if (left === 0 || taken >= choices.length) return;
      rooms[kind] = taken + 1;
      left -= 1;
      went = true;
    });
  }
  return kinds.flatMap((choices, kind) => choices.slice(0, rooms[kind]));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
