export default function Page() {
  return <main>organisation/new.tsx</main>;
}
