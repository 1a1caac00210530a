export default function Page() {
  return <main>organisation/import.tsx</main>;
}
