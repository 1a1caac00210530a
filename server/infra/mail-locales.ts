import type { PrismaClient } from '../../prisma/generated/client';

/** In which language to write to each address: that of the account which has it, otherwise that of the person who writes. */
export async function mailLocales(
  db: Pick<PrismaClient, 'user'>,
  writerId: string,
  emails: readonly string[],
): Promise<(email: string) => string> {
  const [writer, readers] = await Promise.all([
    db.user.findUnique({ where: { id: writerId }, select: { locale: true } }),
    db.user.findMany({ where: { email: { in: [...emails] } }, select: { email: true, locale: true } }),
  ]);
  const own = new Map(readers.map(({ email, locale }) => [email, locale]));
  return (email) => own.get(email) ?? writer?.locale ?? 'en';
}
