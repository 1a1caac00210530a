import { Banner } from './banner';

/** What is wrong with a form as a whole, said as soon as it appears. */
export function FormErrors({ errors, say }: { errors: string[] | undefined; say: (code: string) => string }) {
  if (!errors?.length) return null;
  return (
    <Banner tone="danger" live>
      {errors.map((code) => (
        <p key={code}>{say(code)}</p>
      ))}
    </Banner>
  );
}
