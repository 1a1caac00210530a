export default function Page() {
  return <main>organisation/settings/labels.tsx</main>;
}
