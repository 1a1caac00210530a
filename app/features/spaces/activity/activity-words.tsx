import { Link, useParams } from 'react-router';
import { activityPath } from './activity-path';
import { type SpaceActivityLine, useActivitySentence } from './use-activity-sentence';

// Signs that nobody types: they find the thing's name in a sentence, wherever a language puts it.
const START = '\uE000';
const END = '\uE001';

/** What somebody did; the thing that it is about leads there. */
export function ActivityWords({ line }: { line: SpaceActivityLine }) {
  const sentence = useActivitySentence();
  const { spaceId = '' } = useParams();
  const path = activityPath(spaceId, line);
  if (path === null) return sentence(line);
  const [before = '', rest = ''] = sentence(line, (name) => `${START}${name}${END}`).split(START);
  const [name, after = ''] = rest.split(END);
  if (!name) return before;
  return (
    <>
      {before}
      <Link to={path} className="underline decoration-line-strong underline-offset-2 hover:decoration-current">
        {name}
      </Link>
      {after}
    </>
  );
}
