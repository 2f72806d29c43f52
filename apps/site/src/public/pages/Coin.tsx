export default function Coin() {
  return null
}
