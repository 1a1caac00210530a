export default function Page() {
  return <main>organisation/settings/general.tsx</main>;
}
