import { isAppError } from '../../../domain/errors';

/** Answers a page's script: what the work gives, or the code of an expected refusal with what its sentence needs. */
export async function answerUpload(work: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await work());
  } catch (error) {
    if (!isAppError(error)) throw error;
    return Response.json({ code: error.code, ...error.details }, { status: error.status });
  }
}
