import { endingOf } from '../../app/domain/files/file-name';
import type { Services } from '../../server/services';
import type { SpaceAccess } from '../../server/spaces/find-space-access';
import type { Somebody } from './space-life';

interface DemoFile {
  readonly name: string;
  readonly by: Somebody;
  readonly folder?: string;
  /** Its versions, the oldest first. */
  readonly versions: readonly string[];
}

/** Files of the demo's spaces, by the card of the space. */
const FILES: Readonly<Record<string, readonly DemoFile[]>> = {
  'Saarvik Harbour Cluster': [
    {
      name: 'Berths and power.csv',
      by: 'ravi',
      versions: [
        'quay;owner;kW;ready\nSaarvik 2;Region;1600;2026\nSaarvik 5;Port company;2400;2028\n',
        'quay;owner;kW;ready\nSaarvik 2;Region;1600;2026\nSaarvik 5;Port company;2400;2027\nHamnö 4;Hamnö kommun;2000;2027\n',
      ],
    },
    {
      name: 'Statuten der Arbeitsgruppe.txt',
      by: 'klaus',
      folder: 'Agreements',
      versions: ['1. Die Arbeitsgruppe tagt viermal im Jahr.\n2. Wer eine Kaikante betreibt, hat eine Stimme.\n'],
    },
    {
      name: 'Kalkyl kaj 4.csv',
      by: 'birgitta',
      folder: 'Agreements',
      versions: ['post;euro\nkabel;184000\ntransformator;96000\nmätning;21000\n'],
    },
  ],
  'Lantern Towns': [
    {
      name: 'Lyhtyluettelo.csv',
      by: 'pekka',
      versions: ['malli;kpl;katu\nkupari;120;Rantakatu\npaperi;180;Torikatu\n'],
    },
    {
      name: 'Avtale om lykter om natten.txt',
      by: 'ingrid',
      folder: 'Avtaler',
      versions: ['Kommunen svarer for lyktene fra klokken 22 til 07.\nSkader meldes samme dag.\n'],
    },
  ],
};

/** Puts the files of a demo space where they belong. */
export async function seedFiles(
  { files }: Pick<Services, 'files'>,
  card: string,
  as: (who: Somebody) => Promise<SpaceAccess>,
): Promise<void> {
  const folders = new Map<string, string>();
  for (const { name, by, folder, versions } of FILES[card] ?? []) {
    const access = await as(by);
    if (folder !== undefined && !folders.has(folder))
      folders.set(folder, await files.createFolder(access, { name: folder, parentId: '' }));
    let fileId = '';
    for (const text of versions) {
      const bytes = new TextEncoder().encode(text);
      const { id } = await files.beginUpload(access, {
        name,
        size: String(bytes.byteLength),
        folderId: fileId === '' && folder !== undefined ? folders.get(folder) : '',
        fileId,
        openness: '',
        fingerprint: '',
      });
      const sent = await files.append(access, id, { offset: 0, body: new Blob([bytes]).stream() });
      if (!('fileId' in sent)) throw new Error(`a file of the demo (${endingOf(name)}) did not arrive`);
      fileId = sent.fileId;
    }
  }
}
