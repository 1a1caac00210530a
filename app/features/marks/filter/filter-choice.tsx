import { useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { buttonClass } from '../../../ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { type Option, OptionList } from '../option-list';

/** One kind of things to choose among; its button says what is chosen. */
export function FilterChoice<Value extends string>({
  name,
  options,
  chosen,
  onChange,
}: {
  name: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}) {
  const { t } = useLingui();
  const [first, ...more] = chosen;
  const firstName = options.find((option) => option.value === first)?.name ?? '?';
  const shown = !first ? name : more.length === 0 ? `${name}: ${firstName}` : `${name}: ${firstName} +${more.length}`;
  return (
    <Popover>
      <PopoverTrigger className={buttonClass(first ? 'primary' : 'secondary', 'sm', 'max-w-60')}>
        <span className="truncate">{shown}</span>
        <ChevronDown aria-hidden="true" />
      </PopoverTrigger>
      <PopoverContent aria-label={t`Filter by ${name}`} className="w-72! p-2">
        <OptionList
          label={t`Find`}
          options={options}
          selected={chosen}
          onPick={(value) =>
            onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
          }
        />
      </PopoverContent>
    </Popover>
  );
}
