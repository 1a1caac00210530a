export default function Page() {
  return <main>organisation/settings/members.tsx</main>;
}
