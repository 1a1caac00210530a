export default function Page() {
  return <main>account/security.tsx</main>;
}
