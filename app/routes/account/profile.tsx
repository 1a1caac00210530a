export default function Page() {
  return <main>account/profile.tsx</main>;
}
