export default function Page() {
  return <main>auth/reset-password.tsx</main>;
}
