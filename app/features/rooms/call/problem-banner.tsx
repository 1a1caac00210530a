import { useLingui } from '@lingui/react/macro';
import { Banner } from '../../../ui/banner';
import type { DeviceProblem } from './devices';

/** Why the browser gives no microphone, camera or screen, and what to do. */
export function ProblemBanner({ problem }: { problem: DeviceProblem | null }) {
  const { t } = useLingui();
  if (!problem) return null;
  const { device, reason } = problem;
  const what = { microphone: t`microphone`, camera: t`camera`, screen: t`screen` }[device];
  const sentences = {
    refused: t`The browser does not let this page use the ${what}. Allow it beside the address of the page, then try again.`,
    missing: t`This computer has no ${what} that could be used. Connect one, or choose another under Devices.`,
    busy: t`Another program is using the ${what}. Close it there, then try again.`,
    insecure: t`Browsers give the ${what} only to pages that come over HTTPS. Ask whoever runs this server.`,
    other: t`The ${what} could not be started. You can go on without it.`,
  };
  return (
    <Banner tone="warning" live>
      {sentences[reason]}
    </Banner>
  );
}
