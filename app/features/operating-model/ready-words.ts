import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { READY_ROWS } from '../../domain/operating-model/ready-rows';

type Key = (typeof READY_ROWS)[number]['key'];

/** The words of the ready-made rows: what is done, and by which touchpoint. */
export const READY_WORDS: Readonly<
  Record<string, { readonly what: MessageDescriptor; readonly touchpoint: MessageDescriptor }>
> = {
  'growing.meet': { what: msg`Meet the people who run it`, touchpoint: msg`Board or steering group meeting` },
  'growing.give': { what: msg`Offer something of our own`, touchpoint: msg`Talk, visit or joint project` },
  'growing.steer': { what: msg`Agree on goals with its leadership`, touchpoint: msg`Meeting of the two leaderships` },
  'rising.talk': { what: msg`Talk with its coordinator`, touchpoint: msg`Call` },
  'rising.try': { what: msg`Try something small together`, touchpoint: msg`Pilot or workshop` },
  'rising.look': { what: msg`Look at whether it deserves more`, touchpoint: msg`Portfolio review` },
  'fading.attend': { what: msg`Take part in what is on`, touchpoint: msg`Member meeting` },
  'fading.ask': { what: msg`Ask what it still gives us`, touchpoint: msg`Review with the deputies` },
  'light.read': { what: msg`Read its news`, touchpoint: msg`Newsletter` },
  'light.why': { what: msg`Ask whether we need to be in it`, touchpoint: msg`Portfolio review` },
} satisfies Record<Key, unknown>;
