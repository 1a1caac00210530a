import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';
import type { NoteAnswer } from './note-data';

/** Why nothing was done, as a sentence. */
export function useNoteProblem(): (answer: NoteAnswer | undefined, ...intents: string[]) => string | undefined {
  const { t, i18n } = useLingui();
  return (answer, ...intents) => {
    if (!answer || answer.ok || (intents.length > 0 && !intents.includes(answer.intent ?? ''))) return undefined;
    switch (answer.code) {
      case 'name.missing':
        return t`Give it a name.`;
      case 'name.too-long':
        return answer.intent === 'version'
          ? t`At most ${LIMITS.noteVersionName} characters.`
          : t`At most ${LIMITS.noteTitle} characters.`;
      case 'note.too-long':
        return t`A document holds ${i18n.number(LIMITS.noteText)} characters, and this one is longer. Nothing was made of it; your file is as it was. Divide it and try again.`;
      case 'file.empty':
        return t`This file is empty.`;
      case 'file.too-large':
        return t`This file is too large. Nothing was made of it; divide it and try again.`;
      case 'file.unreadable':
        return t`This file is neither text nor a Word document (DOCX) that can be read. Nothing was made of it.`;
      case 'note.too-many':
        return t`This space has as many documents as it can hold. Delete some first.`;
      case 'note.archived':
        return t`This document is archived and is only read. Take it out of the archive to change it.`;
      case 'note.deleted':
        return t`This document is in the bin. Take it out again to change it.`;
      case 'openness.guest':
        return t`Guests belong to no organisation here, so “only us” would be nobody.`;
      case 'openness.not-yours':
        return t`It was made by another organisation: only its people can keep it to themselves.`;
      case 'openness.not-host':
        return t`Only hosts of the space show things to everybody.`;
      default:
        return t`That did not work. Nothing was changed.`;
    }
  };
}
