export default function Page() {
  return <main>board/activity.tsx</main>;
}
