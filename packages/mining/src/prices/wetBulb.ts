/** Wet-bulb temperature from the temperature and humidity of the air. */

/**
 * °C, from °C and %, by the psychrometric equation, for any weather and height: ASHRAE Handbook Fundamentals 2017, chapter 1, eq. 5 and 6
 * (saturation over ice and water), 20, 33 and 35, solved by halving. RangeError outside of 0 to 100 % and -80 to 60 °C.
 */
export function wetBulbC(airC: number, humidityPercent: number, pascals = 101_325): number {
  if (!(airC >= -80 && airC <= 60)) throw new RangeError(`Air has -80 to 60 °C, not ${airC}.`)
  if (!(humidityPercent >= 0 && humidityPercent <= 100))
    throw new RangeError(`Humidity is 0 to 100 %, not ${humidityPercent}.`)
  if (humidityPercent === 100) return airC
  const wanted = ratioOf((humidityPercent / 100) * saturationPascals(airC), pascals)
  let [low, high] = [airC - deepestC, airC]
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (ratioAtWetBulb(airC, middle, pascals) > wanted) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/**
 * °C, from °C and %, at sea level: the fit of Stull, “Wet-Bulb Temperature from Relative Humidity and Air Temperature”, J. Appl. Meteor.
 * Climatol. 50 (2011), eq. 1, for 5 to 99 % and -20 to 50 °C where the air is not both cold and dry. He states errors of -1 to
 * +0.65 °C; against `wetBulbC` they are within 1.2 °C from 10 to 50 °C.
 */
export function stullWetBulbC(airC: number, humidityPercent: number): number {
  return (
    airC * Math.atan(0.151977 * Math.sqrt(humidityPercent + 8.313659)) +
    Math.atan(airC + humidityPercent) -
    Math.atan(humidityPercent - 1.676331) +
    0.00391838 * humidityPercent ** 1.5 * Math.atan(0.023101 * humidityPercent) -
    4.686035
  )
}

/** No air, however dry and hot, has a wet bulb so far below. */
const deepestC = 60

function ratioOf(vapourPascals: number, pascals: number): number {
  return (0.621945 * vapourPascals) / (pascals - vapourPascals)
}

function ratioAtWetBulb(airC: number, bulbC: number, pascals: number): number {
  const saturated = ratioOf(saturationPascals(bulbC), pascals)
  return bulbC >= 0
    ? ((2501 - 2.326 * bulbC) * saturated - 1.006 * (airC - bulbC)) / (2501 + 1.86 * airC - 4.186 * bulbC)
    : ((2830 - 0.24 * bulbC) * saturated - 1.006 * (airC - bulbC)) / (2830 + 1.86 * airC - 2.1 * bulbC)
}

/** Hyland and Wexler (1983). The branch changes at the triple point, 0.01 °C. */
function saturationPascals(celsius: number): number {
  const t = celsius + 273.15
  const logarithm =
    celsius <= 0.01
      ? -5.6745359e3 / t +
        6.3925247 -
        9.677843e-3 * t +
        6.2215701e-7 * t ** 2 +
        2.0747825e-9 * t ** 3 -
        9.484024e-13 * t ** 4 +
        4.1635019 * Math.log(t)
      : -5.8002206e3 / t +
        1.3914993 -
        4.8640239e-2 * t +
        4.1764768e-5 * t ** 2 -
        1.4452093e-8 * t ** 3 +
        6.5459673 * Math.log(t)
  return Math.exp(logarithm)
}
