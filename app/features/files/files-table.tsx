import { useLingui } from '@lingui/react/macro';
import { Link, useSearchParams } from 'react-router';
import { Checkbox } from '../../ui/checkbox';
import { Table, Th } from '../../ui/table';
import { type FileOrder, readFileOrder } from './arrange-files';
import { FileLine } from './file-line';
import type { FilesViewProps } from './files-view';
import { FolderLine } from './folder-line';

/** A folder's files in rows, to compare. */
export function FilesTable(props: FilesViewProps) {
  const { name, folders, files, frame, search, openFile, selection, acts, onKeyDown } = props;
  const { t } = useLingui();
  const order = readFileOrder(useSearchParams()[0].get('sort'));
  const isAll = files.length > 0 && selection.ids.length === files.length;
  return (
    <div className="rounded-md border border-line bg-surface">
      <Table aria-label={name} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <Th className="w-px p-0!">
              {files.length > 0 ? (
                // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control
                <label className="flex h-8 w-10 cursor-pointer items-center justify-center pointer-coarse:size-11">
                  <Checkbox
                    aria-label={t`Choose all files`}
                    checked={isAll}
                    indeterminate={!isAll && selection.ids.length > 0}
                    onChange={() => (isAll ? selection.clear() : selection.all())}
                  />
                </label>
              ) : (
                <span className="sr-only">{t`Choice`}</span>
              )}
            </Th>
            <SortedTh order="name" current={order} className="pl-0!">{t`Name`}</SortedTh>
            <Th>
              <span className="max-sm:sr-only">{t`Seen by`}</span>
            </Th>
            <SortedTh order="size" current={order} className="text-right max-md:hidden">{t`Size`}</SortedTh>
            <SortedTh order="changed" current={order} className="max-md:hidden">{t`Changed`}</SortedTh>
            <Th>
              <span className="sr-only">{t`Acts`}</span>
            </Th>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {folders.map((one) => (
            <FolderLine key={one.id} folder={one} frame={frame} acts={acts} />
          ))}
          {files.map((file) => (
            <FileLine
              key={file.id}
              file={file}
              frame={frame}
              search={search}
              isOpen={file.id === openFile}
              selection={selection}
              acts={acts}
            />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** A column's name that puts the files in its order. */
function SortedTh({
  order,
  current,
  className,
  children,
}: {
  order: FileOrder;
  current: FileOrder;
  className?: string;
  children: string;
}) {
  const [search] = useSearchParams();
  const to = new URLSearchParams(search);
  if (order === 'name') to.delete('sort');
  else to.set('sort', order);
  const isCurrent = order === current;
  return (
    <Th aria-sort={isCurrent ? (order === 'name' ? 'ascending' : 'descending') : undefined} className={className}>
      <Link
        to={`?${to}`}
        preventScrollReset
        replace
        className={`inline-flex h-full items-center rounded-sm hover:text-ink ${isCurrent ? 'text-ink' : ''}`}
      >
        {children}
        {isCurrent && <span aria-hidden="true">&nbsp;{order === 'name' ? '↑' : '↓'}</span>}
      </Link>
    </Th>
  );
}
