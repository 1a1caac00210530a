export default function Page() {
  return <main>auth/verify-email.tsx</main>;
}
