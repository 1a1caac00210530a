export default function Page() {
  return <main>board/card.tsx</main>;
}
