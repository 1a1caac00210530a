export default function Page() {
  return <main>auth/sign-up.tsx</main>;
}
