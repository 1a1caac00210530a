export default function Page() {
  return <main>auth/forgot-password.tsx</main>;
}
