export default function Page() {
  return <main>organisation/start.tsx</main>;
}
