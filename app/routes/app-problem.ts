import { isAppError } from '../domain/errors';

/** Runs an act; an expected refusal becomes its code, an unknown thing a 404, anything else goes on to the error page. */
export async function attempt<Extra extends object>(
  act: () => Promise<unknown>,
  extra: Extra,
): Promise<{ ok: true } | ({ ok: false; code: string } & Extra)> {
  try {
    await act();
    return { ok: true };
  } catch (error) {
    if (isAppError(error)) return { ok: false, code: error.code, ...extra };
    throw error;
  }
}
