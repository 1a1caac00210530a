import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';
import type { ProfileProblem } from '../../domain/profiles/profile-input';

/** What the server answers to what was written. */
export interface ProfileAnswer {
  readonly ok: boolean;
  readonly problems?: readonly ProfileProblem[];
  readonly code?: string;
}

/** Turns the codes of refusals into sentences. */
export function useProfileSentence(): (code: string) => string {
  const { t } = useLingui();
  return (code) => {
    switch (code) {
      case 'profile.no-name':
        return t`Give the network the name by which others know it.`;
      case 'profile.name-too-long':
        return t`The name has at most ${LIMITS.profileName} characters.`;
      case 'profile.slug':
        return t`Use 3 to ${LIMITS.profileSlug} small letters, digits and single hyphens.`;
      case 'profile.slug-taken':
        return t`Another network has this address. Choose a different one.`;
      case 'profile.text-too-long':
        return t`That is too long: at most ${LIMITS.profileText} characters.`;
      case 'profile.word-too-long':
        return t`Each entry has at most ${LIMITS.profileWord} characters.`;
      case 'profile.too-many':
        return t`Name at most ${LIMITS.profileWords}.`;
      case 'profile.unwritten':
        return t`Write the profile and save it before you publish it.`;
      case 'forbidden':
        return t`Only hosts of a space that is not archived can change its profile. Nothing was changed.`;
      default:
        return t`That did not work, and nothing was changed. Try again in a moment.`;
    }
  };
}
