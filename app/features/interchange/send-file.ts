export interface FileToSend {
  readonly name: string;
  readonly isPasted: boolean;
  readonly body: Blob;
}

export type SendResult = { readonly id: string } | { readonly code: string };

/** Sends a file and tells how far it is. Fetch cannot tell that of an upload, so this is an XMLHttpRequest. */
export function sendFile(
  address: string,
  file: FileToSend,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<SendResult> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    if (file.isPasted) request.setRequestHeader('X-Pasted', 'yes');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => resolve(readResult(request.status, request.response));
    request.onerror = () => reject(new Error('the connection was lost'));
    request.onabort = () => resolve({ code: 'cancelled' });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file.body);
  });
}

function readResult(status: number, answer: unknown): SendResult {
  if (typeof answer === 'object' && answer !== null) {
    if ('id' in answer && typeof answer.id === 'string') return { id: answer.id };
    if ('code' in answer && typeof answer.code === 'string') return { code: answer.code };
  }
  return { code: status === 413 ? 'too-large' : 'failed' };
}
