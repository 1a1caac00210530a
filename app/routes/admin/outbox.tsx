export default function Page() {
  return <main>admin/outbox.tsx</main>;
}
