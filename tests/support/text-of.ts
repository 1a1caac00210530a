/** Everything that stands in a value that a loader gave, whatever its form, as one text. */
export async function textOf(value: unknown): Promise<string> {
  const texts: string[] = [];
  const seen = new Set<object>();
  async function walk(part: unknown): Promise<void> {
    if (part instanceof Promise) return walk(await part.catch((error: unknown) => error));
    if (typeof part === 'string' || typeof part === 'number' || typeof part === 'bigint') texts.push(String(part));
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    if (part instanceof Date) texts.push(part.toISOString());
    else if (part instanceof Error) texts.push(part.message, String(part.stack));
    else if (ArrayBuffer.isView(part))
      texts.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1'));
    else if (part instanceof Map || part instanceof Set) for (const entry of part) await walk(entry);
    else
      for (const [key, entry] of Object.entries(part)) {
        texts.push(key);
        await walk(entry);
      }
  }
  await walk(value);
  return texts.join('\n');
}
