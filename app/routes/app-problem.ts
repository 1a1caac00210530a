import { data } from 'react-router';
import { isAppError } from '../domain/errors';

/** Runs an act; an expected refusal becomes its code, an unknown thing with the status 404, anything else is thrown on. */
export async function attempt<Extra extends object>(act: () => Promise<unknown>, extra: Extra) {
  try {
    await act();
    return { ok: true as const };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data({ ok: false as const, code: error.code, ...extra }, { status: error.status === 404 ? 404 : 200 });
  }
}
