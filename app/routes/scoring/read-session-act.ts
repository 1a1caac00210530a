/** What a form of the session's page asks for. Everything in it comes from outside. */
export type SessionAct =
  | { readonly do: 'join' }
  | { readonly do: 'leave' }
  | { readonly do: 'unknown' }
  | { readonly do: 'stop-timer' | 'pause' | 'resume' | 'end' }
  | {
      readonly do: 'give';
      readonly cardId: unknown;
      readonly values: Readonly<Record<string, unknown>>;
      readonly isDone: boolean;
    }
  | { readonly do: 'reveal'; readonly cardId: unknown }
  | {
      readonly do: 'agree';
      readonly cardId: unknown;
      readonly values: Readonly<Record<string, unknown>>;
      readonly seen: string;
    }
  | { readonly do: 'go'; readonly from: number; readonly to: number }
  | { readonly do: 'start-timer'; readonly minutes: number };

export function readSessionAct(form: FormData): SessionAct {
  const cardId = form.get('cardId');
  const values = readValuesField(form.get('values'));
  const intent = form.get('intent');
  switch (intent) {
    case 'join':
      return { do: 'join' };
    case 'leave':
      return { do: 'leave' };
    case 'stop-timer':
    case 'pause':
    case 'resume':
    case 'end':
      return { do: intent };
    case 'draft':
    case 'done':
      return { do: 'give', cardId, values, isDone: intent === 'done' };
    case 'reveal':
      return { do: 'reveal', cardId };
    case 'agree':
      return { do: 'agree', cardId, values, seen: String(form.get('seen') ?? '') };
    case 'go':
      return { do: 'go', from: Number(form.get('from')), to: Number(form.get('to')) };
    case 'start-timer':
      return { do: 'start-timer', minutes: Number(form.get('minutes')) };
    default:
      return { do: 'unknown' };
  }
}

/** The field's JSON as an object; an empty one when it is none. */
function readValuesField(field: FormDataEntryValue | null): Readonly<Record<string, unknown>> {
  if (typeof field !== 'string') return {};
  try {
    const parsed: unknown = JSON.parse(field);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
