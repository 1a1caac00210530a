import type { Submission, SubmissionResult } from '@conform-to/react';
import { data } from 'react-router';
import { isAppError } from '../domain/errors';

/** Which field a refusal belongs to, by the beginning of its code. What is not listed stands above the form. */
export type FieldOfCode = Readonly<Record<string, string>>;

// Never sent back into a page.
const SECRETS = ['password', 'currentPassword', 'newPassword'];

/** An error's code with what its sentence needs, in one text: `auth.wait:60`. */
function codeText(error: { code: string; details: Readonly<Record<string, string | number>> }): string {
  const [detail] = Object.values(error.details);
  return detail === undefined ? error.code : `${error.code}:${detail}`;
}

type Answer = ReturnType<typeof data<SubmissionResult>>;

/** The form as it was sent, with its errors. */
export function refuse<Schema, Value>(submission: Submission<Schema, string[], Value>): Answer {
  return data(submission.reply({ hideFields: SECRETS }), { status: 400 });
}

/** Calls a use case; what it refuses becomes the form's answer, what it throws otherwise goes on. */
export async function answerWith<Schema, Value, T>(
  submission: Submission<Schema, string[], Value>,
  fields: FieldOfCode,
  work: () => Promise<T>,
): Promise<T | Answer> {
  try {
    return await work();
  } catch (error) {
    if (!isAppError(error)) throw error;
    const text = codeText(error);
    const prefix = Object.keys(fields).find((start) => error.code === start || error.code.startsWith(`${start}.`));
    const field = prefix && fields[prefix];
    const errors = field ? { fieldErrors: { [field]: [text] } } : { formErrors: [text] };
    const reply = submission.reply({ ...errors, hideFields: SECRETS });
    return data(reply, { status: error.status === 404 ? 400 : error.status });
  }
}
