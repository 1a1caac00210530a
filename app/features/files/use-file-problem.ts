import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';
import { useByteWords } from './byte-words';

/** Why something was not done or not taken, as a sentence. */
export function useFileProblem(): (code: string, details?: Readonly<Record<string, unknown>>) => string {
  const { t, i18n } = useLingui();
  const bytes = useByteWords();
  return (code, details = {}) => {
    const most = typeof details.most === 'number' ? details.most : 0;
    const left = typeof details.left === 'number' ? details.left : 0;
    switch (code) {
      case 'name.missing':
        return t`Give it a name.`;
      case 'name.too-long':
        return t`At most ${LIMITS.fileName} characters.`;
      case 'name.bad':
        return t`A name holds no slash, and more than dots.`;
      case 'file.too-large':
        return most > 0 ? t`Larger than the ${bytes(most)} that a file here may have.` : t`Too large.`;
      case 'space.full':
        return t`The space has room for ${bytes(left)} more. Older files in the bin count too.`;
      case 'folder.full':
        return t`A folder holds ${i18n.number(LIMITS.filesPerFolder)} files, and this one has as many.`;
      case 'folder.too-many':
        return t`A space has at most ${i18n.number(LIMITS.foldersPerSpace)} folders.`;
      case 'folder.too-deep':
        return t`Folders stand at most ${LIMITS.folderDepth} deep in one another.`;
      case 'folder.into-itself':
        return t`A folder cannot stand in itself.`;
      case 'folder.unknown':
        return t`That folder is not here any more.`;
      case 'file.unknown':
      case 'version.unknown':
        return t`That file is not here any more.`;
      case 'file.too-many':
        return t`A space has at most ${i18n.number(LIMITS.filesPerSpace)} files.`;
      case 'version.too-many':
        return t`A file has at most ${LIMITS.versionsPerFile} versions.`;
      case 'upload.too-many':
        return t`Too many files are on their way already. Wait until some have arrived.`;
      case 'upload.unknown':
        return t`It was on its way too long and was forgotten. Send it again.`;
      case 'file.not-own':
        return t`Only hosts and whoever brought a file take it away.`;
      case 'file.not-ours':
        return t`It was brought by another organisation: only its people can keep it to themselves.`;
      case 'file.guest-only-us':
        return t`Guests belong to no organisation here, so “only us” would be nobody.`;
      case 'file.publish':
        return t`Only hosts of the space show things to everybody.`;
      case 'storage.full':
        return t`The server’s disk is full. What has arrived is kept: tell whoever runs the server, then try again to go on.`;
      case 'space.gone':
        return t`You can no longer add files here.`;
      case 'connection':
        return t`The connection did not come back. What has arrived is kept: try again to go on.`;
      case 'file.unreadable':
        return t`The file could not be read. Was it moved or changed?`;
      default:
        return t`That did not work. Nothing was changed.`;
    }
  };
}
