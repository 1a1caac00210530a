import fs from 'node:fs/promises';
import type { ByteRange } from './blob-store';

const PIECE = 256 * 1024;

/** A part of a file, read piece by piece as somebody takes it. The file is opened with the first and closed with the last. */
export function readFileStream(path: string, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  let file: fs.FileHandle | null = null;
  let position = start;
  const close = async () => {
    const open = file;
    file = null;
    await open?.close();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          file ??= await fs.open(path, 'r');
          const wanted = Math.min(PIECE, end - position);
          const { bytesRead, buffer } = await file.read(new Uint8Array(wanted), 0, wanted, position);
          position += bytesRead;
          if (bytesRead < wanted) throw new Error('a file is shorter than it was');
          if (bytesRead > 0) controller.enqueue(buffer);
          if (position < end) return;
          await close();
          controller.close();
        } catch (error) {
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

/** The first bytes of a file, at most so many. */
export async function readHead(path: string, most: number): Promise<Uint8Array> {
  const file = await fs.open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
