export default function Page() {
  return <main>organisation/boards.tsx</main>;
}
